import { REPORT_MESSAGES } from "../messages/report.ts";
import type { Finding, Report } from "../model/index.ts";
import { oneLine } from "../util/visible.ts";
import { explainCommand } from "./explain-command.ts";
import { addToLine, changeLines, managedLines } from "./fix-lines.ts";
import { tildeIn, type View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** Everything about a finding: what happens, the lines that cause it, why, and the fix whole, as a person would paste it. */
export function findingLines(report: Report, finding: Finding, view: View): string[] {
  const { paint, say, width } = view;
  const { language, home } = report;
  const w = REPORT_MESSAGES[language];
  const tag = `${w.severity[finding.severity]}[${oneLine(finding.id)}]`;
  const prose = (text: string): string[] => wrap(`  ${say(oneLine(tildeIn(text, home)))}`, width, "    ");
  const [first = "", ...rest] = wrap(`${tag}${w.colon}${say(oneLine(finding.title))}`, width - 2, "  ");
  const lines = [
    `${view.shape(finding.severity)} ${paint(tag, finding.severity)}${first.slice(tag.length)}`,
    ...rest,
    ...prose(finding.message),
  ];
  if (finding.experimental) lines.push(`  (${say(w.experimental)})`);
  if (finding.evidence.length > 0) lines.push(`  ${w.causedBy}${w.colon.trimEnd()}`);
  for (const { file, line, text } of finding.evidence) {
    const at = oneLine(`${file}${line === null ? "" : `:${line}`}`);
    lines.push(`  --> ${at}${text === "" ? "" : `   ${oneLine(text)}`}`);
  }
  const why = `  ${w.why}${w.colon}`;
  const reason = `${why}${say(oneLine(tildeIn(finding.why, home)))}`;
  lines.push(...wrap(reason, width, "    ", why), ...fixLines(report, finding, view));
  lines.push(`  ${w.more}${w.colon}${explainCommand(finding.id)}`);
  return lines;
}

function fixLines({ language, home }: Report, finding: Finding, { say, width }: View): string[] {
  const { fix } = finding;
  const w = REPORT_MESSAGES[language];
  if (fix === null) return [];
  const indented = (text: string): string[] => text.split("\n").map((line) => `    ${oneLine(line)}`);
  const lines: string[] = [];
  const prose = (text: string): string[] => wrap(`  ${say(oneLine(tildeIn(text, home)))}`, width, "    ");
  if (fix.advice !== null) lines.push(...prose(`${w.fix}${w.colon}${fix.advice}`));
  lines.push(...managedLines(fix.managed ?? [], prose));
  if (fix.snippet === "") return lines;
  if (fix.edits !== undefined && fix.edits.length > 0) {
    const [first = "", ...rest] = changeLines(fix.edits, language, null).map(oneLine);
    lines.push(`  ${w.fix}${w.colon}${first}`, ...rest.map((edit) => `    ${edit}`));
    return [
      ...lines,
      ...wrap(`  ${say(w.orRun(1))}`, width, "  "),
      ...indented(fix.snippet),
      `  ${say(w.restart)}`,
    ];
  }
  if (fix.file === null) {
    const label = fix.advice === null ? [`  ${w.fix}${w.colon.trimEnd()}`] : [];
    return [...lines, ...label, ...indented(fix.snippet)];
  }
  lines.push(
    oneLine(`  ${w.fix}${w.colon}${addToLine(finding, language)}`),
    ...indented(fix.snippet),
    ...wrap(`  ${say(w.orRun(fix.commands.length))}`, width, "  "),
    ...fix.commands.flatMap(indented),
  );
  return [...lines, `  ${say(w.restart)}`];
}
