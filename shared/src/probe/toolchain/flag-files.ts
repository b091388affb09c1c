import { resolve } from "node:path";
import { linkerFlag } from "../../golang/build-flags.ts";
import { flagName, splitGoFlags } from "../../golang/go-flags.ts";
import { usesExternalLinker } from "../../golang/own-linker.ts";
import type { PathEntryFacts, ToolchainFacts } from "../../model/index.ts";
import type { Host } from "../host.ts";
import { findOnPath } from "./compiler.ts";

type Missing = NonNullable<ToolchainFacts["missingForFlags"]>[number];

interface FlagOptions {
  readonly path: readonly PathEntryFacts[];
  readonly env: Readonly<Record<string, string>>;
  /** The value of a Go setting, wherever it is set; empty for none. */
  readonly set: (name: string) => string;
  readonly project: string | undefined;
}

/**
 * What flags in GOFLAGS name and is not there: a program for -toolexec, -exec and the linker's -extld, gccgo, a profile. Go
 * takes a relative profile from where it is started: the project, else anywhere.
 */
export function findMissing(host: Host, { path, env, set, project }: FlagOptions): readonly Missing[] {
  const missingProgram = (flag: string, words: string, usual = ""): readonly Missing[] => {
    const [program = usual] = splitGoFlags(words) ?? [];
    return program === "" || starts(host, path, program) ? [] : [{ flag, path: program }];
  };
  const flags = set("GOFLAGS");
  return (splitGoFlags(flags) ?? []).flatMap((flag): readonly Missing[] => {
    const value = flag.includes("=") ? flag.slice(flag.indexOf("=") + 1) : "";
    switch (flagName(flag)) {
      case "toolexec":
        return missingProgram(flag, value);
      case "exec":
        return SHELL.test(value) ? [{ flag, path: value, unfit: true }] : missingProgram(flag, value);
      case "compiler":
        return value === "gccgo" ? missingProgram(flag, set("GCCGO"), "gccgo") : [];
      case "ldflags":
        return usesExternalLinker({ env, set }) ? missingProgram(flag, linkerFlag(flags, "extld") ?? "") : [];
      case "pgo":
        return /^(auto|off)$/.test(value) ? [] : faultOfProfile(host, flag, value, project);
      default:
        return [];
    }
  });
}

function starts(host: Host, path: readonly PathEntryFacts[], program: string): boolean {
  return program.includes("/") ? host.fs.isExecutableFile(program) : findOnPath(host, path, program) !== null;
}

/** It would take the program for a script. */
const SHELL = /^(\S*\/)?(ba|da|z|k|a|fi)?sh$/;

/** A profile as runtime/pprof writes it, packed or not, or as Go prepares it; an empty one is taken. */
const PROFILE = /^(\x1f\x8b|\n|GO PREPROFILE|$)/;

function faultOfProfile(
  host: Host,
  flag: string,
  value: string,
  project: string | undefined,
): readonly Missing[] {
  const file = value.startsWith("/") ? value : project === undefined ? null : resolve(project, value);
  const path = value || ".";
  const kind = file === null ? "missing" : host.fs.kind(file);
  if (file === null || kind === "missing") return [{ flag, path }];
  const head = kind === "file" ? host.fs.inFile(file, (bytes) => bytes(0, 16)) : null;
  const isUnfit = kind === "directory" || (head !== null && !PROFILE.test(String.fromCharCode(...head)));
  return isUnfit ? [{ flag, path, unfit: true }] : [];
}
