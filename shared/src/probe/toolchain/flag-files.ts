import { dirname, resolve } from "node:path";
import { linkerFlag } from "../../golang/build-flags.ts";
import { flagName, splitGoFlags } from "../../golang/go-flags.ts";
import { usesExternalLinker } from "../../golang/own-linker.ts";
import type { PathEntryFacts, ToolchainFacts } from "../../model/index.ts";
import type { Host } from "../host.ts";
import { findOnPath } from "./compiler.ts";
import { profileFault } from "./profile.ts";

type Missing = NonNullable<ToolchainFacts["missingForFlags"]>[number];

interface FlagOptions {
  readonly path: readonly PathEntryFacts[];
  readonly env: Readonly<Record<string, string>>;
  /** The value of a Go setting, wherever it is set; empty for none. */
  readonly set: (name: string) => string;
  readonly project: string | undefined;
}

/**
 * What flags in GOFLAGS name and is not there: a program for -toolexec, -exec and the linker's -extld, gccgo, a profile, a
 * file of an overlay, a directory for what go test writes; and a program that is known to start no other. None of them is run: go hands -toolexec the paths of its
 * own tools, and the program may do anything to them. Go takes a relative profile from where it is started: the project,
 * else anywhere.
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
      case "toolexec": {
        const missing = missingProgram(flag, value);
        return missing.length > 0 ? missing : faultOfToolExec(host, path, flag, value);
      }
      case "exec":
        return NO_STARTER.test(value) ? [{ flag, path: value, unfit: true }] : missingProgram(flag, value);
      case "compiler":
        return value === "gccgo" ? missingProgram(flag, set("GCCGO"), "gccgo") : [];
      case "ldflags":
        return usesExternalLinker({ env, set }) ? missingProgram(flag, linkerFlag(flags, "extld") ?? "") : [];
      case "overlay":
        return missingInOverlay(host, flag, value);
      case "pgo":
        return /^(auto|off)$/.test(value) ? [] : faultOfProfile(host, flag, value, project);
      case "coverprofile":
      case "cpuprofile":
      case "memprofile":
      case "blockprofile":
      case "mutexprofile":
      case "trace":
        return faultOfOutput(host, flag, [lastValue(flags, "outputdir"), value], project);
      default:
        return [];
    }
  });
}

function faultOfToolExec(
  host: Host,
  path: readonly PathEntryFacts[],
  flag: string,
  value: string,
): readonly Missing[] {
  const [program = ""] = splitGoFlags(value) ?? [];
  const file = program.includes("/") ? program : findOnPath(host, path, program);
  const isFine = !NO_TOOL_STARTER.test(value) && (file === null || canBeStarted(host, file));
  return isFine ? [] : [{ flag, path: program, unfit: true }];
}

function starts(host: Host, path: readonly PathEntryFacts[], program: string): boolean {
  return program.includes("/") ? host.fs.isExecutableFile(program) : findOnPath(host, path, program) !== null;
}

/** What a flag has in GOFLAGS; the last one counts. */
function lastValue(goflags: string, name: string): string {
  const flag = splitGoFlags(goflags)?.findLast((one) => flagName(one) === name);
  return /=([\s\S]*)/.exec(flag ?? "")?.[1] ?? "";
}

/** go test writes the file when its tests have run, and makes no directory for it. */
function faultOfOutput(
  host: Host,
  flag: string,
  parts: readonly string[],
  project: string | undefined,
): readonly Missing[] {
  if (project === undefined && !parts.some((part) => part.startsWith("/"))) return [];
  const file = resolve(project ?? "/", ...parts);
  const dir = dirname(file);
  if (host.fs.kind(dir) !== "directory") return [{ flag, path: dir }];
  return host.fs.isWritable(dir) || host.fs.isWritable(file) ? [] : [{ flag, path: dir, unfit: true }];
}

/** Go starts binaries and scripts with a first line that names their program; a shell, and Node, others too. */
function canBeStarted(host: Host, file: string): boolean {
  const head = host.fs.inFile(file, (bytes) => bytes(0, 4));
  return (
    head === null ||
    /^(#!|\x7fELF|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe)/.test(String.fromCharCode(...head))
  );
}

/** It would take the program for a script, or does nothing with it. */
const NO_STARTER = /^(\S*\/)?((ba|da|z|k|a|fi|t?c)?sh|node|deno|bun|python[\d.]*|perl|ruby|php|lua|false)$/;
/** The same; go wants an answer from a tool, too, and `sh -c` takes the flag in it for a name. */
const NO_TOOL_STARTER = new RegExp(`${NO_STARTER.source}|^(\\S*/)?((ba|da|z|k|a)?sh -c|true|echo|:)$`);

/** Files that an overlay puts in the place of others and that are not there. */
function missingInOverlay(host: Host, flag: string, file: string): readonly Missing[] {
  const text = file.startsWith("/") ? host.fs.readText(file) : null;
  const replaced = text?.ok ? valuesOf(text.value) : [];
  const gone = replaced.find((path) => path.startsWith("/") && host.fs.kind(path) === "missing");
  return gone === undefined ? [] : [{ flag, path: gone }];
}

function valuesOf(overlay: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(overlay);
    const isObject = typeof parsed === "object" && parsed !== null && "Replace" in parsed;
    return Object.values((isObject && parsed.Replace) || {}).filter((path) => typeof path === "string");
  } catch {
    return [];
  }
}

function faultOfProfile(
  host: Host,
  flag: string,
  value: string,
  project: string | undefined,
): readonly Missing[] {
  const file = value.startsWith("/") ? value : project === undefined ? null : resolve(project, value);
  const fault = file === null ? "missing" : profileFault(host, file);
  if (fault === null) return [];
  return [{ flag, path: value || ".", ...(fault !== "missing" && { unfit: true }) }];
}
