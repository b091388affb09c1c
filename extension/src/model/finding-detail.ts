import {
  type Finding,
  isFixed,
  type TrialResult,
  type Report,
  verdictText,
  REPORT_MESSAGES,
} from "go-env-check";
import { codeBlock } from "./code-block.ts";

/** How a fix did on copies: not tried yet, cannot be tried in this shell, or what came of it. */
export type TrialState = "untried" | "cannot-be-tried" | TrialResult;

/** What to paste into a terminal: the commands that make the fix last and mend that terminal too. */
export function pasteText({ fix }: Finding): string {
  if (fix === null) return "";
  return fix.commands.length > 0 ? fix.commands.join("\n") : fix.snippet;
}

/** A finding as one text for a chat or a ticket. */
export function explanationOf(finding: Finding): string {
  const where = finding.evidence.map(({ file, line }) => (line === null ? file : `${file}:${line}`));
  return [
    `${finding.title} [${finding.id}]`,
    finding.message,
    finding.why,
    ...(where.length > 0 ? [`Where: ${where.join(", ")}`] : []),
    ...(pasteText(finding) === "" ? [] : [`Fix:\n${pasteText(finding)}`]),
    ...(finding.fix?.advice ? [finding.fix.advice] : []),
    ...finding.references,
  ].join("\n\n");
}

/** The pane beside the list: what is wrong, why it matters, which line did it, and what mends it. */
export function findingMarkdown(finding: Finding, report: Report, trialResult: TrialState): string {
  const { fix } = finding;
  const evidence = finding.evidence.map(
    ({ file, line, text }) => `${file}${line === null ? "" : `:${line}`}\n    ${text}`,
  );
  return [
    `## ${finding.title}`,
    codeBlock(finding.message),
    finding.why,
    ...(evidence.length > 0 ? ["### Where", codeBlock(evidence.join("\n"))] : []),
    ...(fix === null ? [] : ["### Fix"]),
    ...(fix?.advice ? [fix.advice] : []),
    ...(fix !== null && fix.snippet !== ""
      ? [fix.file === null ? "Run:" : `For \`${fix.file}\`:`, codeBlock(fix.snippet, fence(report))]
      : []),
    ...(typeof trialResult === "string" ? [] : ["### Tried on Copies", trialLines(trialResult, report)]),
  ].join("\n\n");
}

/** One word on the proof for the table of facts below the text. */
export function trialWord(finding: Finding, trialResult: TrialState): string {
  if (finding.fix === null || finding.fix.safety === "manual") return "Taken by hand";
  if (trialResult === "untried") return "Not tried yet";
  if (trialResult === "cannot-be-tried") return "Checked after writing";
  return isFixed(trialResult) ? "Heals" : "Does not hold";
}

export function trialLines({ contexts }: TrialResult, { language, home }: Report): string {
  return contexts
    .map(
      ({ context, verdict }) =>
        `- ${REPORT_MESSAGES[language].context[context]}: **${verdictText(verdict, language, home)}**`,
    )
    .join("\n");
}

/** The language of a code block, so that Raycast colors it. */
function fence({ shell }: Report): string {
  if (shell?.name === "fish") return "fish";
  return shell?.name === "nu" || shell?.name === "pwsh" ? "" : "sh";
}
