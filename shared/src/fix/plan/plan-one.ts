import type { BytesOf, Edit, Facts, LineChange, PlannedFix, Strategy } from "../../model/index.ts";
import { type Dialect, dialectOf } from "../../shell/quote.ts";
import { isSessionList } from "../../shell/session-list.ts";
import { snippetFor } from "../../shell/snippet.ts";
import { type Accepted, conflictWith, isOfGoEnv } from "./conflicts.ts";
import { filesOfContext } from "./context-files.ts";
import { changesOf } from "./edit/changes.ts";
import { type Desk, isAbout } from "./edit/desk.ts";
import type { Document } from "./edit/document.ts";
import { type Edited, editLines } from "./edit/edit-lines.ts";
import { editableFiles } from "./editable-files.ts";
import { isClosed, managedAmong } from "./managed-files.ts";
import { mayWrite } from "./may-write.ts";
import type { Work } from "./patches.ts";
import { newLineFiles, targetFiles } from "./target-files.ts";
import type { Wanted } from "./wanted.ts";

/** The plan so far: the files as the fixes before this one leave them, and what those fixes are. */
export interface Draft {
  readonly desks: { readonly own: Desk | null; readonly fish: Desk | null };
  readonly accepted: readonly Accepted[];
  readonly work: readonly Work[];
}

/** What one fix is planned from. */
export interface Sources {
  readonly facts: Facts;
  readonly bytesOf: BytesOf;
  readonly strategy: Strategy;
}

/** Plans one fix upon the draft. A fix that is not planned says why, and leaves the draft as it is. */
export function planOne(
  wanted: Wanted,
  draft: Draft,
  sources: Sources,
): { readonly fix: PlannedFix; readonly draft: Draft } {
  const { facts, bytesOf } = sources;
  const { id, plan, severity } = wanted;
  const left = (state: PlannedFix["state"], found: Partial<PlannedFix> = {}) => ({
    fix: { ...withoutEdits(wanted, state), ...found },
    draft,
  });
  const edits = plan.edits.filter((edit) => mayWrite(edit, facts, sources.strategy));
  if (edits.length === 0) return left("by-hand");
  const because = conflictWith(edits, draft.accepted);
  if (because !== null) return left("conflict", { because, commands: [] });

  const { at, edited, rest } = onLines(wanted, edits, draft, sources);
  const notEdited = edited?.notEdited ?? null;
  const lineFiles = edited === null ? [] : changedFiles(draft.desks[at], edited.desk);
  const blocks = rest.filter((edit) => mayWrite(edit, facts, "append"));
  if (lineFiles.length === 0 && rest.length > 0 && blocks.length === 0) return left("by-hand", { notEdited });
  // What costs nothing is no reason to override a line.
  const overrides = notEdited?.why === "not-yours" || blocks.some(({ kind }) => !kind.startsWith("go-env"));
  if (severity === "info" && overrides) return left("by-hand", { notEdited });

  const written = blocks.flatMap((edit) => workOf(wanted, edit, sources));
  const files = [...written.map(({ file }) => file), ...lineFiles];
  const unread = files.find((file) => {
    const bytes = bytesOf(file);
    return !bytes.ok && bytes.reason !== "missing";
  });
  if (unread !== undefined || (written.length === 0 && edited === null))
    return left("unreadable", { because: unread ?? null });

  const dialect = dialectOf(facts.shell?.name ?? null);
  const managed = managedAmong(facts, files);
  const changes = [
    ...lineFiles.flatMap((file) => changesIn(file, draft.desks[at], edited?.desk ?? null)),
    ...written.flatMap((one) => changeOf(one, dialect)),
  ];
  // What is generated from its source loses any change: a person makes it in the source.
  if (managed.some(isClosed)) return left("by-hand", { changes, managed, safety: "manual" });
  const byHand = plan.edits.filter((edit) => edit.kind === "command");
  return {
    fix: {
      ...withoutEdits(wanted, "planned"),
      edits: [...edits, ...(edited?.meant ?? [])],
      changes,
      managed,
      notEdited,
      regainsPath: edited?.regains ?? false,
      safety: edited?.runs && plan.safety === "safe" ? "review" : plan.safety,
      commands: byHand.map((edit) => snippetFor(edit, dialect)),
    },
    draft: {
      desks: { ...draft.desks, [at]: edited?.desk ?? draft.desks[at] },
      accepted: [...draft.accepted, { id, edits }],
      work: [...draft.work, ...lineFiles.map((file) => ({ kind: "lines" as const, id, file })), ...written],
    },
  };
}

/** A file as the draft has it; undefined for one that no desk holds. */
export function docIn({ desks }: Draft, file: string): Document | undefined {
  return desks.own?.docs.get(file) ?? desks.fish?.docs.get(file);
}

function withoutEdits(wanted: Wanted, state: PlannedFix["state"]): PlannedFix {
  const { id, title, severity, plan, advice, commands } = wanted;
  return {
    id,
    title,
    severity,
    safety: plan.safety,
    state,
    because: null,
    edits: [],
    changes: [],
    regainsPath: false,
    notEdited: null,
    managed: [],
    advice,
    commands,
  };
}

/** What of a fix is done on the lines that made the fault, on which desk, and the edits that are left for a block. */
function onLines(
  { evidence, plan }: Wanted,
  edits: readonly Edit[],
  { desks }: Draft,
  { facts, strategy }: Sources,
): { readonly at: "own" | "fish"; readonly edited: Edited | null; readonly rest: readonly Edit[] } {
  const at = edits.some((edit) => desks.fish !== null && isAbout(desks.fish, edit)) ? "fish" : "own";
  const desk = desks[at];
  const forLines = strategy === "edit" ? edits.filter(({ kind }) => !kind.startsWith("go-env")) : [];
  if (desk === null || forLines.length === 0) return { at, edited: null, rest: edits };
  const edited = editLines(desk, forLines, newLineFiles(facts, evidence, plan.target));
  return { at, edited, rest: edits.filter((edit) => !forLines.includes(edit) || edited.left.includes(edit)) };
}

function changedFiles(before: Desk | null, after: Desk): readonly string[] {
  return [...after.docs.keys()].filter((file) => before?.docs.get(file) !== after.docs.get(file));
}

function changesIn(file: string, before: Desk | null, after: Desk | null): readonly LineChange[] {
  const none: Document = { lines: [] };
  return changesOf(file, before?.docs.get(file) ?? none, after?.docs.get(file) ?? none);
}

function changeOf(work: Work, dialect: Dialect): readonly LineChange[] {
  if (work.kind !== "block") return [];
  return [{ file: work.file, line: null, kind: "add", before: null, after: snippetFor(work.edit, dialect) }];
}

function workOf(wanted: Wanted, edit: Edit, sources: Sources): readonly Work[] {
  const { id } = wanted;
  if (isOfGoEnv(edit)) {
    const { path } = sources.facts.userEnvFile;
    const value = edit.kind === "go-env-set" ? edit.value : null;
    return path === null ? [] : [{ kind: "go-env", id, file: path, name: edit.name, value }];
  }
  return blockFiles(wanted, sources).map((file) => ({ kind: "block", id, file, edit }));
}

/** The files that get a block. */
function blockFiles({ plan, evidence }: Wanted, { facts, strategy }: Sources): readonly string[] {
  if (strategy === "append-last") {
    const own = editableFiles(facts);
    const last = facts.startup.findLast(
      ({ file, contexts }) => own.includes(file) && contexts.includes("terminal"),
    );
    if (last !== undefined && filesOfContext(facts) === null) return [last.file];
  }
  // A block is a piece of shell.
  const files = strategy === "edit" ? newLineFiles : targetFiles;
  return files(facts, evidence, plan.target).filter((file) => !isSessionList(file));
}
