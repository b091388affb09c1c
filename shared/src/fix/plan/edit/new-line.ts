import type { Edit } from "../../../model/index.ts";
import type { Syntax } from "../../../shell/cut/unit.ts";
import { writtenDirectory } from "../../../shell/edit/put-in.ts";
import { quote } from "../../../shell/quote.ts";
import { lineEnding } from "../block.ts";
import { bytesOfText, type Desk } from "./desk.ts";
import { type Document, textOf } from "./document.ts";

/** The line that people write for an edit; null where there is none that they would. */
export function plainLine(edit: Edit, home: string | null, syntax: Syntax): string | null {
  if (edit.kind === "set") {
    const inHome = home !== null && edit.value.startsWith(`${home}/`) && !edit.value.includes(":");
    const value = inHome
      ? `"${writtenDirectory(edit.value, home, '"', syntax)}"`
      : quote(edit.value, syntax === "fish" ? "fish" : "posix");
    return syntax === "fish" ? `set -gx ${edit.name} ${value}` : `export ${edit.name}=${value}`;
  }
  if (edit.kind !== "path-first" && edit.kind !== "path-last") return null;
  if (syntax === "fish") return `fish_add_path ${writtenDirectory(edit.dir, home, "", syntax)}`;
  const dir = writtenDirectory(edit.dir, home, '"', syntax);
  return edit.kind === "path-first" ? `export PATH="${dir}:$PATH"` : `export PATH="$PATH:${dir}"`;
}

/** A file with a line at its end. */
export function withLine(doc: Document, line: string): Document {
  const ending = lineEnding(textOf(doc)) === "\r\n" ? "\r" : "";
  const rest = doc.lines.at(-1)?.text === "" ? doc.lines.slice(0, -1) : doc.lines;
  const added = { text: bytesOfText(line) + ending, number: null };
  return { lines: [...rest, added, { text: "", number: null }] };
}

/** The files of the desk with a line in one that may not exist yet. */
export function withNewLine(desk: Desk, file: string, line: string): Desk {
  const doc = desk.docs.get(file) ?? { lines: [{ text: "", number: null }] };
  return { ...desk, docs: new Map([...desk.docs, [file, withLine(doc, line)]]) };
}
