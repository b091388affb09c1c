import type { Severity } from "../model/index.ts";

/** Colors a text, or leaves it as it is; color alone never carries meaning. */
export type Paint = (text: string, ...codes: readonly number[]) => string;

export const plain: Paint = (text) => text;
export const ansi: Paint = (text, ...codes) => `\u001b[${codes.join(";")}m${text}\u001b[0m`;

export const SEVERITY_COLORS: Readonly<Record<Severity, readonly number[]>> = {
  critical: [1, 31],
  major: [1, 33],
  minor: [36],
  info: [34],
};

const ASCII: Readonly<Record<string, string>> = {
  "·": "-",
  "−": "-",
  "–": "-",
  "—": "-",
  "∩": "&",
  "…": "...",
  "→": "->",
  "←": "<-",
  "«": '"',
  "»": '"',
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "█": "#",
  "░": ".",
  "─": "-",
};

/** Our own texts in ASCII, for terminals that show nothing else. Chinese stays. */
export function toAscii(text: string): string {
  return text.replace(/[^\u0000-\u007f]/g, (sign) => ASCII[sign] ?? sign);
}
