/** For what a build is made. */
export interface BuildTarget {
  readonly os: string;
  readonly arch: string;
  /** The Go that builds: 26 for Go 1.26; null for unknown. */
  readonly minor: number | null;
  /** What -tags names. */
  readonly tags: ReadonlySet<string>;
}

/** Systems and processors that the end of a file's name can mean (internal/syslist); not all of them are ports any more. */
const SYSTEMS = new Set(
  "aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos".split(
    " ",
  ),
);
const UNIX = /^(?:aix|android|darwin|dragonfly|freebsd|hurd|illumos|ios|linux|netbsd|openbsd|solaris)$/;
const PROCESSOR =
  /^(?:386|amd64|amd64p32|arm|armbe|arm64|arm64be|loong64|mips\w*|ppc\w*|riscv\w*|s390x?|sparc\w*|wasm)$/;
const CONSTRAINT = /^[ \t]*\/\/[ \t]*(?:go:build|\+build)\b/m;
const TOKEN = /\s*(!|&&|\|\||\(|\)|[\w.]+)/y;

/**
 * Whether Go compiles a file into a package, by its name and by what stands before its package clause (go help
 * buildconstraint); null where that is not certain, as with cgo and with `// +build` alone.
 */
export function isInBuild(name: string, head: string, target: BuildTarget): boolean | null {
  if (!fitsName(name, target)) return false;
  const line = /^[ \t]*\/\/go:build[ \t]+(.*)$/m.exec(head)?.[1];
  if (line === undefined) return /^[ \t]*\/\/[ \t]*\+build\b/m.test(head) ? null : true;
  return evaluate(line, target);
}

/** Whether a file is compiled for every system, processor and set of tags. */
export function isInEveryBuild(name: string, head: string): boolean {
  const [last] = lastWords(name);
  const isNamed = SYSTEMS.has(last) || PROCESSOR.test(last);
  return !isTest(name) && !isNamed && !CONSTRAINT.test(head);
}

function isTest(name: string): boolean {
  return name.endsWith("_test.go");
}

/** A name may end with a system, a processor, or both. */
function fitsName(name: string, target: BuildTarget): boolean {
  if (isTest(name)) return false;
  const [last, before] = lastWords(name);
  if (SYSTEMS.has(last)) return valueOfTag(last, target) === true;
  if (!PROCESSOR.test(last)) return true;
  return last === target.arch && (!SYSTEMS.has(before) || valueOfTag(before, target) === true);
}

/**
 * What follows the last underscore of a name and the one before, the last first; empty for none. A name ends for that at its
 * first dot, and before a `_test` there (go/build, goodOSArchFile).
 */
function lastWords(name: string): readonly [string, string] {
  const [stem = ""] = name.split(".");
  const words = stem
    .replace(/_test$/, "")
    .split("_")
    .slice(1);
  return [words.at(-1) ?? "", words.at(-2) ?? ""];
}

/** Three values: an unknown part leaves the whole unknown, unless the other part decides. */
function evaluate(text: string, target: BuildTarget): boolean | null {
  const words: string[] = [];
  const end = text.replace(/\s*\/\/.*$/, "").trimEnd();
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < end.length; ) {
    const word = TOKEN.exec(end)?.[1];
    if (word === undefined) return null;
    words.push(word);
  }
  const left = words.values();
  let next = left.next().value;
  const step = (): void => {
    next = left.next().value;
  };
  const either = (): boolean | null => {
    let value = both();
    while (next === "||") {
      step();
      const other = both();
      value = value === true || other === true ? true : value === null || other === null ? null : false;
    }
    return value;
  };
  const both = (): boolean | null => {
    let value = one();
    while (next === "&&") {
      step();
      const other = one();
      value = value === false || other === false ? false : value === null || other === null ? null : true;
    }
    return value;
  };
  const one = (): boolean | null => {
    const word = next;
    step();
    if (word === "!") {
      const value = one();
      return value === null ? null : !value;
    }
    if (word !== "(") return word === undefined ? null : valueOfTag(word, target);
    const value = either();
    if (next !== ")") return null;
    step();
    return value;
  };
  const value = either();
  return next === undefined ? value : null;
}

function valueOfTag(tag: string, { os, arch, minor, tags }: BuildTarget): boolean | null {
  const release = /^go1\.(\d+)$/.exec(tag)?.[1];
  if (release !== undefined) return minor === null ? null : Number(release) <= minor;
  if (tag === "cgo") return null;
  if (tag === "unix") return UNIX.test(os);
  if (tag === "linux") return os === "linux" || os === "android";
  if (tag === "darwin") return os === "darwin" || os === "ios";
  return tag === os || tag === arch || tag === "gc" || tags.has(tag);
}
