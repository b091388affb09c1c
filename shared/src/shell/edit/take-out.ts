import { type Assignment, assignmentsOf, withoutLead } from "../cut/assignment.ts";
import { isSelf, type Part, type PathList } from "../cut/path-list.ts";
import { type Command, literal, type Syntax } from "../cut/unit.ts";

const TESTS = new Set(["[", "[[", "test", "contains", "status"]);

/** The text without a span. */
export function without(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(end);
}

/**
 * The text without one assignment; empty when nothing but it stood there. Null where the command hangs together with
 * others in a way that is not understood.
 */
export function withoutAssignment(
  text: string,
  commands: readonly Command[],
  { command, word }: Assignment,
  syntax: Syntax,
): string | null {
  if (word !== null && assignmentsOf(command, syntax).length > 1) {
    const at = command.words.findIndex(({ start }) => start === word.start);
    const before = command.words[at - 1];
    const after = command.words[at + 1];
    if (before !== undefined) return without(text, before.end, word.end);
    return after === undefined ? null : without(text, word.start, after.start);
  }
  return withoutCommand(text, commands, command);
}

const DECLARING = new Set(["export", "typeset", "declare"]);

/** The text without a bare `export NAME`; null where there is none that can go. */
export function withoutDeclaration(text: string, commands: readonly Command[], name: string): string | null {
  for (const command of commands) {
    const [program, ...rest] = withoutLead(command);
    if (program === undefined || command.odd || !DECLARING.has(literal(program) ?? "")) continue;
    const names = rest.filter((word) => !(literal(word) ?? "").startsWith("-"));
    const word = names.find((one) => literal(one) === name);
    if (word === undefined) continue;
    if (names.length === 1) return withoutCommand(text, commands, command);
    const before = command.words[command.words.indexOf(word) - 1];
    return before === undefined ? null : without(text, before.end, word.end);
  }
  return null;
}

/**
 * The text without one of its commands, and without the tests that are there for its sake; empty when nothing else
 * stood there. Null where it hangs together with others in a way that is not understood.
 */
export function withoutCommand(text: string, commands: readonly Command[], command: Command): string | null {
  const at = commands.findIndex(({ start }) => start === command.start);
  const next = commands[at + 1];
  const previous = commands[at - 1];
  const lead = command.words.length - withoutLead(command).length;
  // The pattern of a branch of `case` stands in front, `;;` behind.
  const rest = without(text, command.start, command.end);
  if (commands.length === 1 && lead === 0)
    return text.slice(0, command.start).trimEnd().endsWith(")")
      ? `${text.slice(0, command.start).trimEnd()} ${text.slice(command.end).trimStart()}`
      : "";
  if (commands.length === 1) return null;
  if (isOnlyBranch(commands, at) || EMPTY_CASE.test(rest.trim())) return "";
  const branch = withoutBranch(text, commands, at);
  if (branch !== null) return branch;
  if (lead > 0 && next?.operator === ";" && !isChained(next) && !isCloser(next) && !isChained(command))
    return without(text, withoutLead(command)[0]?.start ?? command.start, next.start);
  // What always succeeds may go from the middle of a chain.
  if (next?.operator === "&&" && lead === 0)
    return command.operator === "&&"
      ? without(text, previous?.end ?? command.start, command.end)
      : without(text, command.start, next.start);
  if (next !== undefined && (isChained(next) || (next.operator !== ";" && next.operator !== "\n")))
    return null;
  if (isChained(command)) {
    // `[ -d x ] && export …`, `contains x $PATH; or set …`: the tests are there for the command's sake.
    let from = at;
    while (from > 0 && isChained(commands[from] ?? command)) from -= 1;
    if (!commands.slice(from, at).every(isTest))
      return next === undefined && command.operator === "&&"
        ? without(text, previous?.end ?? command.start, command.end)
        : null;
    if (from === 0 && next === undefined) return "";
    const first = commands[from];
    if (first === undefined) return null;
    return next === undefined
      ? text.slice(0, commands[from - 1]?.end ?? 0) + text.slice(command.end)
      : without(text, first.start, next.start);
  }
  if (withoutLead(command).length !== command.words.length) return null;
  if (command.operator !== "" && command.operator !== ";" && command.operator !== "\n") return null;
  if (next !== undefined) return isCloser(next) ? null : without(text, command.start, next.start);
  return previous === undefined ? "" : without(text, previous.end, command.end);
}

/** Whether a command runs only by the outcome of the one before: `&& …`, fish's `; or …`. */
export function isChained({ operator, words: [first] }: Command): boolean {
  if (operator === "&&" || operator === "||") return true;
  const word = first === undefined ? null : literal(first);
  return word === "and" || word === "or";
}

/** Whether a command asks and does nothing. */
function isTest(command: Command): boolean {
  const [program = "", option = ""] = withoutLead(command)
    .map((word) => literal(word) ?? "")
    .filter((word) => word !== "not" && word !== "!");
  // `command -v go >/dev/null`
  if (command.odd && !command.words.some((word) => literal(word) === "/dev/null")) return false;
  return TESTS.has(program) || (/^(set|type|command|functions)$/.test(program) && /^-(q|v|x)$/.test(option));
}

function isCloser({ words: [first] }: Command): boolean {
  return CLOSERS.has((first === undefined ? null : literal(first)) ?? "");
}

/** A `case` on one line of which every branch is empty. */
const EMPTY_CASE = /^case\s+\S+\s+in\s+(\(?[^()]+\)\s*;;\s*)*(\(?[^()]+\)\s*(;;\s*)?)?esac$/;

const CLOSERS = new Set(["fi", "done", "esac", "}", "end", "else", "elif", "case"]);

/** `if …; then COMMAND; fi` on one line; the conditions only ask. */
function isOnlyBranch(commands: readonly Command[], at: number): boolean {
  const [first] = commands;
  if (first === undefined || firstWord(first) !== "if" || at < 1 || at !== commands.length - 2) return false;
  const isAsked = commands.slice(1, at).every((one) => isChained(one) && isTest(one));
  const close = firstWord(commands[at + 1]);
  return isAsked && ((firstWord(commands[at]) === "then" && close === "fi") || (at === 1 && close === "end"));
}

/** The text without a command that is all that one branch of an `if … else` on this line does; null for any other. */
function withoutBranch(text: string, commands: readonly Command[], at: number): string | null {
  const [command, next, previous, before] = [at, at + 1, at - 1, at - 2].map((index) => commands[index]);
  if (command === undefined || next === undefined || previous === undefined || isChained(command))
    return null;
  const [here, close, above] = [command, next, previous].map(firstWord);
  if (here === "else" && close === "fi") return without(text, previous.end, command.end);
  const body = withoutLead(command)[0]?.start ?? command.start;
  if (here === "then" && close === "else") return `${text.slice(0, body)}:${text.slice(command.end)}`;
  // In fish `else` is a command, and a branch may be empty.
  if (above === "else" && close === "end" && before !== undefined && previous.words.length === 1)
    return without(text, before.end, command.end);
  const isThen = above === "if" && close === "else" && next.words.length === 1;
  return isThen ? without(text, previous.end, command.end) : null;
}

function firstWord(command: Command | undefined): string | null {
  return command?.words[0] === undefined ? null : literal(command.words[0]);
}

/** The text without one part of a list; null where that is not understood. The assignment goes with its last part. */
export function withoutPart(
  text: string,
  commands: readonly Command[],
  list: PathList,
  part: Part,
  syntax: Syntax,
): string | null {
  const rest = list.parts.filter((one) => one !== part);
  if (rest.every(isSelf)) {
    const left = withoutAssignment(text, commands, list.assignment, syntax);
    // PATH was exported before: the other half of the line is not needed alone.
    return left !== null && /^\s*export PATH\s*;?\s*$/.test(left) ? "" : left;
  }
  if (list.kind === "words") return withoutWord(text, list, part);
  const at = list.parts.indexOf(part);
  const next = list.parts[at + 1];
  const previous = list.parts[at - 1];
  const separated = next !== undefined && !next.units[0]?.joins;
  const spans = part.units.map(({ start, end }): [number, number] => [start, end]);
  const colon = separated
    ? lastColon(text, part.end, next.start)
    : previous === undefined
      ? -1
      : lastColon(text, previous.end, part.start);
  if (colon >= 0) spans.push([colon, colon + 1]);
  else if (separated || (previous !== undefined && !part.units[0]?.joins)) return null;
  const { word } = list.assignment;
  if (word === null) return null;
  const old = text.slice(word.start, word.end);
  let now = old;
  for (const [start, end] of spans.sort((a, b) => b[0] - a[0]))
    now = without(now, start - word.start, end - word.start);
  if (!/""|''/.test(old)) now = now.replace(/""|''/g, "");
  if (!EMPTY_CONTINUATION.test(old)) now = now.replace(EMPTY_CONTINUATION, "").replace(LAST_CONTINUATION, "");
  return text.slice(0, word.start) + now + text.slice(word.end);
}

/** A line of a continued list that holds nothing but the sign that it goes on. */
const EMPTY_CONTINUATION = /(?<=\n)[ \t]*\\\r?\n/;
/** The last entry stood on a line of its own. */
const LAST_CONTINUATION = /\\\r?\n[ \t]*(?=["']?$)/;

/** The colon between two parts; quotes may stand beside it. */
function lastColon(text: string, from: number, to: number): number {
  const at = text.slice(from, to).indexOf(":");
  return at < 0 ? -1 : from + at;
}

function withoutWord(text: string, list: PathList, part: Part): string {
  const lineStart = text.lastIndexOf("\n", part.start - 1) + 1;
  const lineEnd = text.indexOf("\n", part.end);
  const inList = lineStart > list.assignment.command.start;
  if (
    inList &&
    lineEnd >= 0 &&
    text.slice(lineStart, part.start).trim() === "" &&
    /^\s*(\\\r?|#.*)?$/.test(text.slice(part.end, lineEnd))
  )
    return without(text, lineStart, lineEnd + 1);
  const words = list.assignment.list ?? list.parts;
  const at = words.findIndex(({ start }) => start === part.start);
  const next = words[at + 1];
  const previous = words[at - 1];
  // The blanks between the words stay as many as they were.
  if (next !== undefined && !text.slice(part.end, next.start).includes("\n"))
    return without(text, part.start, next.start);
  return without(text, previous?.end ?? part.start, part.end);
}
