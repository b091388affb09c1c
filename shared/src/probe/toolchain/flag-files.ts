import { flagName, splitGoFlags } from "../../golang/go-flags.ts";
import type { PathEntryFacts } from "../../model/index.ts";
import type { Host } from "../host.ts";
import { findOnPath } from "./compiler.ts";

interface Missing {
  readonly flag: string;
  readonly path: string;
}

/** What flags in GOFLAGS name and is not there: a program for -toolexec, gccgo, a profile at an absolute path. */
export function findMissing(
  host: Host,
  path: readonly PathEntryFacts[],
  set: (name: string) => string,
): readonly Missing[] {
  const starts = (program: string): boolean =>
    program.includes("/") ? host.fs.isExecutableFile(program) : findOnPath(host, path, program) !== null;
  return (splitGoFlags(set("GOFLAGS")) ?? []).flatMap((flag): readonly Missing[] => {
    const name = flagName(flag);
    const value = flag.slice(flag.indexOf("=") + 1);
    if (name === "toolexec") {
      const [program = ""] = splitGoFlags(value) ?? [];
      return program === "" || starts(program) ? [] : [{ flag, path: program }];
    }
    if (name === "compiler" && value === "gccgo") {
      const [program = "gccgo"] = splitGoFlags(set("GCCGO")) ?? [];
      return starts(program) ? [] : [{ flag, path: program }];
    }
    const isProfile = name === "pgo" && value.startsWith("/");
    return isProfile && host.fs.kind(value) === "missing" ? [{ flag, path: value }] : [];
  });
}
