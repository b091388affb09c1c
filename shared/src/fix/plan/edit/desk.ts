import type { BytesOf, Edit, Facts, NotEdited, Place } from "../../../model/index.ts";
import { type Assignment, assignmentsOf } from "../../../shell/cut/assignment.ts";
import { type Lookup, type PathList, pathList, resolve } from "../../../shell/cut/path-list.ts";
import type { Syntax } from "../../../shell/cut/unit.ts";
import { isSessionList } from "../../../shell/session-list.ts";
import { editableFiles, hiddenFiles } from "../editable-files.ts";
import {
  type Document,
  documentOf,
  indexOf,
  type LogicalLine,
  logicalAround,
  logicalLines,
} from "./document.ts";

/** Files being edited, with what is known of the machine. Texts are bytes kept as latin1. */
export interface Desk {
  readonly facts: Facts;
  readonly syntax: Syntax;
  /** Files that may be edited, in the order of reading. */
  readonly files: readonly string[];
  readonly docs: ReadonlyMap<string, Document>;
  /** Files that were to be read and are not there (any more). */
  readonly missing: ReadonlySet<string>;
  /** The same as they are on the disk. */
  readonly originals: ReadonlyMap<string, Document>;
  /** Login files of the user's that are not read because another one is. */
  readonly hidden: ReadonlyMap<string, Document>;
  /** The variables that have another value by now because a fix changed their name or what they are made from. */
  readonly given: ReadonlyMap<string, string>;
}

/** What an edit led to: the files with it and what it means for the environment (`regains`: PATH has back what a line had overwritten; `runs`: commands that were not run until now are), or why it is not possible. */
export type Outcome =
  | {
      readonly ok: true;
      readonly desk: Desk;
      readonly meant: readonly Edit[];
      readonly regains?: true;
      readonly runs?: true;
    }
  | { readonly ok: false; readonly notEdited: NotEdited };

export const SYNTAX: Readonly<Record<string, Syntax>> = {
  sh: "posix",
  dash: "posix",
  bash: "posix",
  ksh: "posix",
  ksh93: "posix",
  mksh: "posix",
  zsh: "posix",
  fish: "fish",
  tcsh: "csh",
  csh: "csh",
  // What its lines are, `nu-lines.ts` knows.
  nu: "posix",
};

/** The files of the user's own that this shell reads, open for editing; null for a shell whose lines are not cut. */
export function deskOf(facts: Facts, bytesOf: BytesOf): Desk | null {
  const syntax = SYNTAX[facts.shell?.name ?? "sh"];
  if (syntax === undefined) return null;
  const others = blamedPlaces(facts).filter((place) => place.kind === "universal" || isOwnList(facts, place));
  const files = others.map(({ file }) => file);
  return deskWith(facts, syntax, editableFiles(facts), files, bytesOf);
}

/** Whether a place is a line of the user's own list of variables for the session. */
export function isOwnList({ home }: Facts, { kind, file, line }: Place): boolean {
  return kind === "system" && line !== null && isSessionList(file) && file.startsWith(`${home}/`);
}

/** The files of fish that gave something, where another shell is started and becomes fish; null where none does. */
export function fishDeskOf(facts: Facts, bytesOf: BytesOf): Desk | null {
  const files = blamedPlaces(facts).flatMap(({ kind, file }) =>
    kind === "line" && file.endsWith(".fish") && file.startsWith(`${facts.home}/`) ? [file] : [],
  );
  if (facts.shell?.name === "fish" || files.length === 0) return null;
  return deskWith(facts, "fish", [...new Set(files)], [], bytesOf);
}

/** Whether one of these files gave what an edit is about. */
export function isAbout({ facts: { blame }, docs }: Desk, edit: Edit): boolean {
  const place =
    "dir" in edit
      ? blame?.path.find(({ entry }) => entry === edit.dir)?.introduced
      : "name" in edit
        ? blame?.variables[edit.name]?.place
        : undefined;
  return place !== undefined && docs.has(place.file);
}

function blamedPlaces({ blame }: Facts): readonly Place[] {
  const ofVariables = Object.values(blame?.variables ?? {}).map(({ place }) => place);
  return [...ofVariables, ...(blame?.path ?? []).map(({ introduced }) => introduced)];
}

function deskWith(
  facts: Facts,
  syntax: Syntax,
  files: readonly string[],
  others: readonly string[],
  bytesOf: BytesOf,
): Desk {
  const missing = new Set<string>();
  const read = (some: readonly string[]): ReadonlyMap<string, Document> =>
    new Map(
      some.flatMap((file) => {
        const bytes = bytesOf(file);
        if (!bytes.ok && bytes.reason === "missing") missing.add(file);
        return bytes.ok ? [[file, documentOf(bytes.value)] as const] : [];
      }),
    );
  const docs = read([...files, ...new Set(others)]);
  return {
    facts,
    syntax,
    files,
    docs,
    missing,
    originals: docs,
    hidden: read(hiddenFiles(facts)),
    given: new Map(),
  };
}

export function refused(
  why: NotEdited["why"],
  place: { file: string; line: number | null } | null = null,
): Outcome {
  return { ok: false, notEdited: { why, file: place?.file ?? null, line: place?.line ?? null } };
}

export function withDocument(desk: Desk, file: string, doc: Document): Desk {
  return { ...desk, docs: new Map([...desk.docs, [file, doc]]) };
}

/** UTF-8 text as its bytes, which is how files are kept here. */
export function bytesOfText(text: string): string {
  return Buffer.from(text).toString("latin1");
}

/** A line as the tracing named it, where it still stands as it was seen; null where it cannot be edited. */
export function lineOf(
  desk: Desk,
  { kind, file, line, text }: Place,
): { file: string; index: number } | null {
  const doc = desk.docs.get(file);
  const old = desk.originals.get(file);
  if (kind !== "line" || doc === undefined || old === undefined || line === null) return null;
  const was = old.lines[line - 1]?.text.trim() ?? "";
  const seen = bytesOfText(text).trim();
  // Bytes that are no UTF-8 were seen as the sign for that.
  const asSeen = Buffer.from(was, "latin1").toString("utf8") === text.trim();
  if (!asSeen && !was.includes(seen) && !seen.startsWith(was.replace(/\\$/, "").trim())) return null;
  return { file, index: indexOf(doc, line) };
}

/** Everything that assigns a variable, or PATH in any form, in a document. */
export function assignmentsIn(
  doc: Document,
  syntax: Syntax,
  matches: (assignment: Assignment) => boolean,
): readonly Found[] {
  return logicalLines(doc, syntax).flatMap((line) =>
    line.commands
      .flatMap((command) => assignmentsOf(command, syntax))
      .filter(matches)
      .map((assignment) => ({ line, assignment })),
  );
}

export interface Found {
  readonly line: LogicalLine;
  readonly assignment: Assignment;
}

/** The lists of PATH on the command line that holds a line. */
export function listsAt(
  doc: Document,
  index: number,
  syntax: Syntax,
): readonly (Found & { list: PathList })[] {
  for (const line of logicalAround(doc, index, syntax)) {
    const lists = line.commands
      .flatMap((command) => assignmentsOf(command, syntax))
      .flatMap((assignment) => {
        const list = pathList(assignment, syntax);
        return list === null ? [] : [{ line, assignment, list }];
      });
    if (lists.length > 0) return lists;
  }
  return [];
}

/** What variables hold at a line: by the lines before it in the same file, else by what the shell ended with. */
export function lookupAt(desk: Desk, file: string, before: number): Lookup {
  const { facts, syntax } = desk;
  const doc = desk.docs.get(file);
  const look = (name: string, depth: number): string | null => {
    if (name === "HOME") return facts.home;
    const set =
      doc === undefined || depth > 4
        ? undefined
        : assignmentsIn(doc, syntax, (one) => one.name === name && one.value !== null).findLast(
            ({ line }) => line.to < before,
          );
    const value = set?.assignment.value;
    const known = value ? resolve(value, (other) => (other === name ? null : look(other, depth + 1))) : null;
    const last = desk.given.get(name) ?? facts.blame?.variables[name]?.value ?? facts.env[name];
    return known ?? (last === undefined ? null : bytesOfText(last));
  };
  return (name) => look(name, 0);
}
