import { dirname, resolve } from "node:path";
import { linkerFlag } from "../../golang/build-flags.ts";
import { flagName, lastFlagValue, splitGoFlags } from "../../golang/go-flags.ts";
import { usesExternalLinker } from "../../golang/own-linker.ts";
import type { PathEntryFacts, ToolchainFacts } from "../../model/index.ts";
import type { Host } from "../host.ts";
import { findOnPath } from "./compiler.ts";
import { profileFault } from "./profile.ts";
import { canBeStarted, firstLineWords } from "./startable.ts";

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
      case "toolexec":
      case "exec":
        return faultOfStarter(host, path, flag, value);
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
        return faultOfOutput(host, flag, [lastFlagValue(flags, "outputdir") ?? "", value], project);
      default:
        return [];
    }
  });
}

/** What is wrong with the program of -toolexec, which gets tools of Go with arguments, or of -exec, which may get a program alone. */
function faultOfStarter(
  host: Host,
  path: readonly PathEntryFacts[],
  flag: string,
  words: string,
): readonly Missing[] {
  const [program = ""] = splitGoFlags(words) ?? [];
  const file = program.includes("/") ? program : findOnPath(host, path, program);
  if (program !== "" && !starts(host, path, program)) return [{ flag, path: program }];
  const isForTools = flagName(flag) === "toolexec";
  const isFine =
    !(isForTools ? NO_TOOL_STARTER : NO_STARTER).test(words) &&
    (file === null || canBeStarted(host, path, file)) &&
    !(isForTools && file !== null && dropsArguments(host, file));
  return isFine ? [] : [{ flag, path: program, unfit: true }];
}

function starts(host: Host, path: readonly PathEntryFacts[], program: string): boolean {
  return program.includes("/") ? host.fs.isExecutableFile(program) : findOnPath(host, path, program) !== null;
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

/** Whether a file is a shell script that can start no tool, as nothing in it takes up the arguments or reads more script. */
function dropsArguments(host: Host, file: string): boolean {
  const isShell = /\b(ba|da|z|k|a)?sh$/.test(firstLineWords(host, file)?.slice(0, 2).join(" ") ?? "");
  const text = isShell ? host.fs.readText(file, MAX_SCRIPT) : null;
  return text?.ok === true && text.value.length < MAX_SCRIPT && !TAKES_ARGUMENTS.test(text.value);
}

/** Of a script no more is read, in bytes. */
const MAX_SCRIPT = 65_536;
/** All arguments, or those after the first; what a script reads or evaluates may use them, too. */
const TAKES_ARGUMENTS =
  /\$\{?[@*2-9]|\b(shift|source|eval|BASH_ARGV|argv)\b|(^|[;&|]|\bdo|\bthen)[ \t]*\.[ \t]/m;

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
