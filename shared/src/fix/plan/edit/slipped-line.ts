import { cut } from "../../../shell/cut/commands.ts";
import { isSelf, sameDirectory } from "../../../shell/cut/path-list.ts";
import { withoutSlips } from "../../../shell/edit/without-slip.ts";
import { bytesOfText, type Desk, type Outcome, refused } from "./desk.ts";
import { logicalLines } from "./document.ts";
import { entriesOfText, regained, written } from "./entries.ts";

/**
 * Writes the line right that would put a directory on PATH, were it not for a slip of writing: `PATH = …`, `exprot`,
 * typographic quotes, a semicolon for a colon. Refused where PATH has the directory, and where no line or more than one
 * would give it.
 */
export function writeRight(desk: Desk, dir: string): Outcome {
  if (desk.facts.path.some(({ raw }) => raw === dir)) return refused("not-seen");
  const bytes = bytesOfText(dir);
  const [found, more] = desk.files.flatMap((file) =>
    logicalLines(desk.docs.get(file) ?? { lines: [] }, desk.syntax).flatMap((line) => {
      const text = withoutSlips(line.text, line.commands, desk.syntax);
      if (text === null || cut(text, desk.syntax).open) return [];
      const entries = entriesOfText(desk, file, line, text);
      const gives = entries.some(({ value }) => value !== null && sameDirectory(value, bytes));
      const keeps = entries.some(({ part, assignment }) => assignment.adds || isSelf(part));
      return gives && keeps ? [{ file, line, text }] : [];
    }),
  );
  if (found === undefined || more !== undefined) return refused("not-seen");
  return regained(written(desk, found.file, found, found.text));
}
