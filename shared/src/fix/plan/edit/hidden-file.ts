import { basename } from "node:path/posix";
import type { Edit } from "../../../model/index.ts";
import { assignmentsOf } from "../../../shell/cut/assignment.ts";
import { resolve, sameDirectory } from "../../../shell/cut/path-list.ts";
import { type Command, literal, NO_WORD, type Syntax } from "../../../shell/cut/unit.ts";
import { LOGIN_FILES } from "../editable-files.ts";
import { assignmentsIn, bytesOfText, type Desk, lookupAt, type Outcome, refused } from "./desk.ts";
import { logicalLines, textOf } from "./document.ts";
import { entriesIn, regained } from "./entries.ts";
import { withNewLine } from "./new-line.ts";

/**
 * Lets the login file that bash reads read the one that it hides, where that has the line for a directory. Refused where
 * none has it, and where a file would be read twice.
 */
export function readHidden(desk: Desk, dir: string): Outcome {
  const { facts, hidden } = desk;
  const reader = LOGIN_FILES.map((name) => `${facts.home}/${name}`).find((file) => desk.files.includes(file));
  const all: Desk = { ...desk, docs: new Map([...desk.docs, ...hidden]) };
  const file = [...hidden.keys()].find((one) =>
    entriesIn(all, one).some(({ value }) => value !== null && sameDirectory(value, bytesOfText(dir))),
  );
  const text = textOf(hidden.get(file ?? "") ?? { lines: [] });
  if (file === undefined || reader === undefined || text.includes(basename(reader)))
    return refused("not-seen");
  const rc = `${facts.home}/.bashrc`;
  const readsRc = text.includes(".bashrc");
  const isRead = facts.startup.some((row) => row.file === rc && row.contexts.includes("terminal"));
  if (readsRc && isRead) return refused("not-seen");
  const name = `~/${basename(file)}`;
  const line = `[ -r ${name} ] && . ${name}`;
  const isThere = desk.docs
    .get(reader)
    ?.lines.some((one) => one.number === null && one.text.startsWith(line));
  if (isThere) return regained({ ok: true, desk, meant: [] });
  const read = [file, ...(readsRc ? [rc] : [])];
  const outcome = regained({
    ok: true,
    desk: withNewLine(desk, reader, line),
    meant: read.flatMap((one) => variablesOf(all, one)),
  });
  return outcome.ok && read.some((one) => doesMore(all, one)) ? { ...outcome, runs: true } : outcome;
}

/** Words that a command may follow: what they lead is what runs. */
const LEADS = /^(if|elif|then|else|while|until|do|!|\{|\()$/;

/** Commands that start nothing and change nothing. */
const QUIET = /^(export|fi|done|esac|\}|\[|\[\[|test|:|true)$/;

/** Whether a file does more than give variables values. */
function doesMore({ docs, syntax }: Desk, file: string): boolean {
  const doc = docs.get(file) ?? { lines: [] };
  const all = logicalLines(doc, syntax);
  const isRead = (index: number): boolean => all.some(({ from, to }) => from <= index && index <= to);
  return (
    doc.lines.some(({ text }, index) => !isRead(index) && !/^\s*(#|$)/.test(text)) ||
    all.some(({ commands }) => commands.some((command) => runsMore(command, syntax)))
  );
}

function runsMore(command: Command, syntax: Syntax): boolean {
  const from = command.words.findIndex((word) => !LEADS.test(literal(word) ?? ""));
  if (command.odd) return true;
  if (from < 0) return false;
  const words = command.words.slice(from);
  const isAsked = [...words, ...words.flatMap(({ array }) => array ?? [])].some(({ units }) =>
    units.some(({ value, name, gives }) => value === null && name === null && gives === undefined),
  );
  const program = literal(words[0] ?? NO_WORD) ?? "";
  return isAsked || (!QUIET.test(program) && assignmentsOf({ ...command, words }, syntax).length === 0);
}

/** The variables that a file sets besides PATH. */
function variablesOf(desk: Desk, file: string): readonly Edit[] {
  const found = assignmentsIn(
    desk.docs.get(file) ?? { lines: [] },
    desk.syntax,
    ({ name }) => name !== "PATH",
  );
  return found.flatMap(({ line, assignment }): Edit[] => {
    const value = assignment.value && resolve(assignment.value, lookupAt(desk, file, line.from));
    return value === null
      ? []
      : [{ kind: "set", name: assignment.name, value: Buffer.from(value, "latin1").toString() }];
  });
}
