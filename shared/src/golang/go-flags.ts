import { once } from "../util/once.ts";

/**
 * Every flag that some go command of 1.15 to 1.27 defines; GOFLAGS may hold those and no others (cmd/go/internal/base,
 * InitGOFLAGS). Read off the sources of 1.21, 1.26 and 1.27; vet's analysers and the fuzzing flags included.
 */
export const goFlags = once(
  (): ReadonlySet<string> =>
    new Set(
      `C a all artifacts asan asmflags b bench benchmem benchtime blockprofile blockprofilerate buildmode buildvcs c cache
      changed cmd compat compiled compiler count cover covermode coverpkg coverprofile cpu cpuprofile d debug-actiongraph
      debug-runtime-trace debug-trace deps diff dropexclude dropgodebug dropignore dropreplace droprequire dropretract
      droptool dropuse e ex exclude exec export f failfast find fix fmt fullpath fuzz fuzzcache fuzzminimizetime fuzztime
      gccgoflags gcflags go godebug http i ignore insecure installsuffix json ldflags linkshared list m memprofile memprofilerate
      mod modcache modcacherw modfile module msan mutexprofile mutexprofilefraction n o outputdir overlay p parallel pgo
      pkgdir print r race replace require retract retracted reuse run short shuffle skip src t tags test testcache timeout
      tool toolchain toolexec trace trimpath u use v vendor versions vet vettool w work x`.split(/\s+/),
    ),
);

/** Flags of go test that a test program knows too: go takes each of them as `-test.NAME` as well (measured with 1.21 to 1.27). */
const OF_TESTS = new Set(
  `bench benchmem benchtime blockprofile blockprofilerate count coverprofile cpu cpuprofile failfast fullpath fuzz
  fuzzminimizetime fuzztime list memprofile memprofilerate mutexprofile mutexprofilefraction outputdir parallel run short
  shuffle skip timeout trace v`.split(/\s+/),
);

/** Flags that want a value: go refuses them without one (measured with 1.21 and 1.27). All others are switches. */
const WITH_VALUE = new Set(
  `C asmflags bench benchtime blockprofile blockprofilerate buildmode c compiler count covermode coverpkg coverprofile cpu
  cpuprofile exclude exec f fuzz fuzzminimizetime fuzztime gccgoflags gcflags go ignore installsuffix ldflags list memprofile
  memprofilerate mod modfile module mutexprofile mutexprofilefraction o outputdir overlay p parallel pgo pkgdir replace
  retract reuse run shuffle skip tags timeout tool toolchain toolexec trace vet vettool`.split(/\s+/),
);

/** Whether a flag stands there without the value that it wants: `-mod`. */
export function lacksValue(flag: string): boolean {
  return !flag.includes("=") && WITH_VALUE.has(flagName(flag));
}

/** Whether a flag ties every project to one way of finding its modules: `-mod=vendor`, `-mod=mod`, `-modfile=…`. */
export function pinsModules(flag: string): boolean {
  return /^--?(mod=(vendor|mod)|modfile=.*)$/.test(flag);
}

function isKnown(name: string): boolean {
  return goFlags().has(name) || (name.startsWith("test.") && OF_TESTS.has(name.slice("test.".length)));
}

/**
 * The words of GOFLAGS, by Go's own quoting rule (cmd/internal/quoted, Split): blanks separate, a word may begin with a
 * quote and ends at the next one of its kind; there is no escape. Null when a quote is never closed.
 */
export function splitGoFlags(text: string): readonly string[] | null {
  const words: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (isBlank(mark)) continue;
    const isQuoted = mark === '"' || mark === "'";
    const start = isQuoted ? at + 1 : at;
    let end = start;
    while (end < text.length && (isQuoted ? text[end] !== mark : !isBlank(text.charAt(end)))) end += 1;
    if (isQuoted && end === text.length) return null;
    words.push(text.slice(start, end));
    // What follows a closing quote at once is a word of its own.
    at = isQuoted ? end : end - 1;
  }
  return words;
}

function isBlank(character: string): boolean {
  return " \t\r\n".includes(character);
}

/** GOFLAGS without some flags. A blank stands for none: an empty variable would not hide the file of `go env -w`. */
export function withoutFlags(text: string, names: ReadonlySet<string>): string {
  const flags = (splitGoFlags(text) ?? []).filter((flag) => !names.has(flagName(flag)));
  return joinGoFlags(flags) || " ";
}

/** The text of GOFLAGS that Go splits into these flags; one with a blank gets its quotes. */
export function joinGoFlags(flags: readonly string[]): string {
  return flags.map((flag) => (/\s/.test(flag) ? inQuotes(flag) : flag)).join(" ");
}

function inQuotes(flag: string): string {
  return flag.includes("'") ? `"${flag}"` : `'${flag}'`;
}

/** `mod` of `-mod=vendor` and of `--mod=vendor`; empty for what is no flag. */
export function flagName(flag: string): string {
  return /^--?([^=]+)/.exec(flag)?.[1] ?? "";
}

/** What Go would refuse in GOFLAGS, in its own terms; null when it takes the value. */
export function badGoFlag(
  text: string,
): { readonly word: string; readonly kind: "non-flag" | "unknown" | "quote" } | null {
  const words = splitGoFlags(text);
  if (words === null) return { word: text, kind: "quote" };
  for (const word of words) {
    const match = /^--?([^-=][^=]*)(=|$)/.exec(word);
    if (match === null) return { word, kind: "non-flag" };
    if (!isKnown(match[1] ?? "")) return { word, kind: "unknown" };
  }
  return null;
}

/** What a flag has in GOFLAGS, where the last one counts; null for one that is not there, and for one without a value. */
export function lastFlagValue(goflags: string, name: string): string | null {
  const flag = splitGoFlags(goflags)?.findLast((one) => flagName(one) === name);
  return flag?.includes("=") ? flag.slice(flag.indexOf("=") + 1) : null;
}
