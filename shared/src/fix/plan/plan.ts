import type {
  Edit,
  Evidence,
  Facts,
  FilePatch,
  FixPlan,
  FixRunPlan,
  PlannedFix,
  Reading,
  Severity,
  ShellText,
  StartupLine,
  Strategy,
} from "../../model/index.ts";
import { dialectOf } from "../../shell/quote.ts";
import { snippetFor } from "../../shell/snippet.ts";
import { withBlock } from "./block.ts";
import { type Accepted, conflictWith, inOrder } from "./conflicts.ts";
import { editableFiles } from "./editable-files.ts";
import { commentOut, standsAlone } from "./line-edits.ts";
import { removableLines } from "./removable-lines.ts";
import { targetFiles } from "./target-files.ts";

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

/** A file's bytes as latin1; `missing` where there is none yet. */
export type BytesOf = (file: string) => Reading<string>;

/**
 * Turns what checks want into files as they shall be: all of it together, worst finding first. Pure: the files' bytes
 * come in, nothing goes out. A fix that says the opposite of a worse one waits, and says for which.
 */
export function planFixes(
  wanted: readonly Wanted[],
  facts: Facts,
  bytesOf: BytesOf,
  strategyOf: (id: string) => Strategy = () => "delete",
): FixRunPlan {
  const accepted: Accepted[] = [];
  const work: Work[] = [];
  const fixes = wanted.map(({ id, title, severity, plan, evidence, advice, commands }): PlannedFix => {
    const base = { id, title, severity, safety: plan.safety, because: null, edits: [], advice, commands: [] };
    const edits = plan.edits.filter((edit) => mayWrite(edit, facts));
    if (edits.length === 0) return { ...base, state: "by-hand", commands };
    const other = conflictWith(edits, accepted);
    if (other !== null) return { ...base, state: "conflict", because: other };
    const mine = edits.flatMap((edit) => workOf(id, edit, plan, evidence, facts, strategyOf(id), bytesOf));
    const unread = mine.find(({ file }) => {
      const bytes = bytesOf(file);
      return !bytes.ok && bytes.reason !== "missing";
    });
    if (unread !== undefined || mine.length === 0)
      return { ...base, state: "unreadable", because: unread?.file ?? null, commands };
    accepted.push({ id, edits });
    work.push(...mine);
    const byHand = plan.edits.filter((edit) => edit.kind === "command");
    return {
      ...base,
      state: "planned",
      edits,
      commands: byHand.map((edit) => snippetFor(edit, dialectOf(facts.shell?.name ?? null))),
    };
  });
  return { fixes, patches: patchesOf(work, facts, bytesOf) };
}

/** One change of one file. */
type Work = { readonly id: string; readonly file: string } & (
  | { readonly kind: "comment-out"; readonly line: StartupLine }
  | { readonly kind: "block"; readonly edit: Edit }
  /** Null takes the setting away. */
  | { readonly kind: "go-env"; readonly name: string; readonly value: string | null }
);

/** Where installers keep one directory a version, which they remove at the next upgrade. */
const VERSIONED = /\/(Cellar|installs\/(go|golang)|\.?goenv\/versions|\.gvm\/gos)\/[^:]*\d|^\/nix\/store\//;

/**
 * No program moves a person's files; a universal variable of fish lives in no file of ours to edit; and a path that
 * the next upgrade removes is never written down.
 */
function mayWrite(edit: Edit, facts: Facts): boolean {
  if (edit.kind === "command") return false;
  if (edit.kind === "go-env-unset" || edit.kind === "go-env-set") return facts.userEnvFile.path !== null;
  if ("dir" in edit)
    return !edit.dir.includes(":") && (edit.kind === "path-remove" || !VERSIONED.test(edit.dir));
  if (edit.kind === "set" && VERSIONED.test(edit.value)) return false;
  return facts.blame?.variables[edit.name]?.place.kind !== "universal";
}

function workOf(
  id: string,
  edit: Edit,
  plan: FixPlan,
  evidence: readonly Evidence[],
  facts: Facts,
  strategy: Strategy,
  bytesOf: BytesOf,
): readonly Work[] {
  if (edit.kind === "go-env-unset" || edit.kind === "go-env-set") {
    const { path } = facts.userEnvFile;
    const value = edit.kind === "go-env-set" ? edit.value : null;
    return path === null ? [] : [{ kind: "go-env", id, file: path, name: edit.name, value }];
  }
  if (strategy === "delete") {
    const guilty = removableLines(edit, facts);
    if (guilty?.every((line) => asSeen(line, bytesOf)))
      return guilty.map((line) => ({ kind: "comment-out", id, file: line.file, line }));
  }
  return targets(plan, evidence, facts, strategy).map((file) => ({ kind: "block", id, file, edit }));
}

/** Whether the line still says what was seen, and stands alone. */
function asSeen({ file, line, text }: StartupLine, bytesOf: BytesOf): boolean {
  const bytes = bytesOf(file);
  if (!bytes.ok) return false;
  const now = (bytes.value.split("\n")[line - 1] ?? "").trim();
  return Buffer.from(now, "latin1").toString("utf8") === text && standsAlone(bytes.value, line);
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
    if (last !== undefined) return [last.file];
  }
  return targetFiles(facts, plan.target === "login-file" ? [] : evidence);
}

function patchesOf(work: readonly Work[], facts: Facts, bytesOf: BytesOf): readonly FilePatch[] {
  const dialect = dialectOf(facts.shell?.name ?? null);
  return [...new Set(work.map(({ file }) => file))].flatMap((file): FilePatch[] => {
    const mine = work.filter((one) => one.file === file);
    const bytes = bytesOf(file);
    const before = bytes.ok ? bytes.value : null;
    const settings = mine.flatMap((one) => (one.kind === "go-env" ? [one] : []));
    const lines = mine.flatMap((one) => (one.kind === "comment-out" ? [one.line.line] : []));
    const edits = mine.flatMap((one) => (one.kind === "block" ? [one.edit] : []));
    let after = commentOut(withSettings(before ?? "", settings), [...new Set(lines)]);
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
