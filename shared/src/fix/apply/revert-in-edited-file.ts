import { applyPatch, type StructuredPatch, structuredPatch } from "diff";
import type { FilePatch } from "../../model/index.ts";
import { uncommented } from "../plan/line-edits.ts";
import { mergeBack } from "./merge-back.ts";

/** Lines around a change that must still be as they were: the more there are, the surer its place. */
const CONTEXTS = [3, 1, 0];

/**
 * A file without a fix that other work has gone on around: `now`, with what led from `before` to `after` turned back.
 * Null where the fix is not there any more as it was, or cannot be told from the rest. Texts are bytes as latin1.
 */
export function revertInEditedFile(
  now: string,
  { kind, before, after }: Pick<FilePatch, "kind" | "before" | "after">,
): string | null {
  return kind === "go-env" ? settingsBack(now, before ?? "", after) : linesBack(now, before ?? "", after);
}

/**
 * A fix takes lines out of a startup file, changes some and adds others: each change is turned back where what it left
 * still stands, once. Earlier versions turned lines into comments: these are given back.
 */
function linesBack(now: string, before: string, after: string): string | null {
  // A last line without an end got one from the fix, which what followed may need.
  const old = before === "" || before.endsWith("\n") || !after.endsWith("\n") ? before : `${before}\n`;
  if (isThereAgain(now, old, after)) return null;
  const taken = takenLines(old, after);
  if ([...taken.keys()].some((line) => count(now, line) !== count(after, line))) return null;
  const given = (text: string): string =>
    text
      .split("\n")
      .map((line) => taken.get(line) ?? line)
      .join("\n");
  for (const context of CONTEXTS) {
    const patch = structuredPatch("", "", given(after), old, undefined, undefined, { context });
    const placed = (hunk: StructuredPatch["hunks"][number]): boolean =>
      onlyTakes(hunk, now) || (taken.size === 0 && hasItsPlace(hunk, now) && hasItsPlace(hunk, after));
    if (!patch.hunks.every(placed)) continue;
    const text = applyPatch(given(now), patch, { autoConvertLineEndings: false });
    if (text !== false) return text;
  }
  const { hunks } = structuredPatch("", "", after, old, undefined, undefined, { context: 1 });
  if (taken.size > 0) return null;
  return besideOneNeighbor(now, after, hunks) ?? mergeBack(now, old, after);
}

/** Whether somebody wrote a line again that the fix had taken out: to give it back would make two of it. */
function isThereAgain(now: string, before: string, after: string): boolean {
  const [old, left, there] = [countsOf(before), countsOf(after), countsOf(now)];
  return [...old].some(([line, times]) => {
    const rest = left.get(line) ?? 0;
    return line.trim() !== "" && times > rest && (there.get(line) ?? 0) > rest;
  });
}

/** How often a text has each of its lines. */
function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split("\n")) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** Lines that a fix took out, back beside the one of their neighbors that still stands there; null where none does. */
function besideOneNeighbor(now: string, after: string, hunks: StructuredPatch["hunks"]): string | null {
  let lines = now.split("\n");
  for (const hunk of hunks) {
    if (hunk.lines.some((line) => line.startsWith("-"))) return null;
    const back = hunk.lines.filter((line) => line.startsWith("+")).map((line) => line.slice(1));
    const place = (text: string | undefined): number =>
      text?.startsWith(" ") &&
      text.trim() !== "" &&
      count(after, text.slice(1)) === 1 &&
      count(lines.join("\n"), text.slice(1)) === 1
        ? lines.indexOf(text.slice(1))
        : -1;
    const above = place(hunk.lines[0]);
    const below = place(hunk.lines.at(-1));
    if (above < 0 && below < 0) return null;
    const at = above < 0 ? below : above + 1;
    lines = [...lines.slice(0, at), ...back, ...lines.slice(at)];
  }
  return hunks.length === 0 ? null : lines.join("\n");
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

/** Whether a hunk puts nothing in, and what it takes is there, one line after the other, in one place alone. */
function onlyTakes({ lines }: StructuredPatch["hunks"][number], now: string): boolean {
  const going = lines.filter((line) => line.startsWith("-")).map((line) => `${line.slice(1)}\n`);
  const none = !lines.some((line) => line.startsWith("+"));
  return none && going.length > 0 && `\n${now}`.split(`\n${going.join("")}`).length === 2;
}

/** Whether the lines that a hunk turns back, with those around them, stand there once; without any there is no place. */
function hasItsPlace({ lines }: StructuredPatch["hunks"][number], now: string): boolean {
  const there = lines.filter((line) => /^[ -]/.test(line)).map((line) => `${line.slice(1)}\n`);
  const own = there.filter((line) => line.trim() !== "");
  return own.length > 0 && `\n${now}`.split(`\n${there.join("")}`).length === 2;
}

/** In the file of `go env -w` the settings that the fix changed get their old values, if nobody gave them others since. */
function settingsBack(now: string, before: string, after: string): string | null {
  const [left, own, old] = [linesOf(now), linesOf(after), linesOf(before)];
  const of = (lines: readonly string[], name: string): readonly string[] =>
    lines.filter((line) => nameOf(line) === name);
  const same = (one: readonly string[], other: readonly string[]): boolean => one.join("") === other.join("");
  const names = [...new Set([...own, ...old].map(nameOf))];
  const changed = names.filter((name) => !same(of(own, name), of(old, name)));
  if (!changed.every((name) => same(of(left, name), of(own, name)))) return null;
  const kept = left.filter((line) => !changed.includes(nameOf(line)));
  return [...kept, ...changed.flatMap((name) => of(old, name))].join("");
}

/** Each with its end; the last one gets one where it has none. */
function linesOf(text: string): readonly string[] {
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => (line.endsWith("\n") ? line : `${line}\n`));
}

/** `GOPROXY`; of a comment or an empty line, the line itself. */
function nameOf(line: string): string {
  return /^([A-Z0-9_]+)=/.exec(line)?.[1] ?? line;
}
