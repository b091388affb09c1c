import { dirname } from "node:path/posix";
import type {
  BytesOf,
  Edit,
  Evidence,
  Facts,
  Fix,
  FixPlan,
  ManagedSource,
  ShellText,
  Verdict,
} from "../../model/index.ts";
import { isUnreadable } from "../../shell/command-line.ts";
import { type Dialect, dialectOf, quote } from "../../shell/quote.ts";
import { joined, NO_COMMAND, sh } from "../../shell/shell-text.ts";
import { snippetFor } from "../../shell/snippet.ts";
import { tildify } from "../../util/tildify.ts";
import { isOfGoEnv } from "./conflicts.ts";
import { SYNTAX } from "./edit/desk.ts";
import { plainLine } from "./edit/new-line.ts";
import { isClosed, managedAmong } from "./managed-files.ts";
import { isOnlyHere } from "./only-here.ts";
import { planFixes } from "./plan.ts";
import { targetFiles } from "./target-files.ts";

/** A fix in the words of the user's shell; of its files those whose source is elsewhere, by their full names. */
export type DescribedFix = Omit<Fix, "managed"> & { readonly managed: readonly ManagedSource[] };

/** A plan in the words of the user's shell: what to put where, and what to paste to have it done. `advice` is what the check says to people about it. */
export function describeFix(
  { id, severity, evidence }: Pick<Verdict, "id" | "severity" | "evidence">,
  plan: FixPlan,
  facts: Facts,
  advice: string | null,
  bytesOf?: BytesOf,
): DescribedFix {
  const edited =
    bytesOf === undefined || plan.edits.length === 0
      ? null
      : inFiles({ id, severity, evidence }, plan, facts, advice, bytesOf);
  if (edited !== null) return edited;
  const dialect = dialectOf(facts.shell?.name ?? null);
  const unseen = { file: null, snippet: NO_COMMAND, commands: [], advice, restart: [], managed: [] };
  if (plan.edits.flatMap(valuesOf).some(isUnreadable) || isNotWorthIt({ severity }, plan, advice))
    return { safety: plan.safety, ...unseen };
  const snippets = plan.edits.map((edit) => ({ edit, line: snippetFor(edit, dialect) }));
  const lasting = plan.edits
    .filter((edit) => changesEnvironment(edit) && !isOnlyHere(edit, facts))
    .map((edit) => snippetFor(edit, dialect));
  const files = (lasting.length === 0 ? [] : targetFiles(facts, evidence, plan.target)).filter(
    (file) => !isUnreadable(file),
  );
  const { path } = facts.userEnvFile;
  const changed = path !== null && plan.edits.some(isOfGoEnv) ? [...files, path] : files;
  const managed = managedAmong(facts, changed);
  const closed = new Set(managed.filter(isClosed).map(({ file }) => file));
  const written = files.some((file) => closed.has(file)) ? [] : files;
  // go env -w writes a file that is closed no more than we do.
  const now = snippets.filter(({ edit }) => !isOfGoEnv(edit) || path === null || !closed.has(path));
  return {
    safety: closed.size === 0 ? plan.safety : "manual",
    file: files[0] === undefined ? null : tildify(files[0], facts.home),
    snippet: joined(
      snippets.map(({ line }) => line),
      "\n",
    ),
    commands: [
      ...written.flatMap((file) => lasting.map((line) => appendOnce(file, line, dialect))),
      ...now.map(({ line }) => line),
    ],
    managed,
    advice,
    restart: lasting.length === 0 ? [] : ["terminal", "editor"],
  };
}

/** Whether the advice is all there is to say: an entry that costs nothing is no reason for commands that take it out of PATH. */
function isNotWorthIt(
  { severity }: Pick<Verdict, "severity">,
  { edits }: FixPlan,
  advice: string | null,
): boolean {
  return severity === "info" && advice !== null && edits.every(({ kind }) => kind === "path-remove");
}

/** What an edit takes from the machine. */
function valuesOf(edit: Edit): readonly string[] {
  if ("dir" in edit) return [edit.dir];
  if ("argv" in edit) return edit.argv;
  if ("program" in edit) return [edit.name, edit.program];
  if ("value" in edit) return [edit.name, edit.value];
  return "go" in edit ? [edit.name, edit.go, ...Object.entries(edit.escape).flat()] : [edit.name];
}

/** The fix as the changes of lines that `fix` would make; null where it makes none. */
function inFiles(
  { id, severity, evidence }: { id: string; severity: Verdict["severity"]; evidence: readonly Evidence[] },
  plan: FixPlan,
  facts: Facts,
  advice: string | null,
  bytesOf: BytesOf,
): DescribedFix | null {
  const wanted = { id, title: id, severity, plan, evidence, advice, commands: [] };
  const [planned] = planFixes([wanted], facts, bytesOf).fixes;
  const first = planned?.changes[0];
  if (planned === undefined || first === undefined) return null;
  const dialect = dialectOf(facts.shell?.name ?? null);
  // A directory that does not exist does no harm in the terminal that has it already.
  const isMissing = (dir: string): boolean =>
    facts.path.some((entry) => (entry.raw === dir || entry.path === dir) && entry.kind === "missing");
  const useful = plan.edits.filter((edit) => edit.kind !== "path-remove" || !isMissing(edit.dir));
  const now = (useful.length > 0 ? useful : plan.edits).map((edit) => {
    const syntax = dialect === "nu" ? undefined : SYNTAX[facts.shell?.name ?? "sh"];
    return (syntax === undefined ? null : plainLine(edit, facts.home, syntax)) ?? snippetFor(edit, dialect);
  });
  return {
    safety: planned.safety,
    managed: planned.managed,
    file: tildify(first.file, facts.home),
    edits: planned.changes.map((change) => ({ ...change, file: tildify(change.file, facts.home) })),
    snippet: joined(now, "\n"),
    commands: now,
    advice,
    restart: ["terminal", "editor"],
  };
}

function changesEnvironment(edit: Edit): boolean {
  return !isOfGoEnv(edit) && edit.kind !== "unalias" && edit.kind !== "command";
}

/** Appends a line to a file unless it stands there already; the directory is made where it is missing. */
function appendOnce(file: string, line: ShellText, dialect: Dialect): ShellText {
  const q = (value: string): ShellText => quote(value, dialect);
  if (dialect === "nu") {
    const present = sh`(try { open --raw ${q(file)} | lines } catch { [] })`;
    return sh`if ${q(line)} not-in ${present} { mkdir ${q(dirname(file))}; ${q(`\n${line}\n`)} | save --append ${q(file)} }`;
  }
  if (dialect === "pwsh") {
    return sh`New-Item -ItemType Directory -Force ${q(dirname(file))} | Out-Null; Add-Content -LiteralPath ${q(file)} -Value ${q(line)}`;
  }
  const then = dialect === "fish" ? sh`; and ` : sh` && `;
  const make = file.endsWith("config.fish") ? sh`mkdir -p ${q(dirname(file))}${then}` : NO_COMMAND;
  const append = sh`${make}printf '\\n%s\\n' ${q(line)} >> ${q(file)}`;
  if (line.includes("\n")) return append;
  const present = sh`grep -qsxF -e ${q(line)} -- ${q(file)}`;
  if (dialect === "fish") return sh`${present}; or begin; ${append}; end`;
  return dialect === "tcsh" ? sh`${present} || ${append}` : sh`${present} || { ${append}; }`;
}
