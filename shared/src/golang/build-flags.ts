import { once } from "../util/once.ts";
import { own } from "../util/own.ts";
import { effectOf, type FlagEffect } from "./command-flags.ts";
import { flagName, splitGoFlags } from "./go-flags.ts";
import { BOOLEAN, isRefusedByTest } from "./test-flag-values.ts";
import { refusedInList } from "./tool-flag-values.ts";

/** Flags of the programs that go starts, as -h lists them with Go 1.21 to 1.27 on Linux; those of every release together. */
export const toolFlags = once(
  (): Readonly<Record<string, ReadonlySet<string>>> => ({
    ldflags: words(
      `B D E H I L R T V X a asan aslr benchmark benchmarkprofile bindnow buildid buildmode c capturehostobjs checklinkname
    compressdwarf cpuprofile d debugnosplit debugtextsize debugtramp dumpdep e extar extld extldflags f fipso funcalign g
    h importcfg installsuffix k libgcc linkmode linkshared macos macsdk memprofile memprofilerate msan n o pluginpath
    pruneweakmap r race randlayout s strictdups tmpdir v w`,
    ),
    gcflags: words(
      `+ B C D E I K L N S V W asan asmhdr bench blockprofile buildid c clobberdead clobberdeadreg complete coveragecfg
    cpuprofile d dwarf dwarfbasentries dwarflocationlists dynlink e embedcfg env errorurl gendwarfinl goversion h
    importcfg installsuffix j json l lang linkobj linkshared live m memprofile memprofilerate msan mutexprofile
    nolocalimports o p pack pgoprofile r race shared smallframes spectre std symabis t traceprofile trimpath u v w wb`,
    ),
    asmflags: words(
      "D I S V compilingruntime d debug dynlink e gensymabis h linkshared o p shared spectre std trimpath v",
    ),
  }),
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** Why a flag in GOFLAGS makes builds or other commands fail, or what they make useless. */
export interface BadBuildFlag {
  readonly flag: string;
  /** `value`: go itself refuses it, before any tool is started. */
  readonly kind: "mode" | "shared" | "unknown" | "refused" | "value" | "test" | FlagEffect;
}

/** Tags by which files come into the standard library that do not go together with the others. */
const TAGS = /(^|[ ,])(race|msan|ignore)([ ,]|$)/;

/** What go itself takes as the value of a flag of its own; a flag that is not here takes anything. */
const OWN_VALUES: Readonly<Record<string, RegExp>> = {
  mod: /^(?:mod|readonly|vendor)?$/,
  buildvcs: /^(?:auto|1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/,
  compiler: /^(?:gc|gccgo)$/,
  p: /^(?:0x[\da-f]*[1-9a-f][\da-f]*|\+?0*[1-9][\d_]*)$/i,
  buildmode: /^(?:default|exe|pie|archive|c-archive|c-shared|plugin|shared)$/,
  ...Object.fromEntries(
    ["a", "n", "v", "x", "race", "msan", "asan", "trimpath", "work", "modcacherw", "linkshared"].map(
      (name) => [name, BOOLEAN],
    ),
  ),
};

export interface FlagReader {
  /** The Go that reads it: 26 for Go 1.26. */
  readonly minor?: number | null;
  /** The import path of the package that is built; null where no project is known. */
  readonly main?: string | null;
}

/** The first flag in GOFLAGS that is fine by itself and that everyday commands do not survive; null for none. */
export function badBuildFlag(
  goflags: string,
  { minor = null, main = null }: FlagReader = {},
): BadBuildFlag | null {
  for (const flag of splitGoFlags(goflags) ?? []) {
    const name = flagName(flag);
    const value = flag.includes("=") ? flag.slice(flag.indexOf("=") + 1) : null;
    if (value !== null && own(OWN_VALUES, name)?.test(value) === false) return { flag, kind: "value" };
    if (value !== null && isRefusedByTest(name, value)) return { flag, kind: "test" };
    if (name === "buildmode" && /^(archive|c-archive|c-shared|plugin|shared)$/.test(value ?? ""))
      return { flag, kind: "mode" };
    if (name === "linkshared" && value !== "false" && value !== "0") return { flag, kind: "shared" };
    const effect = effectOf(flag);
    if (effect !== null) return { flag, kind: effect };
    const known = own(toolFlags(), name);
    if (known === undefined || value === null) {
      if (name === "tags" && TAGS.test(value ?? "")) return { flag, kind: "refused" };
      continue;
    }
    if (!reachesEveryBuild(name, value, main)) continue;
    const list = splitGoFlags(withoutPattern(value)) ?? [];
    const kind = refusedInList(name, list, known, minor);
    if (kind !== null) return { flag, kind };
  }
  return null;
}

/** What GOFLAGS gives the linker for one of its flags; null for nothing. The last one counts. */
export function linkerFlag(goflags: string, name: string): string | null {
  const lists = (splitGoFlags(goflags) ?? []).filter((flag) => flagName(flag) === "ldflags");
  const words = splitGoFlags(withoutPattern(/=([\s\S]*)/.exec(lists.at(-1) ?? "")?.[1] ?? "")) ?? [];
  const at = words.findLastIndex((word) => flagName(word) === name);
  const word = words[at];
  if (word === undefined) return null;
  return word.includes("=") ? word.slice(word.indexOf("=") + 1) : (words[at + 1] ?? "");
}

/** The packages that a list of flags is for, where it begins with a pattern of them, and the list. */
const PATTERN = /^([^-=\s'"][^=\s]*)=/;

/** A list of flags without the pattern of packages that it may begin with. */
function withoutPattern(value: string): string {
  return value.replace(PATTERN, "");
}

/**
 * Whether a build of any program, or of `main`, uses the list: what is built is linked and compiled, without a pattern too,
 * and so is runtime, which is written in assembly besides (go help build; seen with Go 1.21 to 1.27).
 */
function reachesEveryBuild(name: string, value: string, main: string | null): boolean {
  const pattern = PATTERN.exec(value)?.[1] ?? "";
  const isOfMain = ["", ".", "./..."].includes(pattern) || (main !== null && names(pattern, main));
  const isOfRuntime = pattern === "std" || names(pattern, "runtime");
  return pattern === "all" || (name !== "asmflags" && isOfMain) || (name !== "ldflags" && isOfRuntime);
}

/** Whether a pattern of packages, in which `...` stands for anything, names an import path. */
function names(pattern: string, path: string): boolean {
  const parts = pattern.replace(/\/\.\.\.$/, "").split("...");
  const text = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join(".*");
  return new RegExp(`^${text}${pattern.endsWith("/...") ? "(/.*)?" : ""}$`).test(path);
}
