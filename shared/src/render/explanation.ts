import { EXPLAIN_MESSAGES } from "../messages/explain.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import type { Cause, ExplainReport, Explanation, Finding, Language } from "../model/index.ts";
import { oneLine } from "../util/visible.ts";
import { changeLines } from "./fix-lines.ts";
import { ansi, plain } from "./style.ts";
import { wrap } from "./wrap.ts";

const WIDTH = 80;

/** The answer of `explain` for a terminal: what it means, whether it is so here, how to verify it, how to fix it. */
export function renderExplainReport(report: ExplainReport, language: Language, color: boolean): string {
  const w = EXPLAIN_MESSAGES[language];
  const { explanation, match, symptom, also, causes } = report;
  if (explanation === null) return `${wrap(w.unknown, WIDTH, "").join("\n")}\n`;
  const { id, title } = explanation;
  const bold = color ? ansi : plain;
  const own = causes.find((cause) => cause.id === id);
  const others = causes.filter((cause) => cause.id !== id && cause.status === "confirmed");
  const told = new Set([id, ...others.map((cause) => cause.id)]);
  const rest = [...new Set([...causes.map((cause) => cause.id), ...also])].filter((one) => !told.has(one));
  const lines = [
    ...(match === "guess" ? [...wrap(w.guess, WIDTH, ""), ""] : []),
    `${bold(oneLine(title), "strong")}   [${oneLine(id)}] ${standing(explanation, language)}`,
    ...(symptom === null || symptom === id ? [] : labelled(w.colon, w.matchedMessage, symptom)),
    ...(explanation.example === null ? [] : labelled(w.colon, w.example, explanation.example)),
    ...labelled(w.colon, w.why, explanation.why),
    ...(own === undefined ? [] : here(own, report.checked, language)),
    ...block(w.colon, w.verifyCommands, explanation.verifyCommands),
    ...(own?.finding?.fix ? [] : fixRun(explanation, own, language)),
    ...(explanation.kind === "check" && !report.checked
      ? block(w.colon, w.onThisMachine, [`go-env-check --only ${id}`])
      : []),
    ...block(w.colon, w.references, explanation.references),
    ...others.flatMap((cause) => [
      `${bold(cause.title, "strong")}   [${cause.id}]`,
      ...here(cause, report.checked, language),
    ]),
    ...(rest.length === 0 ? [] : labelled(w.colon, w.otherCauses, rest.join(", "))),
  ];
  return `${lines.join("\n")}\n`;
}

function standing({ severity, category }: Explanation, language: Language): string {
  const w = EXPLAIN_MESSAGES[language];
  if (severity === null || category === null) return w.answer;
  return `${REPORT_MESSAGES[language].severity[severity]} · ${w.category[category]}`;
}

/** What the checks say of a cause on this machine, with the finding's lines and its own fix. */
function here({ status, finding }: Cause, checked: boolean, language: Language): readonly string[] {
  const w = EXPLAIN_MESSAGES[language];
  if (!checked) return [];
  if (status === "not-here") return labelled(w.colon, w.thisMachine, w.notHere);
  if (finding === undefined) return [];
  return [
    ...labelled(w.colon, w.confirmedHere, finding.message),
    ...finding.evidence.map(({ file, line, text }) =>
      oneLine(`    --> ${file}${line === null ? "" : `:${line}`}: ${text}`),
    ),
    ...fixHere(finding, language),
  ];
}

function fixHere({ fix, id }: Finding, language: Language): readonly string[] {
  const w = EXPLAIN_MESSAGES[language];
  if (fix === null) return [];
  const isEdit = fix.edits !== undefined && fix.edits.length > 0;
  const lines = isEdit
    ? changeLines(fix.edits ?? [], language, null)
    : fix.snippet === ""
      ? fix.commands
      : fix.snippet.split("\n");
  return [
    ...(lines.length === 0 ? [] : block(w.colon, w.fix, lines)),
    ...(isEdit || fix.file === null || fix.snippet === "" ? [] : [`    ${w.brackets(w.addTo(fix.file))}`]),
    ...(fix.advice === null ? [] : labelled(w.colon, w.fix, fix.advice)),
    ...(fix.safety === "manual" || lines.length === 0
      ? []
      : block(w.colon, w.applyFix, [`go-env-check fix ${id} --apply`])),
  ];
}

function fixRun(
  { fixes, advice }: Explanation,
  own: Cause | undefined,
  language: Language,
): readonly string[] {
  const w = EXPLAIN_MESSAGES[language];
  const lines = fixes.flatMap(({ shells, snippet }) => [
    ...block(w.colon, w.fixIn(shells.map(({ name }) => name).join(", ")), snippet.split("\n")),
    ...shells.flatMap(({ file }) => (file === null ? [] : [`    ${w.brackets(w.addTo(file))}`])),
  ]);
  const commands = own?.remedy?.commands ?? [];
  return [
    ...lines,
    ...(advice === null ? [] : labelled(w.colon, w.fix, advice)),
    ...commands.map((line) => `    ${oneLine(line)}`),
  ];
}

function labelled(colon: string, label: string, text: string): readonly string[] {
  return wrap(oneLine(`  ${label}${colon}${text}`), WIDTH, "    ");
}

function block(colon: string, label: string, lines: readonly string[]): readonly string[] {
  return [`  ${label}${colon.trimEnd()}`, ...lines.map((line) => `    ${oneLine(line)}`)];
}
