import type { Location } from "../../model/index.ts";
import { goesOnUntil } from "./open-line.ts";

/** One frame of a shell's call stack: where it stands, and what has to be on that line for it to be true. */
export interface Frame {
  readonly at: Location;
  readonly ran: Ran;
  /** That it stands in the file itself that a shell read, in none of its functions. */
  readonly inFile?: boolean;
}

type Ran =
  | { readonly kind: "command"; readonly text: string }
  | { readonly kind: "call"; readonly name: string }
  | { readonly kind: "source"; readonly file: string }
  | { readonly kind: "eval" }
  /** The line was found by its text. */
  | { readonly kind: "found" };

/** How far a command, or a call with its arguments, may reach over lines. */
const REACH = 25;
/** How far a text that is evaluated or sourced may. */
const TEXT_REACH = 200;
/** Which part of a command's words has to stand there: aliases are expanded in what a shell tells. */
const ENOUGH = 0.7;

/** The 1-based line of the frame's command; null where the file does not hold it there. */
export function lineThatHolds({ at, ran }: Frame, lines: readonly string[]): number | null {
  if (at.line === null || at.line < 1 || at.line > lines.length) return null;
  switch (ran.kind) {
    case "found":
      return at.line;
    case "command":
      return lineOfCommand(at.line, ran.text, lines);
    case "call":
      return upwards(at.line, lines, (line) => isCallOf(ran.name, line));
    case "source":
      return upwards(at.line, lines, (line) => SOURCES.test(line) || line.includes(nameOf(ran.file)));
    case "eval":
      return upwards(at.line, lines, (line) => EVALUATES.test(line));
  }
}

/** The line at or above a frame's that holds its command; for lines that a shell counted past it. */
export function lineAbove({ at, ran }: Frame, lines: readonly string[]): number | null {
  const isIt = (line: string): boolean => {
    if (ran.kind === "command") return stands(line, ran.text);
    if (ran.kind === "call") return line.includes(ran.name) && isCallOf(ran.name, line);
    return ran.kind === "source" && (SOURCES.test(line) || line.includes(nameOf(ran.file)));
  };
  const from = Math.min(at.line ?? 0, lines.length);
  for (let line = from; line > 0 && line > from - TEXT_REACH; line -= 1) {
    const text = lines[line - 1] ?? "";
    if (!isComment(text) && isIt(text)) return line;
  }
  return null;
}

/** Commands that run a text of theirs; zsh's `emulate` does with `-c`. */
export const EVALUATES = /\b(eval|emulate)\b/;
const SOURCES = /(^|[\s;&|({!"'`])(source|\.)\s/;

/** A shell may name a later line of a command over several: the one that begins it lies at or above. */
function upwards(from: number, lines: readonly string[], isIt: (line: string) => boolean): number | null {
  let isPart = true;
  for (let line = from; line > 0 && line > from - TEXT_REACH; line -= 1) {
    const text = lines[line - 1] ?? "";
    isPart &&= line === from || (goesOn(text) && line > from - REACH);
    if (!isComment(text) && isIt(text) && (isPart || goesOnUntil(lines, line, from))) return line;
  }
  return null;
}

/** Whether the next line belongs to the same command. */
function goesOn(line: string): boolean {
  return /(\\|&&|\|\|?|\(|\{)\s*$/.test(line);
}

/** A line with those that belong to it, as one. */
function continued(at: number, lines: readonly string[]): string {
  let end = at;
  while (end < lines.length && end < at + REACH && goesOn(lines[end - 1] ?? "")) end += 1;
  return lines
    .slice(at - 1, end)
    .map((line) => line.replace(/\\$/, ""))
    .join(" ");
}

function isComment(line: string): boolean {
  return /^\s*(#|$)/.test(line);
}

/** A function is called by its name, or by a word that becomes it. */
function isCallOf(name: string, line: string): boolean {
  if (name === "(anon)") return /\(\s*\)|\bfunction\b/.test(line);
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  if (new RegExp(`(^|[^\\w-])${literal}\\s*\\(\\s*\\)|\\bfunction\\s+${literal}\\b`).test(line)) return false;
  return (
    new RegExp(`(^|[^\\w./-])${literal}($|[^\\w-])`).test(line) || /(^|[;&|({]|\s)\s*"?\$\{?\w/.test(line)
  );
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}

/** The line of a command: the named one where its text stands there, else one nearby that begins what holds its words. */
function lineOfCommand(at: number, command: string, lines: readonly string[]): number | null {
  const named = lines[at - 1] ?? "";
  if (isComment(named) && !goesOn(lines[at - 2] ?? "")) return null;
  if (stands(named, command) || stands(continued(at, lines), command)) return at;
  const words = wordsOf(command);
  const [first] = words;
  if (first === undefined) return null;
  const holds = (from: number, to: number): boolean => {
    const text = lines.slice(from - 1, to).join("\n");
    return words.filter((word) => text.includes(word)).length / words.length >= ENOUGH;
  };
  const has = (line: number): boolean =>
    words.slice(0, 2).some((word) => (lines[line - 1] ?? "").includes(word));
  if (has(at) && (holds(at, at) || (!isWhole(named) && holds(at, at + REACH)))) return at;
  for (let line = at - 1; line > 0 && line > at - REACH; line -= 1) {
    if (has(line) && goesOnUntil(lines, line, at) && holds(line, at)) return line;
  }
  return null;
}

/** Whether brackets and quotes that a line opens are closed on it, and it does not go on. */
function isWhole(line: string): boolean {
  const count = (pattern: RegExp): number => line.match(pattern)?.length ?? 0;
  return (
    !goesOn(line) &&
    count(/\(/g) <= count(/\)/g) &&
    count(/\{/g) <= count(/\}/g) &&
    count(/"/g) % 2 === 0 &&
    count(/'/g) % 2 === 0
  );
}

/** What of a command a file would have, too: names, directories, operators aside. */
function wordsOf(command: string): readonly string[] {
  return [
    ...new Set(command.split(/[^A-Za-z0-9_./-]+/).filter((word) => /\w/.test(word) && word.length > 1)),
  ];
}

/** Whether a line holds a command, blanks aside: shells print commands in their own spacing. */
export function stands(line: string | undefined, command: string): boolean {
  const bare = (text: string): string => text.replace(/[\s;]/g, "");
  const first = bare(command.split("\n")[0] ?? "");
  return line !== undefined && first !== "" && bare(line).includes(first);
}

/** The line that holds a command where no other one does; null for what is too short to tell. */
export function onlyLineOf(command: string, lines: readonly string[]): number | null {
  if (command.length < 8) return null;
  const found = lines.flatMap((line, index) =>
    !isComment(line) && stands(line, command) ? [index + 1] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * The line whose `eval` (or sourced output) brought a function: the only one that runs a program of which the function's name
 * speaks, as `eval "$(mise activate zsh)"` does with `_mise_hook`; else the only one that shares a word with it, else the
 * only one there is.
 */
export function evalThatDefined(name: string, lines: readonly string[]): number | null {
  const evals = lines.flatMap((line, index) =>
    !isComment(line) && /\beval\b|\b(source|\.)\s+(<\(|=\(|\/dev\/)/.test(line)
      ? [{ line, at: index + 1 }]
      : [],
  );
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word.length > 2);
  const running = evals.filter(({ line }) => words.includes(programIn(line)));
  const alike = evals.filter(({ line }) => words.some((word) => line.includes(word)));
  const [only, ...more] = [running, alike, evals].find(({ length }) => length > 0) ?? [];
  return more.length === 0 ? (only?.at ?? null) : null;
}

/** The name of the program that a substitution runs; empty where there is none. */
function programIn(line: string): string {
  return /(?:[$<=]\(|`)\s*(?:command\s+)?["']?(?:[^\s"']*\/)?([\w-]+)/.exec(line)?.[1] ?? "";
}
