/** Where a text to explain comes from, in the order in which it is looked for. */
export type TextSource = "argument" | "fallback" | "selection" | "clipboard";

/** A text to explain, and where it was found. */
export interface ErrorText {
  readonly text: string;
  readonly source: TextSource;
}

/** Titles of the sources. */
export const SOURCE_TITLES: Readonly<Record<TextSource, string>> = {
  argument: "Argument",
  fallback: "Search Text",
  selection: "Selected Text",
  clipboard: "Clipboard",
};

/** Longest text that is looked at, in characters: the output of a long build. */
const MAX_TEXT = 200_000;

/**
 * Picks the text to explain: what the user typed, else the first source whose text is a known message (`rate` gives 2), else
 * the first that may be one (1), else the first with any text; null when there is none.
 */
export function pickText(texts: readonly ErrorText[], rate: (text: string) => 0 | 1 | 2): ErrorText | null {
  const some = texts
    .map(({ text, source }) => ({ text: text.slice(-MAX_TEXT).trim(), source }))
    .filter(({ text }) => text !== "");
  const typed = some.find(({ source }) => source === "argument" || source === "fallback");
  if (typed !== undefined) return typed;
  const rated = some.map((one) => ({ one, rate: rate(one.text) }));
  return (rated.find((it) => it.rate === 2) ?? rated.find((it) => it.rate === 1) ?? rated[0])?.one ?? null;
}
