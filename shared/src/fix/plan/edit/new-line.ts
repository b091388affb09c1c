import type { Edit, ShellText } from "../../../model/index.ts";
import type { Syntax } from "../../../shell/cut/unit.ts";
import { DIALECTS, writtenDirectory } from "../../../shell/edit/put-in.ts";
import { quote } from "../../../shell/quote.ts";
import { quotedBy, sh, variableName } from "../../../shell/shell-text.ts";
import { lineEnding } from "../block.ts";
import { bytesOfText, type Desk } from "./desk.ts";
import { type Document, textOf } from "./document.ts";
import { handOverIndex } from "./hand-over.ts";

/** What an interactive shell reads on its own even between double quotes, or what ends a line. */
const NOT_PLAIN = /[!\x00-\x1f\x7f]/;

/** The line that people write for an edit; null where there is none that they would. */
export function plainLine(edit: Edit, home: string | null, syntax: Syntax): ShellText | null {
  const written = (value: string, quotes: '"' | ""): ShellText | null => {
    const text = NOT_PLAIN.test(value) ? null : writtenDirectory(value, home, quotes, syntax);
    return text === null ? null : quotedBy(() => text, value);
  };
  if (edit.kind === "set") {
    const name = variableName(edit.name);
    const inHome = home !== null && edit.value.startsWith(`${home}/`) && !edit.value.includes(":");
    const directory = inHome ? written(edit.value, '"') : null;
    const value =
      directory === null
        ? quotedBy((plain) => quote(plain, DIALECTS[syntax]), edit.value)
        : sh`"${directory}"`;
    if (name === null) return null;
    if (syntax === "csh") return sh`setenv ${name} ${value}`;
    return syntax === "fish" ? sh`set -gx ${name} ${value}` : sh`export ${name}=${value}`;
  }
  if (edit.kind === "unset") {
    const name = variableName(edit.name);
    const word = { posix: sh`unset`, fish: sh`set -e`, csh: sh`unsetenv` }[syntax];
    return name === null ? null : sh`${word} ${name}`;
  }
  if (edit.kind !== "path-first" && edit.kind !== "path-last") return null;
  const dir = written(edit.dir, syntax === "posix" ? '"' : "");
  if (dir === null) return null;
  if (syntax === "csh")
    return edit.kind === "path-first" ? sh`set path = (${dir} $path:q)` : sh`set path = ($path:q ${dir})`;
  if (syntax === "fish") return sh`fish_add_path ${dir}`;
  return edit.kind === "path-first" ? sh`export PATH="${dir}:$PATH"` : sh`export PATH="$PATH:${dir}"`;
}

/** The same in a list of variables that systemd reads; null where it has no words for it. */
export function environmentLine(edit: Edit, home: string | null): string | null {
  if (edit.kind === "set") return NOT_PLAIN.test(edit.value) ? null : `${edit.name}=${edit.value}`;
  if (edit.kind !== "path-first" && edit.kind !== "path-last") return null;
  const dir = writtenDirectory(edit.dir, home, '"', "posix");
  if (dir === null || NOT_PLAIN.test(dir) || /["\\]/.test(dir)) return null;
  return edit.kind === "path-first" ? `PATH=${dir}:$PATH` : `PATH=$PATH:${dir}`;
}

/** A file with a line at its end. */
export function withLine(doc: Document, line: string): Document {
  const ending = lineEnding(textOf(doc)) === "\r\n" ? "\r" : "";
  const rest = doc.lines.at(-1)?.text === "" ? doc.lines.slice(0, -1) : doc.lines;
  const added = { text: bytesOfText(line) + ending, number: null };
  return { lines: [...rest, added, { text: "", number: null }] };
}

function withLineAbove({ lines }: Document, index: number, line: string): Document {
  const ending = lines[index]?.text.endsWith("\r") ? "\r" : "";
  const added = { text: bytesOfText(line) + ending, number: null };
  return { lines: [...lines.slice(0, index), added, ...lines.slice(index)] };
}

/**
 * The files of the desk with a line in one that may not exist yet: at its end, or above what ends its reading, or above
 * the line `at`.
 */
export function withNewLine(desk: Desk, file: string, line: string, at: number | null = null): Desk {
  const doc = desk.docs.get(file) ?? { lines: [{ text: "", number: null }] };
  const end = handOverIndex(doc, file, desk.facts);
  const above = at === null || (end !== null && end < at) ? end : at;
  const now = above === null ? withLine(doc, line) : withLineAbove(doc, above, line);
  return { ...desk, docs: new Map([...desk.docs, [file, now]]) };
}
