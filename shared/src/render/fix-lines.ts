import { FIX_MESSAGES } from "../messages/fix.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import type { Finding, Language, LineChange } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";
import { oneLine } from "../util/visible.ts";

/** What a fix says to people: the check's advice, and where the source of a file is that it changes. Empty where there is nothing to say. */
export function adviceText(fix: Finding["fix"]): string {
  return [fix?.advice ?? "", ...(fix?.managed ?? []).map(({ note }) => note)]
    .filter((part) => part !== "")
    .join(" ");
}

/** The same for a terminal: the command on a line of its own, to copy it whole. */
export function managedLines(
  managed: readonly { readonly note: string; readonly command: string | null }[],
  prose: (text: string) => string[],
): string[] {
  return managed.flatMap(({ note, command }) =>
    command === null
      ? prose(note)
      : [...prose(note.slice(0, note.lastIndexOf(command)).trimEnd()), `    ${oneLine(command)}`],
  );
}

/** `add this line to ~/.zshrc, after line 12:`; after the last line of that file that the finding names. */
export function addToLine({ fix, evidence }: Finding, language: Language): string {
  if (fix === null || fix.file === null) return "";
  const lines = evidence.flatMap(({ file, line }) => (file === fix.file && line !== null ? [line] : []));
  const after = lines.length === 0 ? null : Math.max(...lines);
  return REPORT_MESSAGES[language].addTo(fix.file, fix.snippet.split("\n").length, after);
}

/** What a fix changes, one line of text each: `Delete line 2 of ~/.zshrc: …`. Neighbors that go are one. */
export function changeLines(
  changes: readonly LineChange[],
  language: Language,
  home: string | null,
): readonly string[] {
  const w = FIX_MESSAGES[language];
  const lines: string[] = [];
  for (let at = 0; at < changes.length; at += 1) {
    const change = changes[at];
    if (change === undefined) break;
    const file = tildify(change.file, home);
    let last = at;
    while (follows(changes[last], changes[last + 1])) last += 1;
    const end = changes[last]?.line ?? null;
    if (last > at + 1 && change.line !== null && end !== null) {
      lines.push(w.deleteLines(file, change.line, end));
      at = last;
    } else {
      const text = change.kind === "delete" ? change.before : change.after;
      lines.push(...w.change[change.kind](file, change.line, (text ?? "").trim()).split("\n"));
    }
  }
  return lines;
}

/** Whether both go and one stands right behind the other, with no more than a blank line between. */
function follows(a: LineChange | undefined, b: LineChange | undefined): boolean {
  if (a?.kind !== "delete" || b?.kind !== "delete" || a.file !== b.file) return false;
  return a.line !== null && b.line !== null && b.line === a.line + 1;
}

/** A fix as plain text, without its advice: the changes of lines where they are known, else what to paste. */
export function fixText(fix: Finding["fix"], language: Language): string {
  if (fix?.edits !== undefined && fix.edits.length > 0)
    return changeLines(fix.edits, language, null).join("\n");
  return fix?.snippet ?? "";
}
