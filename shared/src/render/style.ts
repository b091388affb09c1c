import type { Severity } from "../model/index.ts";

/** Colors a text, or leaves it as it is; color alone never carries meaning. */
export type Paint = (text: string, ...codes: readonly number[]) => string;

export const plain: Paint = (text) => text;
export const ansi: Paint = (text, ...codes) => `\u001b[${codes.join(";")}m${text}\u001b[0m`;

export const SEVERITY_COLOURS: Readonly<Record<Severity, readonly number[]>> = {
  critical: [1, 31],
  major: [1, 33],
  minor: [36],
  info: [34],
};

/** A value as it may be shown: control characters visible, so that a path cannot drive the terminal. */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The same for a value that has one line to itself: its line breaks and tabs are shown, too. */
export function oneLine(text: string): string {
  return visible(text).replaceAll("\n", "\\u000a").replaceAll("\t", "\\u0009");
}

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
