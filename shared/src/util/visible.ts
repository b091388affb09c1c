/**
 * Every character that drives a terminal or that nobody sees: controls but tab and line feed, formats (zero-width, marks
 * that turn the direction of writing, tags), every space but the plain one, separators, fillers and noncharacters.
 * Written without Unicode classes, because those take longer to compile than a check may wait; a test compares the two. The
 * combining marks among them come first and alone, where no linter takes them for part of another character.
 */
const HIDDEN =
  "[\\u034f\\u17b4\\u17b5\\u180b-\\u180d\\u180f\\ufe00-\\ufe0f]" +
  "|[\\0-\\x08\\x0b-\\x1f\\x7f-\\xa0\\xad\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u115f\\u1160\\u1680" +
  "\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufdd0-\\ufdef" +
  "\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff]|\\ud804[\\udcbd\\udccd]|\\ud80d[\\udc30-\\udc3f]|\\ud82f[\\udca0-\\udca3]" +
  "|\\ud834[\\udd73-\\udd7a]|[\\ud83f\\ud87f\\ud8bf\\ud8ff\\ud93f\\ud97f\\ud9bf\\ud9ff\\uda3f\\uda7f\\udabf\\udaff\\udb3f\\udb7f\\udbbf\\udbff]" +
  "[\\udffe\\udfff]|[\\udb40-\\udb43][\\udc00-\\udfff]";

const ANY = new RegExp(HIDDEN);
const EACH = new RegExp(HIDDEN, "g");
/** The colors of `render/style.ts`, and nothing else that a terminal obeys. */
const EACH_BUT_COLORS = new RegExp(`\\x1b\\[(?:[012]|1;3[12]|3[123])m|(?:${HIDDEN})`, "g");

/** What most texts lack; to look for it first spares them the long expression, which takes its time to compile. */
const UNUSUAL = /[^\t\n\x20-\x7e]/;

/** Whether a text has a character that is not seen, or that a terminal obeys; tabs and line feeds are seen. */
export function hasHidden(text: string): boolean {
  return UNUSUAL.test(text) && ANY.test(text);
}

/**
 * A text as it may be shown: what is hidden in it is written as `\u` escapes, so that a path cannot drive the terminal.
 * They are JSON's own, so a JSON document keeps its meaning.
 */
export function visible(text: string): string {
  return hasHidden(text) ? text.replace(EACH, escaped) : text;
}

/** A text without what is hidden in it, line breaks and tabs too. */
export function withoutHidden(text: string): string {
  return (hasHidden(text) ? text.replace(EACH, "") : text).replace(/[\n\t]/g, "");
}

/** A value as indented JSON in which nothing is hidden; its meaning is the same. */
export function jsonText(value: unknown): string {
  return visible(JSON.stringify(value, null, 2));
}

/** The same for a value that has one line to itself: its line breaks and tabs are shown, too. */
export function oneLine(text: string): string {
  return visible(text).replaceAll("\n", "\\u000a").replaceAll("\t", "\\u0009");
}

/** The same for a whole text of ours, which may have our colors in it. */
export function visibleButColors(text: string): string {
  if (!hasHidden(text)) return text;
  return text.replace(EACH_BUT_COLORS, (part) => (part.length > 2 ? part : escaped(part)));
}

function escaped(part: string): string {
  let out = "";
  for (let at = 0; at < part.length; at += 1)
    out += `\\u${part.charCodeAt(at).toString(16).padStart(4, "0")}`;
  return out;
}
