import { VERDICT_MESSAGES } from "../messages/verdict.ts";
import type { Finding, Language, LineChange } from "../model/index.ts";
import { oneLine } from "../util/visible.ts";
import type { View } from "./view.ts";
import { columns } from "./wrap.ts";

/** `~/.zshrc:12`; the file alone where the line is not known. */
export function placeOf({ file, line }: { readonly file: string; readonly line: number | null }): string {
  return oneLine(`${file}${line === null ? "" : `:${line}`}`);
}

/**
 * The line at fault and what becomes of it: `~/.zshrc:1  export GOROOT=…   ← delete this line`, one line or two.
 * Only the place where nothing is to be changed in a file; empty where no file is known.
 */
export function changeOf({ fix, evidence }: Finding, language: Language, view: View): string[] {
  const [first, ...others] = fix?.edits ?? [];
  const [seen] = evidence;
  const isSeen = seen !== undefined && (seen.text !== "" || seen.line !== null);
  const source = isSeen ? [row(placeOf(seen), oneLine(seen.text), "", view)] : [];
  if (first !== undefined) {
    const changed = editRows(first, others, language, view);
    return first.kind === "add" ? [...source, ...changed] : changed;
  }
  if (fix !== null && fix.file !== null && fix.snippet !== "") {
    const lines = fix.snippet.split("\n");
    return [...source, added({ file: fix.file, line: null }, lines, "", language, view)];
  }
  return source;
}

function editRows(
  first: LineChange,
  others: readonly LineChange[],
  language: Language,
  view: View,
): string[] {
  const w = VERDICT_MESSAGES[language];
  const place = placeOf(first);
  const rest = more(first, others, language);
  if (first.kind === "add")
    return [added(first, (first.after ?? "").trim().split("\n"), rest, language, view)];
  const before = oneLine((first.before ?? "").trim());
  if (first.kind === "change") {
    const after = oneLine((first.after ?? "").trim());
    return [row(place, before, w.changeTo + rest, view), `${" ".repeat(columns(place) + 4)}${after}`];
  }
  const block = blockOf(first, others);
  return [row(place, before, w.deleteLine(block) + more(first, others.slice(block - 1), language), view)];
}

/** How many lines go, from the first one on, without a gap. */
function blockOf(first: LineChange, others: readonly LineChange[]): number {
  let size = 1;
  for (const { kind, file, line } of others) {
    if (kind !== "delete" || file !== first.file || line !== (first.line ?? 0) + size) break;
    size += 1;
  }
  return size;
}

/** Several lines, or one that is longer than a screen is wide, are told by their number: `-v` shows them. */
function added(
  at: { readonly file: string; readonly line: number | null },
  lines: readonly string[],
  rest: string,
  language: Language,
  view: View,
): string {
  const place = placeOf(at);
  const note = VERDICT_MESSAGES[language].addLine(lines.length, at.line !== null) + rest;
  const [only = ""] = lines;
  const isShown = lines.length === 1 && columns(only) + columns(place) + columns(note) + 9 <= view.width;
  return row(place, isShown ? oneLine(only) : "", isShown ? note : `${note} (-v)`, view);
}

/** The changes after the first: the files alone where it is the same in each. */
function more(first: LineChange, others: readonly LineChange[], language: Language): string {
  if (others.length === 0) return "";
  const w = VERDICT_MESSAGES[language];
  const isSame = others.every(
    ({ kind, file, before, after }) =>
      kind === first.kind && file !== first.file && before === first.before && after === first.after,
  );
  return isSame ? w.alsoIn(others.map(({ file }) => oneLine(file)).join(", ")) : w.andMore(others.length);
}

function row(place: string, text: string, note: string, { paint, say }: View): string {
  const what = note === "" ? "" : paint(say(`← ${note}`), "strong");
  return `  ${paint(place, "dim")}${text === "" ? "" : `  ${text}`}${what === "" ? "" : `   ${what}`}`;
}
