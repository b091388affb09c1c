import { EXPLAIN_MESSAGES } from "../messages/explain.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import type { Cause, ExplainReport, Explanation, Finding, Language } from "../model/index.ts";
import { oneLine } from "../util/visible.ts";
import { blameCommand } from "./explain-command.ts";
import { adviceText, changeLines } from "./fix-lines.ts";
import { PLAIN_VIEW, tildeIn, type View } from "./view.ts";
import { columns, wrap } from "./wrap.ts";

interface Page {
  readonly view: View;
  readonly home: string | null;
  readonly language: Language;
}

/** The answer of `explain` for a terminal: what it means, whether it is so here, how to verify it, how to fix it. */
export function renderExplainReport(
  report: ExplainReport,
  language: Language,
  view: View = PLAIN_VIEW,
  home: string | null = null,
): string {
  const w = EXPLAIN_MESSAGES[language];
  const { explanation, match, symptom, also, causes } = report;
  const { width, say } = view;
  const page: Page = { view, home, language };
  if (explanation === null) return `${wrap(say(w.unknown), width, "").join("\n")}\n`;
  const { id, title } = explanation;
  const own = causes.find((cause) => cause.id === id);
  const others = causes.filter((cause) => cause.id !== id && cause.status === "confirmed");
  const told = new Set([id, ...others.map((cause) => cause.id)]);
  const rest = [...new Set([...causes.map((cause) => cause.id), ...also])].filter((one) => !told.has(one));
  const lines = [
    ...(match === "guess" ? [...wrap(say(w.guess), width, ""), ""] : []),
    ...heading(oneLine(title), `[${oneLine(id)}] ${standing(explanation, language)}`, view),
    ...(symptom === null || symptom === id ? [] : labelled(page, w.matchedMessage, symptom)),
    ...(own?.finding === undefined ? [] : here(own, report.checked, page)),
    ...(explanation.example === null || own?.finding !== undefined
      ? []
      : labelled(page, w.example, explanation.example)),
    ...labelled(page, w.why, explanation.why),
    ...(own === undefined || own.finding !== undefined ? [] : here(own, report.checked, page)),
    ...(explanation.verifyCommands.length === 0
      ? []
      : block(page, w.verifyCommands, explanation.verifyCommands)),
    ...(own?.finding?.fix ? [] : fixRun(explanation, page)),
    ...(explanation.kind === "check" && !report.checked
      ? block(page, w.onThisMachine, [`go-env-check --only ${id}`])
      : []),
    ...block(page, w.references, explanation.references),
    ...(others.length === 0 ? [] : ["", ...wrap(say(w.alsoHere), width, "")]),
    ...others.flatMap((cause) => [
      ...heading(oneLine(cause.title), `[${cause.id}]`, view),
      ...here(cause, report.checked, page),
    ]),
    ...(rest.length === 0 ? [] : labelled(page, w.otherCauses, rest.join(w.comma))),
  ];
  return `${lines.join("\n")}\n`;
}

/** A title, and what it is called in commands: on one line where both have room. */
function heading(title: string, name: string, { paint, say, width }: View): readonly string[] {
  const lines = wrap(say(title), width, "  ");
  const isShort = lines.length === 1 && columns(say(title)) + 3 + columns(name) <= width;
  const painted = lines.map((line) => paint(line, "strong"));
  return isShort ? [`${painted[0]}   ${say(name)}`] : [...painted, `  ${say(name)}`];
}

function standing({ severity, category }: Explanation, language: Language): string {
  const w = EXPLAIN_MESSAGES[language];
  if (severity === null || category === null) return w.answer;
  return `${REPORT_MESSAGES[language].severity[severity]} · ${w.category[category]}`;
}

/** What the checks say of a cause on this machine, with the finding's lines and its own fix. */
function here({ status, finding }: Cause, checked: boolean, page: Page): readonly string[] {
  const w = EXPLAIN_MESSAGES[page.language];
  if (!checked) return [];
  if (status === "not-here") return labelled(page, w.thisMachine, w.notHere);
  if (finding === undefined) return [];
  return [
    ...labelled(page, w.confirmedHere, finding.message),
    ...finding.evidence.map(({ file, line, text }) =>
      oneLine(`    --> ${file}${line === null ? "" : `:${line}`}: ${text}`),
    ),
    ...fixHere(finding, page),
  ];
}

function fixHere({ fix, id }: Finding, page: Page): readonly string[] {
  const { language } = page;
  const w = EXPLAIN_MESSAGES[language];
  if (fix === null) return [];
  const isEdit = fix.edits !== undefined && fix.edits.length > 0;
  const lines = isEdit
    ? changeLines(fix.edits ?? [], language, null)
    : fix.snippet === ""
      ? fix.commands
      : fix.snippet.split("\n");
  return [
    ...(lines.length === 0 ? [] : block(page, w.fix, lines)),
    ...(isEdit || fix.file === null || fix.snippet === "" ? [] : note(page, w.brackets(w.addTo(fix.file)))),
    ...(adviceText(fix) === "" ? [] : labelled(page, w.fix, adviceText(fix))),
    ...(fix.safety === "manual" || lines.length === 0
      ? []
      : block(page, w.applyFix, [`go-env-check fix ${id} --apply`])),
  ];
}

function fixRun({ fixes, advice, commands }: Explanation, page: Page): readonly string[] {
  const w = EXPLAIN_MESSAGES[page.language];
  return [
    ...(advice === null ? [] : labelled(page, w.fix, advice)),
    ...commands.map((line) => `    ${oneLine(line)}`),
    ...fixes.flatMap(({ shells, snippet, unsets }) => [
      ...block(page, w.fixIn(shells.map(({ name }) => name).join(w.comma)), snippet.split("\n")),
      ...shells.flatMap(({ file }) => (file === null ? [] : note(page, w.brackets(w.addTo(file))))),
      ...(unsets.length === 0 ? [] : note(page, w.thisTerminalOnly(blameCommand(unsets)))),
    ]),
  ];
}

function note({ view }: Page, text: string): readonly string[] {
  return wrap(view.say(`    ${text}`), view.width, "    ");
}

function labelled({ view, home, language }: Page, label: string, text: string): readonly string[] {
  const { colon } = EXPLAIN_MESSAGES[language];
  const said = view.say(oneLine(`  ${label}${colon}${tildeIn(text, home)}`));
  return wrap(said, view.width, "    ");
}

function block({ view, language }: Page, label: string, lines: readonly string[]): readonly string[] {
  const { colon } = EXPLAIN_MESSAGES[language];
  return [`  ${view.say(label)}${colon.trimEnd()}`, ...lines.map((line) => `    ${oneLine(line)}`)];
}
