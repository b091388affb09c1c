/** A text without its blanks, in lower case: how a message looks whatever broke its lines or lined it up. */
export interface Stripped {
  readonly text: string;
  /** Before which characters of `text` there was a blank. */
  readonly gaps: ReadonlySet<number>;
}

export function stripWhitespace(line: string): Stripped {
  const gaps = new Set<number>();
  let text = "";
  for (const word of line.toLowerCase().split(/\s+/u)) {
    if (text !== "") gaps.add(text.length);
    text += word;
  }
  return { text, gaps };
}

const WORD = /[\p{L}\p{N}_]/u;

/** Whether no word goes on across this place, so that `go` is not found in `gopls`. */
export function isBorder({ text, gaps }: Stripped, at: number): boolean {
  if (at <= 0 || at >= text.length || gaps.has(at)) return true;
  return !WORD.test(text[at] ?? "") || !WORD.test(text[at - 1] ?? "");
}
