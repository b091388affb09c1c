import type { ModFileFacts, ModuleVersion } from "../model/index.ts";

/** Lines are read no further than this; no project comes near. */
const MAX_LINES = 20_000;
/** Nor is a longer line read, in characters. */
const MAX_LINE = 4096;

/**
 * A go.mod or go.work (https://go.dev/ref/mod#go-mod-file-grammar). What is not understood is passed over: to complain
 * of it is Go's business.
 */
export function parseModFile(file: string, text: string): ModFileFacts {
  const found: { module: string | null; go: string | null; toolchain: string | null } = {
    module: null,
    go: null,
    toolchain: null,
  };
  const lines: { goLine?: number; toolchainLine?: number } = {};
  const require: (ModuleVersion & { readonly line: number })[] = [];
  const replace: { from: ModuleVersion; to: ModuleVersion; line: number }[] = [];
  const use: string[] = [];
  const useLines: number[] = [];
  let block: string | null = null;
  for (const [index, row] of text.split("\n", MAX_LINES).entries()) {
    const line = index + 1;
    const words = wordsOf(row);
    if (words.length === 0) continue;
    if (block !== null && words[0] === ")") {
      block = null;
      continue;
    }
    const [verb = "", ...rest]: readonly string[] = block === null ? words : [block, ...words];
    if (block === null && rest[0] === "(") {
      block = verb;
      continue;
    }
    const [first] = rest;
    if (first === undefined || first === "") continue;
    if (verb === "module" || verb === "go" || verb === "toolchain") found[verb] ??= first;
    if (verb === "go") lines.goLine ??= line;
    else if (verb === "toolchain") lines.toolchainLine ??= line;
    else if (verb === "require") require.push({ path: first, version: rest[1] ?? null, line });
    else if (verb === "use") {
      use.push(first);
      useLines.push(line);
    } else if (verb === "replace") {
      const arrow = rest.indexOf("=>");
      const [from, to] = [moduleOf(rest.slice(0, arrow)), moduleOf(rest.slice(arrow + 1))];
      if (arrow > 0 && from !== null && to !== null) replace.push({ from, to, line });
    }
  }
  return { file, ...found, ...lines, require, replace, use, ...(use.length > 0 && { useLines }) };
}

/** The release that the go line of a go.mod names; null for none. */
export function goLineOf(text: string): string | null {
  return /^[ \t]*go[ \t]+"?([^\s"()/]+)/m.exec(text)?.[1] ?? null;
}

function moduleOf([path, version]: readonly string[]): ModuleVersion | null {
  return path === undefined ? null : { path, version: version ?? null };
}

/** The words of a line without its comment; a quoted one without its quotes. */
function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  if (line.length > MAX_LINE) return words;
  // A quote that nothing closes takes the rest of the line with it, so that no part is looked at twice.
  for (const [, double, end, raw, bare] of line.matchAll(
    /"((?:[^"\\]|\\.?)*)("|$)|`([^`]*)(?:`|$)|(\/\/.*|[^\s"`]+)/g,
  )) {
    if (bare?.startsWith("//") || end === "") break;
    words.push(double ?? raw ?? bare ?? "");
  }
  return words.flatMap((word) => (word.length > 1 && /^[()]|[()]$/.test(word) ? splitParens(word) : [word]));
}

/** `require(` is two words. */
function splitParens(word: string): readonly string[] {
  return word.split(/([()])/).filter((piece) => piece !== "");
}
