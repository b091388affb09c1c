import type { Severity } from "../model/index.ts";

/** What a piece of text is, which decides its color. Color alone never carries meaning. */
export type Tone = Severity | "good" | "dim" | "strong" | "command" | "added" | "removed";

/** Colors a text, or leaves it as it is. */
export type Paint = (text: string, tone: Tone) => string;

/** Codes of ECMA-48; bold green is for the command to run and for nothing else. `visibleButColors` lets exactly these pass. */
const CODES: Readonly<Record<Tone, string>> = {
  critical: "1;31",
  major: "33",
  minor: "2",
  info: "2",
  good: "32",
  dim: "2",
  strong: "1",
  command: "1;32",
  added: "32",
  removed: "31",
};

export const plain: Paint = (text) => text;
export const ansi: Paint = (text, tone) => (text === "" ? "" : `\u001b[${CODES[tone]}m${text}\u001b[0m`);

const ASCII: Readonly<Record<string, string>> = {
  "·": "-",
  "−": "-",
  "–": "-",
  "—": "-",
  "…": "...",
  "→": "->",
  "←": "<-",
  "▸": ">",
  "✗": "x",
  "✓": "+",
  "○": "o",
  "●": "*",
  "├": "|",
  "└": "`",
  "│": "|",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "█": "#",
  "▁": "_",
  "▂": "_",
  "▃": ".",
  "▄": "-",
  "▅": "=",
  "▆": "=",
  "▇": "#",
  "─": "-",
};

/** Our own texts in ASCII, for terminals that show nothing else. Chinese stays. */
export function toAscii(text: string): string {
  return text.replace(/[^\u0000-\u007f]/g, (sign) => ASCII[sign] ?? sign);
}
