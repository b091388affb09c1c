import type { Edit, Facts, StartupLine } from "../../model/index.ts";
import { assigns } from "../../shell/assigns.ts";
import { editableFiles } from "./editable-files.ts";
import { onlyAdds, onlySets, uses } from "./line-edits.ts";

/**
 * The lines whose going is all that an edit needs; null where it takes more than that: a line that does other things
 * too, that another one builds on, that stands in a file of somebody else, or that nobody saw.
 */
export function removableLines(edit: Edit, facts: Facts): readonly StartupLine[] | null {
  const files = editableFiles(facts);
  const lines = facts.startupLines.filter(({ file }) => files.includes(file));
  if (edit.kind === "unset") {
    const blamed = facts.blame?.variables[edit.name]?.place;
    if (blamed !== undefined && blamed.kind !== "line") return null;
    const setting = lines.filter(({ text }) => assigns(text, edit.name));
    const sole = setting.every(({ text }) => onlySets(text, edit.name));
    const needed = lines.some((line) => !setting.includes(line) && uses(line.text, edit.name));
    const seen =
      blamed === undefined || setting.some(({ file, line }) => file === blamed.file && line === blamed.line);
    return setting.length > 0 && sole && !needed && seen ? setting : null;
  }
  if (edit.kind === "path-remove") {
    const blamed = facts.blame?.path.find(({ entry }) => entry === edit.dir);
    if (blamed?.introduced.kind !== "line") return null;
    const adding = lines.filter(({ text }) => onlyAdds(text, edit.dir, facts.home));
    const { file, line } = blamed.introduced;
    return adding.some((one) => one.file === file && one.line === line) ? adding : null;
  }
  return null;
}
