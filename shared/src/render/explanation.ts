import { EXPLAIN_MESSAGES } from "../messages/explain.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import type { ExplainReport, Explanation, Language } from "../model/index.ts";
import { oneLine } from "../util/visible.ts";
import { ansi, plain } from "./style.ts";
import { wrap } from "./wrap.ts";

const WIDTH = 80;

/** The answer of `explain` for a terminal: what it means, how to verify it, how to fix it. */
export function renderExplainReport(report: ExplainReport, language: Language, color: boolean): string {
  const w = EXPLAIN_MESSAGES[language];
  const { explanation, match, symptom, also } = report;
  if (explanation === null) return `${wrap(w.unknown, WIDTH, "").join("\n")}\n`;
  const { id, title } = explanation;
  const bold = color ? ansi : plain;
  const lines = [
    ...(match === "guess" ? [...wrap(w.guess, WIDTH, ""), ""] : []),
    `${bold(oneLine(title), 1)}   [${oneLine(id)}] ${standing(explanation, language)}`,
    ...(symptom === null || symptom === id ? [] : labelled(w.colon, w.matchedMessage, symptom)),
    ...(explanation.example === null ? [] : labelled(w.colon, w.example, explanation.example)),
    ...labelled(w.colon, w.why, explanation.why),
    ...block(w.colon, w.verifyCommands, explanation.verifyCommands),
    ...fixRun(explanation, language),
    ...(explanation.kind === "check" ? block(w.colon, w.onThisMachine, [`go-env-check --only ${id}`]) : []),
    ...block(w.colon, w.references, explanation.references),
    ...(also.length === 0 ? [] : labelled(w.colon, w.otherCauses, also.join(", "))),
  ];
  return `${lines.join("\n")}\n`;
}

function standing({ severity, category }: Explanation, language: Language): string {
  const w = EXPLAIN_MESSAGES[language];
  if (severity === null || category === null) return w.answer;
  return `${REPORT_MESSAGES[language].severity[severity]} · ${w.category[category]}`;
}

function fixRun({ fixes, advice }: Explanation, language: Language): readonly string[] {
  const w = EXPLAIN_MESSAGES[language];
  const lines = fixes.flatMap(({ shells, snippet }) => [
    ...block(w.colon, w.fixIn(shells.map(({ name }) => name).join(", ")), snippet.split("\n")),
    ...shells.flatMap(({ file }) => (file === null ? [] : [`    ${w.brackets(w.addTo(file))}`])),
  ]);
  return [...lines, ...(advice === null ? [] : labelled(w.colon, w.fix, advice))];
}

function labelled(colon: string, label: string, text: string): readonly string[] {
  return wrap(oneLine(`  ${label}${colon}${text}`), WIDTH, "    ");
}

function block(colon: string, label: string, lines: readonly string[]): readonly string[] {
  return [`  ${label}${colon.trimEnd()}`, ...lines.map((line) => `    ${oneLine(line)}`)];
}
