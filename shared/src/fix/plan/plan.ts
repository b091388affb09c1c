import type {
  BytesOf,
  Edit,
  Evidence,
  Facts,
  FilePatch,
  FixPlan,
  FixRunPlan,
  LineChange,
  PlannedFix,
  Severity,
  ShellText,
  Strategy,
} from "../../model/index.ts";
import { isEnvironmentD } from "../../shell/environment-d.ts";
import { type Dialect, dialectOf } from "../../shell/quote.ts";
import { snippetFor } from "../../shell/snippet.ts";
import { withBlock } from "./block.ts";
import { type Accepted, conflictWith, inOrder } from "./conflicts.ts";
import { filesOfContext } from "./context-files.ts";
import { changesOf } from "./edit/changes.ts";
import { type Desk, deskOf, fishDeskOf, isAbout } from "./edit/desk.ts";
import { type Document, textOf } from "./edit/document.ts";
import { editLines } from "./edit/edit-lines.ts";
import { editableFiles } from "./editable-files.ts";
import { isBuilt, managedAmong } from "./managed-files.ts";
import { mayWrite } from "./may-write.ts";
import { newLineFiles, targetFiles } from "./target-files.ts";

/** A finding that shall be mended, with what its check says of the mending. */
export interface Wanted {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly plan: FixPlan;
  /** Full paths. */
  readonly evidence: readonly Evidence[];
  readonly advice: string | null;
  readonly commands: readonly ShellText[];
}

/**
 * Turns what checks want into files as they shall be: all of it together, worst finding first. Pure: the files' bytes
 * come in, nothing goes out. A fix that says the opposite of a worse one waits, and says for which.
 */
export function planFixes(
  wanted: readonly Wanted[],
  facts: Facts,
  bytesOf: BytesOf,
  strategyOf: (id: string) => Strategy = () => "edit",
): FixRunPlan {
  const accepted: Accepted[] = [];
  const work: Work[] = [];
  const desks = { own: deskOf(facts, bytesOf), fish: fishDeskOf(facts, bytesOf) };
  const docOf: DocOf = (file) => desks.own?.docs.get(file) ?? desks.fish?.docs.get(file);
  const dialect = dialectOf(facts.shell?.name ?? null);
  const fixes = wanted.map(({ id, title, severity, plan, evidence, advice, commands }): PlannedFix => {
    const nothing = {
      because: null,
      edits: [],
      changes: [],
      notEdited: null,
      regainsPath: false,
      managed: [],
    };
    const base = { id, title, severity, safety: plan.safety, ...nothing, advice, commands: [] };
    const edits = plan.edits.filter((edit) => mayWrite(edit, facts, strategyOf(id)));
    if (edits.length === 0) return { ...base, state: "by-hand", commands };
    const other = conflictWith(edits, accepted);
    if (other !== null) return { ...base, state: "conflict", because: other };
    const inLines = strategyOf(id) === "edit" ? edits.filter(({ kind }) => !kind.startsWith("go-env")) : [];
    const newLines = newLineFiles(facts, evidence, plan.target);
    const at = edits.some((edit) => desks.fish !== null && isAbout(desks.fish, edit)) ? "fish" : "own";
    const desk = desks[at];
    const edited = desk === null || inLines.length === 0 ? null : editLines(desk, inLines, newLines);
    const rest =
      edited === null ? edits : edits.filter((edit) => !inLines.includes(edit) || edited.left.includes(edit));
    const untouched = edited === null || edited.desk === desk;
    if (untouched && rest.length > 0 && !rest.some((edit) => mayWrite(edit, facts, "append")))
      return { ...base, state: "by-hand", notEdited: edited?.notEdited ?? null, commands };
    // What costs nothing is no reason to override somebody else's line.
    if (severity === "info" && edited !== null && edited.left.length > 0)
      return { ...base, state: "by-hand", notEdited: edited.notEdited, commands };
    const mine = rest
      .filter((edit) => mayWrite(edit, facts, "append"))
      .flatMap((edit) => workOf(id, edit, plan, evidence, facts, strategyOf(id)));
    const files = [
      ...mine.map(({ file }) => file),
      ...(edited === null ? [] : changedFiles(desk, edited.desk)),
    ];
    const unread = files.find((file) => {
      const bytes = bytesOf(file);
      return !bytes.ok && bytes.reason !== "missing";
    });
    if (unread !== undefined || (mine.length === 0 && edited === null))
      return { ...base, state: "unreadable", because: unread ?? null, commands };
    const lines =
      edited === null
        ? []
        : changedFiles(desk, edited.desk).flatMap((file) => changesIn(file, desk, edited.desk));
    const managed = managedAmong(facts, files);
    const changes = [...lines, ...mine.flatMap((one) => changeOf(one, dialect))];
    // What is generated from its source loses any change: a person makes it in the source.
    if (managed.some(isBuilt)) return { ...base, state: "by-hand", changes, managed, commands };
    for (const file of edited === null ? [] : changedFiles(desk, edited.desk))
      work.push({ kind: "lines", id, file });
    desks[at] = edited?.desk ?? desk;
    accepted.push({ id, edits });
    work.push(...mine);
    const byHand = plan.edits.filter((edit) => edit.kind === "command");
    return {
      ...base,
      state: "planned",
      edits: [...edits, ...(edited?.meant ?? [])],
      changes,
      managed,
      notEdited: edited?.notEdited ?? null,
      regainsPath: edited?.regains ?? false,
      commands: byHand.map((edit) => snippetFor(edit, dialect)),
    };
  });
  return {
    fixes: fixes.map((fix) => asWritten(fix, docOf)),
    patches: patchesOf(work, facts, bytesOf, docOf),
  };
}

/** A fix with the line that it adds as the fixes behind it leave it. */
function asWritten(fix: PlannedFix, docOf: DocOf): PlannedFix {
  const changes = fix.changes.map((change) => {
    const lines = docOf(change.file)?.lines ?? [];
    const [only, more] = lines.filter(({ text, number }) => number === null && text.trim() !== "");
    const isAlone = change.kind === "add" && only !== undefined && more === undefined;
    return isAlone && change.after?.includes("\n") === false && !fix.notEdited
      ? {
          ...change,
          after: Buffer.from(only.text.replace(/\r$/, ""), "latin1").toString("utf8"),
        }
      : change;
  });
  return { ...fix, changes };
}

/** A file as it is being edited. */
type DocOf = (file: string) => Document | undefined;

/** One change of one file. */
type Work = { readonly id: string; readonly file: string } & (
  | { readonly kind: "lines" }
  | { readonly kind: "block"; readonly edit: Edit }
  /** Null takes the setting away. */
  | { readonly kind: "go-env"; readonly name: string; readonly value: string | null }
);

function changedFiles(before: Desk | null, after: Desk): readonly string[] {
  return [...after.docs.keys()].filter((file) => before?.docs.get(file) !== after.docs.get(file));
}

function changesIn(file: string, before: Desk | null, after: Desk): readonly LineChange[] {
  const none: Document = { lines: [] };
  return changesOf(file, before?.docs.get(file) ?? none, after.docs.get(file) ?? none);
}

function changeOf(work: Work, dialect: Dialect): readonly LineChange[] {
  if (work.kind !== "block") return [];
  return [{ file: work.file, line: null, kind: "add", before: null, after: snippetFor(work.edit, dialect) }];
}

function workOf(
  id: string,
  edit: Edit,
  plan: FixPlan,
  evidence: readonly Evidence[],
  facts: Facts,
  strategy: Strategy,
): readonly Work[] {
  if (edit.kind === "go-env-unset" || edit.kind === "go-env-set") {
    const { path } = facts.userEnvFile;
    const value = edit.kind === "go-env-set" ? edit.value : null;
    return path === null ? [] : [{ kind: "go-env", id, file: path, name: edit.name, value }];
  }
  return targets(plan, evidence, facts, strategy).map((file) => ({ kind: "block", id, file, edit }));
}

function targets(
  plan: FixPlan,
  evidence: readonly Evidence[],
  facts: Facts,
  strategy: Strategy,
): readonly string[] {
  if (strategy === "append-last") {
    const own = editableFiles(facts);
    const last = facts.startup.findLast(
      ({ file, contexts }) => own.includes(file) && contexts.includes("terminal"),
    );
    if (last !== undefined && filesOfContext(facts) === null) return [last.file];
  }
  // A block is a piece of shell.
  const files = strategy === "edit" ? newLineFiles : targetFiles;
  return files(facts, evidence, plan.target).filter((file) => !isEnvironmentD(file));
}

function patchesOf(
  work: readonly Work[],
  facts: Facts,
  bytesOf: BytesOf,
  docOf: DocOf,
): readonly FilePatch[] {
  const dialect = dialectOf(facts.shell?.name ?? null);
  return [...new Set(work.map(({ file }) => file))].flatMap((file): FilePatch[] => {
    const mine = work.filter((one) => one.file === file);
    const bytes = bytesOf(file);
    const before = bytes.ok ? bytes.value : null;
    const settings = mine.flatMap((one) => (one.kind === "go-env" ? [one] : []));
    const edits = mine.flatMap((one) => (one.kind === "block" ? [one.edit] : []));
    const doc = docOf(file);
    let after = withSettings(doc === undefined ? (before ?? "") : textOf(doc), settings);
    if (edits.length > 0) {
      const snippets = inOrder(edits).map((edit) =>
        Buffer.from(snippetFor(edit, dialect)).toString("latin1"),
      );
      after = withBlock(after, snippets);
    }
    const kind = settings.length > 0 ? "go-env" : "start-up";
    return after === before
      ? []
      : [{ file, kind, before, after, ids: [...new Set(mine.map(({ id }) => id))] }];
  });
}

/** The file of `go env -w` with some settings changed or gone; everything else stays, as `go env` itself leaves it. */
function withSettings(
  text: string,
  settings: readonly { readonly name: string; readonly value: string | null }[],
): string {
  if (settings.length === 0) return text;
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const kept = lines.filter((line) => !settings.some(({ name }) => line.startsWith(`${name}=`)));
  const added = settings.flatMap(({ name, value }) =>
    value === null ? [] : [Buffer.from(`${name}=${value}\n`).toString("latin1")],
  );
  const last = kept.at(-1);
  const joint = added.length > 0 && last !== undefined && !last.endsWith("\n") ? "\n" : "";
  return `${kept.join("")}${joint}${added.join("")}`;
}
