import { assignmentsIn, type Desk, type Outcome, refused, withDocument } from "./desk.ts";
import type { Document } from "./document.ts";

const OF_GO = /^(PATH|path|fish_user_paths|C?GO[A-Z0-9_]*)$/;

/** A word of the shell's own that is another one with a carriage return behind it. */
const BLOCK = /(^|[\s;])(then|do|else|fi|done|esac|in|end|\{|\})\r$/;

/**
 * The lines of a file that set PATH or a variable of Go, without the carriage returns of Windows, which end up in the
 * values. Other lines stay as they are, unless the file has blocks, which no shell can read with them.
 */
export function withoutCarriageReturns(desk: Desk, file: string): Outcome {
  const doc = desk.docs.get(file);
  if (doc === undefined) return refused("not-yours", { file, line: null });
  const plain: Document = { lines: doc.lines.map((line) => ({ ...line, text: withoutReturns(line.text) })) };
  const found = assignmentsIn(plain, desk.syntax, ({ name }) => OF_GO.test(name));
  const hurt = new Set(found.flatMap(({ line: { from, to } }) => range(from, to)));
  const hasBlocks = doc.lines.some(({ text }) => BLOCK.test(text) && !/(^|\s)#/.test(text));
  const lines = doc.lines.map((line, index) =>
    hasBlocks || hurt.has(index) ? (plain.lines[index] ?? line) : line,
  );
  const same = lines.every((line, index) => line.text === doc.lines[index]?.text);
  // A fix before this one may have taken them.
  if (same && desk.originals.get(file) === doc) return refused("not-understood", { file, line: null });
  return { ok: true, desk: same ? desk : withDocument(desk, file, { lines }), meant: [] };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function withoutReturns(text: string): string {
  return text.replace(/\r+$/, "");
}
