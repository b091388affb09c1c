import { EXPLAIN_MESSAGES } from "../messages/explain.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import type { ExplainReport, Explanation, Language } from "../model/index.ts";
import { ansi, plain, visible } from "./style.ts";
import { wrap } from "./wrap.ts";

const WIDTH = 80;

/** The answer of `explain` for a terminal: what it means, how to see it, how to mend it. */
export function renderExplainReport(report: ExplainReport, language: Language, color: boolean): string {
  const w = EXPLAIN_MESSAGES[language];
  const { explanation, match, symptom, also } = report;
  if (explanation === null) return `${wrap(w.unknown, WIDTH, "").join("\n")}\n`;
  const { id, title } = explanation;
  const bold = color ? ansi : plain;
  const lines = [
    ...(match === "guess" ? [...wrap(w.guess, WIDTH, ""), ""] : []),
    `${bold(title, 1)}   [${id}] ${standing(explanation, language)}`,
    ...(symptom === null || symptom === id ? [] : labelled(w.foundBy, symptom)),
    ...(explanation.example === null ? [] : labelled(w.example, explanation.example)),
    ...labelled(REPORT_MESSAGES[language].why, explanation.why),
    ...block(w.verifyCommands, explanation.verifyCommands),
    ...fixRun(explanation, language),
    ...(explanation.kind === "check" ? block(w.onThisMachine, [`go-env-check --only ${id}`]) : []),
    ...block(w.references, explanation.references),
    ...(also.length === 0 ? [] : labelled(w.also, also.join(", "))),
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
    ...block(w.mend(shells.map(({ name }) => name).join(", ")), snippet.split("\n")),
    ...shells.flatMap(({ file }) => (file === null ? [] : [`    (${w.into(file)})`])),
  ]);
  return [...lines, ...(advice === null ? [] : labelled(REPORT_MESSAGES[language].fix, advice))];
}

function labelled(label: string, text: string): readonly string[] {
  return wrap(`  ${label}: ${text}`, WIDTH, "    ").map(visible);
}

function block(label: string, lines: readonly string[]): readonly string[] {
  return [`  ${label}:`, ...lines.map((line) => `    ${visible(line)}`)];
}
