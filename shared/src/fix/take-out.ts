import { applyPatch, type StructuredPatch, structuredPatch } from "diff";
import { uncommented } from "./guilty-line.ts";

/** Lines around a change that must still be as they were: the more there are, the surer its place. */
const CONTEXTS = [3, 1, 0];

/**
 * A file without a fix that other work has gone on around: `now`, with what led from `before` to `after` turned back.
 * Null where the place is not there any more, or not certain. Texts are bytes as latin1.
 */
export function takeOut(now: string, before: string, after: string): string | null {
  // A last line without an end got one from the fix, which what followed may need.
  const old = before === "" || before.endsWith("\n") ? before : `${before}\n`;
  const taken = takenLines(old, after);
  if ([...taken.keys()].some((line) => count(now, line) !== count(after, line))) return null;
  const given = (text: string): string =>
    text
      .split("\n")
      .map((line) => taken.get(line) ?? line)
      .join("\n");
  for (const context of CONTEXTS) {
    const patch = structuredPatch("", "", given(after), old, undefined, undefined, { context });
    if (context === 0 && !patch.hunks.every((hunk) => standsOnce(hunk, now))) return null;
    const text = applyPatch(given(now), patch, { autoConvertLineEndings: false });
    if (text !== false) return text;
  }
  return null;
}

/** Lines that the fix turned into comments, and what they were. */
function takenLines(before: string, after: string): ReadonlyMap<string, string> {
  const old = new Set(before.split("\n"));
  return new Map(
    after.split("\n").flatMap((line): [string, string][] => {
      const was = uncommented(line);
      return was === null || old.has(line) ? [] : [[line, was]];
    }),
  );
}

function count(text: string, line: string): number {
  return text.split("\n").filter((own) => own === line).length;
}

/** Whether the lines that go are there, one after the other, in one place alone. */
function standsOnce({ lines }: StructuredPatch["hunks"][number], now: string): boolean {
  const going = lines.filter((line) => line.startsWith("-")).map((line) => `${line.slice(1)}\n`);
  return going.length > 0 && `\n${now}`.split(`\n${going.join("")}`).length === 2;
}
