import { meantVariable } from "../../../golang/known-variables.ts";
import type { Edit } from "../../../model/index.ts";
import { assignmentsOf } from "../../../shell/cut/assignment.ts";
import { cut } from "../../../shell/cut/commands.ts";
import { isSelf, resolve, sameDirectory } from "../../../shell/cut/path-list.ts";
import { withoutSlips, withQuoteClosed } from "../../../shell/edit/without-slip.ts";
import { withoutCarriageReturns } from "./carriage-returns.ts";
import { assignmentsIn, bytesOfText, type Desk, lookupAt, type Outcome, refused } from "./desk.ts";
import { type LogicalLine, logicalLines } from "./document.ts";
import { entriesOfText, regained, written } from "./entries.ts";
import { renameVariable } from "./set-variable.ts";

/** A command line with a slip of writing, and its text without it. */
interface Repaired {
  readonly line: LogicalLine;
  readonly text: string;
  /** The slip took the lines behind it along. */
  readonly swallows: boolean;
}

/**
 * Writes the line right that would put a directory on PATH, were it not for a slip of writing: `PATH = …`, `exprot`,
 * typographic quotes, a quote left open, a semicolon for a colon. Refused where PATH has the directory, and where no line
 * or more than one would give it.
 */
export function writeRight(desk: Desk, dir: string): Outcome {
  if (desk.facts.path.some(({ raw }) => raw === dir)) return refused("not-seen");
  const bytes = bytesOfText(dir);
  const [found, more] = desk.files.flatMap((file) =>
    repaired(desk, file).flatMap((one) => {
      const entries = entriesOfText(desk, file, one.line, one.text);
      const gives = entries.some(({ value }) => value !== null && sameDirectory(value, bytes));
      const keeps = entries.some(({ part, assignment }) => assignment.adds || isSelf(part));
      return gives && keeps ? [{ ...one, file }] : [];
    }),
  );
  if (found === undefined || more !== undefined) return refused("not-seen");
  const { file, line, text, swallows } = found;
  if (line.text.replace(/\r$/, "") === text) return regained(withoutCarriageReturns(desk, file));
  const outcome = regained(written(desk, file, { line }, text));
  if (!outcome.ok) return outcome;
  return { ...outcome, meant: swallows ? freed(outcome.desk, file, line.to) : renamed(desk, line, text) };
}

/**
 * Writes the line right that would set a variable that nothing sets. Refused where no line or more than one would give it
 * that value.
 */
export function writeVariableRight(desk: Desk, name: string, value: string): Outcome {
  const { facts, syntax } = desk;
  if (facts.blame?.variables[name] !== undefined || facts.env[name]) return refused("not-seen");
  const misspelled = Object.keys(facts.env).find(
    (one) => facts.env[one] === value && meantVariable(one) === name,
  );
  const renamed = misspelled === undefined ? null : renameVariable(desk, misspelled, name);
  if (renamed?.ok) return { ...renamed, meant: renaming(misspelled ?? "", name, value) };
  const [found, more] = desk.files.flatMap((file) =>
    logicalLines(desk.docs.get(file) ?? { lines: [] }, syntax).flatMap((line) => {
      const text = withoutSlips(line.text, line.commands, syntax, name);
      const given =
        text === null ? [] : cut(text, syntax).commands.flatMap((one) => assignmentsOf(one, syntax));
      const only = given.find((one) => one.name === name)?.value ?? null;
      const is = only === null ? null : resolve(only, lookupAt(desk, file, line.from));
      return text !== null && is === bytesOfText(value) ? [{ file, line, text }] : [];
    }),
  );
  if (found === undefined || more !== undefined) return refused("not-seen");
  const outcome = written(desk, found.file, found, found.text);
  return outcome.ok ? { ...outcome, meant: [{ kind: "set", name, value }] } : outcome;
}

function renaming(from: string, to: string, value: string): readonly Edit[] {
  return [
    { kind: "unset", name: from },
    { kind: "set", name: to, value },
  ];
}

/** The lines of a file that have a slip. */
function repaired({ docs, syntax }: Desk, file: string): readonly Repaired[] {
  const doc = docs.get(file) ?? { lines: [] };
  const slipped = logicalLines(doc, syntax).map((line) => ({
    line,
    text: withoutSlips(line.text, line.commands, syntax),
    swallows: false,
  }));
  const open = doc.lines.map(({ text }, at) => ({
    line: { from: at, to: at, text, commands: [] },
    text: withQuoteClosed(text),
    swallows: true,
  }));
  return [...slipped, ...(syntax === "posix" ? open : [])].flatMap(({ text, ...one }) =>
    text === null || cut(text, syntax).open ? [] : [{ ...one, text }],
  );
}

/** The variables that the line no longer gives: `Path`, where PATH was meant. */
function renamed({ syntax }: Desk, { commands }: LogicalLine, text: string): readonly Edit[] {
  const given = cut(text, syntax).commands.flatMap((command) => assignmentsOf(command, syntax));
  return commands
    .flatMap((command) => assignmentsOf(command, syntax))
    .filter(({ name }) => !given.some((one) => one.name === name))
    .map(({ name }) => ({ kind: "unset", name }));
}

/** What the lines behind one give now that they are read. */
function freed(desk: Desk, file: string, after: number): readonly Edit[] {
  const doc = desk.docs.get(file) ?? { lines: [] };
  return assignmentsIn(doc, desk.syntax, ({ name }) => name !== "PATH").flatMap(
    ({ line, assignment }): Edit[] => {
      const value =
        line.from <= after
          ? null
          : assignment.value && resolve(assignment.value, lookupAt(desk, file, line.from));
      return value === null
        ? []
        : [{ kind: "set", name: assignment.name, value: Buffer.from(value, "latin1").toString() }];
    },
  );
}
