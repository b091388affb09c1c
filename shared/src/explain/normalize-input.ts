import { toEnglish } from "./translations.ts";

const MAX_CHARACTERS = 256 * 1024;

/**
 * Escape sequences of a terminal, real ones and those that a log spelled out; then what is left of a color where the
 * escape character itself got lost.
 */
const ESCAPES =
  /[\u001b\u009b](?:\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)|\[?[0-9;:?]*[ -/]*[@-~])?|(?:\\x1b|\\033|\\e|\\u001b|\^\[)\[[0-9;:?]*[@-~]|\[\d{1,3}(?:;\d{1,3})*m/g;

/** Whether there is anything to straighten: most messages are plain. */
const ROUND = /[\u0008\r\u00ab\u00bb\u2018-\u201f\u200b-\u200d\u2060\u300c\u300d\ufeff]/;

const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [/[\u200b-\u200d\u2060\ufeff\u0008]/g, ""],
  [/\u00ab\s?|\s?\u00bb|[\u201c-\u201f\u300c\u300d]/g, '"'],
  [/[\u2018-\u201b]/g, "'"],
  [/\r\n?/g, "\n"],
];

/**
 * The lines of a pasted text as they were printed: without colors and cursor moves, with line ends of any system,
 * with straight quotes where an editor or a chat made them round, with the system's errors in English. Whatever comes in,
 * lines come out.
 */
export function normalizeInput(text: string): readonly string[] {
  const end = text.length > MAX_CHARACTERS ? text.slice(-MAX_CHARACTERS) : text;
  return unquote(toEnglish(straighten(end.replace(ESCAPES, "").replace(BOX, ""))).split("\n"))
    .flatMap(unquoteLog)
    .filter((line) => line.trim() !== "");
}

/** How mails, forums and chats mark what somebody quotes. */
const QUOTED = /^\s?(?:[>|] ?)+/;

/** The side of a box that a tool draws around what it passes on. */
const BOX = /^[┃│]\s?/gm;

/** Lines without the mark of a quote, where every one of them has it. */
function unquote(lines: readonly string[]): readonly string[] {
  const isQuote = lines.every((line) => line.trim() === "" || QUOTED.test(line));
  return isQuote ? lines.map((line) => line.replace(QUOTED, "")) : lines;
}

/** The lines of a message that a log wrote as a quoted string, where `\"` or a `\n` before its end tells that it did. */
function unquoteLog(line: string): readonly string[] {
  if (!/\\"|="[^"]*\\n|\s"[^"]*\\n"$/.test(line)) return [line];
  return line
    .replace(/\\([\\"nt])/g, (_, escaped: string) => ({ n: "\n", t: " " })[escaped] ?? escaped)
    .split("\n");
}

/** Straight quotes, plain line ends, nothing invisible. */
export function straighten(text: string): string {
  if (!ROUND.test(text)) return text;
  return TYPOGRAPHY.reduce((plain, [from, to]) => plain.replace(from, to), text);
}
