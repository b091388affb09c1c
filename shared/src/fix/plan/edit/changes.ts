import type { LineChange } from "../../../model/index.ts";
import type { Document } from "./document.ts";

/** What an edit makes of a file, line by line; numbers are those of the file as it is on the disk. */
export function changesOf(file: string, before: Document, after: Document): readonly LineChange[] {
  const now = new Map(
    after.lines.flatMap(({ text, number }) => (number === null ? [] : [[number, text] as const])),
  );
  const found: LineChange[] = before.lines.flatMap(({ text, number }): LineChange[] => {
    if (number === null) return [];
    const changed = now.get(number);
    const old = asText(text);
    if (changed === undefined)
      return text.trim() === "" ? [] : [{ file, line: number, kind: "delete", before: old, after: null }];
    return changed === text
      ? []
      : [{ file, line: number, kind: "change", before: old, after: asText(changed) }];
  });
  const known = new Set(before.lines.flatMap(({ text, number }) => (number === null ? [text] : [])));
  const added = after.lines.flatMap(({ text, number }, index): LineChange[] =>
    number !== null || known.has(text) || text.trim() === ""
      ? []
      : [{ file, line: lineBelow(after, index), kind: "add", before: null, after: asText(text) }],
  );
  return [...found, ...added];
}

/** The number of the next line that was there before; null where only blank lines follow. */
function lineBelow({ lines }: Document, index: number): number | null {
  const below = lines.slice(index + 1).filter(({ number }) => number !== null);
  return below.some(({ text }) => text.trim() !== "") ? (below[0]?.number ?? null) : null;
}

/** Bytes kept as latin1, as the text that they are; a carriage return at the end is not shown. */
function asText(bytes: string): string {
  return Buffer.from(bytes, "latin1").toString("utf8").replace(/\r$/, "");
}
