import { oneLine, visible } from "../util/visible.ts";

/** What GitHub and others make a link, a mention or a reference of although it was not written as one. */
const LINKED = /[@\uff20]|:\/\/|www\.|mailto:|xmpp:|#\d|GH-\d/i;

/**
 * A sentence that may hold values, as one paragraph of Markdown: nothing in it becomes markup, an image, a link or a
 * mention. Addresses are shown as code.
 */
export function prose(text: string): string {
  const words = visible(text).trim().split(/\s+/);
  const line = words.map(wordOfProse).join(" ");
  return line.replace(/^([-+=])/, "\\$1").replace(/^(\d+)([.)])/, "$1\\$2");
}

function wordOfProse(word: string): string {
  if (!LINKED.test(word)) return escaped(word);
  // The punctuation around an address is no part of it.
  const [, before = "", address, after = ""] = /^(.*?)(https?:\/\/[!-~]*[\w/])(.*)$/.exec(word) ?? [];
  if (address === undefined || LINKED.test(before) || LINKED.test(after)) return inlineCode(word);
  return `${escaped(before)}${inlineCode(address)}${escaped(after)}`;
}

function escaped(text: string): string {
  // `~/` at the beginning of a word opens nothing that another tilde could close, because that one is escaped.
  return text.replace(/[\\`*_[\]<>#|&@!$]|(?!^~\/)~/g, (character) => `\\${character}`);
}

/** A value as code, between more back-ticks than it contains; a line break is shown as an escape, because it would end the paragraph. */
export function inlineCode(text: string): string {
  const shown = oneLine(text);
  const ticks = "`".repeat(longest(shown) + 1);
  const pad = shown === "" || /^[` ]|[` ]$/.test(shown) ? " " : "";
  return `${ticks}${pad}${shown}${pad}${ticks}`;
}

/** A block of code inside a fence longer than any in it; hidden characters are shown. */
export function codeBlock(text: string, language = ""): string {
  const marks = "`".repeat(Math.max(3, longest(text) + 1));
  return `${marks}${language}\n${visible(text)}\n${marks}`;
}

function longest(text: string): number {
  let most = 0;
  for (const [run] of text.matchAll(/`+/g)) most = Math.max(most, run.length);
  return most;
}

/** A table of cells that are Markdown already. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
