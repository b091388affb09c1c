import {
  adviceText,
  changesOf,
  codeBlock,
  type Finding,
  inlineCode,
  isFixed,
  pasteText,
  prose,
  type TrialResult,
  type Report,
  tildeIn,
  verdictText,
  REPORT_MESSAGES,
} from "go-env-check";

/** The test of a fix on copies of the startup files: not run yet, not possible in this shell, or its result. */
export type TrialState = "untested" | "cannot-be-tested" | TrialResult;

/** A finding as plain text, for a chat or an issue, with the home directory as `~` in what is said of it. */
export function explanationOf(finding: Finding, home: string | null): string {
  const where = finding.evidence.map(({ file, line }) => (line === null ? file : `${file}:${line}`));
  return [
    `${finding.title} [${finding.id}]`,
    tildeIn(finding.message, home),
    finding.why,
    ...(where.length > 0 ? [`Location: ${where.join(", ")}`] : []),
    ...(changesOf(finding).length === 0 ? [] : [`Fix:\n${changesOf(finding).join("\n")}`]),
    ...(pasteText(finding) === ""
      ? []
      : [`${changesOf(finding).length === 0 ? "Fix" : "For this terminal"}:\n${pasteText(finding)}`]),
    ...(adviceText(finding.fix) === "" ? [] : [tildeIn(adviceText(finding.fix), home)]),
    ...finding.references,
  ].join("\n\n");
}

/** The detail of a finding: what happens, why, the line that caused it, and how to fix it. */
export function findingMarkdown(finding: Finding, report: Report, trialResult: TrialState): string {
  const { fix } = finding;
  const evidence = finding.evidence.map(
    ({ file, line, text }) => `${file}${line === null ? "" : `:${line}`}\n    ${text}`,
  );
  const changes = changesOf(finding);
  return [
    `## ${prose(finding.title)}`,
    prose(tildeIn(finding.message, report.home)),
    prose(finding.why),
    ...(evidence.length > 0 ? [codeBlock(evidence.join("\n"))] : []),
    ...(fix === null ? [] : ["### Fix"]),
    ...(changes.length > 0 ? [codeBlock(changes.join("\n"))] : []),
    ...(fix !== null && fix.snippet !== "" ? [pasteHeading(finding), codeBlock(fix.snippet, fence(report))] : []),
    ...(adviceText(fix) === "" ? [] : [prose(tildeIn(adviceText(fix), report.home))]),
    ...(typeof trialResult === "string" ? [] : ["### Tested on Copies", trialLines(trialResult, report)]),
  ].join("\n\n");
}

/** What the snippet below is for: this terminal, or the file that it belongs in. */
function pasteHeading(finding: Finding): string {
  if (changesOf(finding).length > 0) return "For this terminal:";
  const file = finding.fix?.file ?? null;
  return file === null ? "Run:" : `Change ${inlineCode(file)}:`;
}

/** The state of the fix in a few words, for the metadata below the text. */
export function trialLabel(finding: Finding, trialResult: TrialState): string {
  if (finding.fix === null || finding.fix.safety === "manual") return "Manual step";
  if (trialResult === "untested") return "Not tested yet";
  if (trialResult === "cannot-be-tested") return "Checked after applying";
  return isFixed(trialResult) ? "Tested: works" : "Tested: does not work";
}

/** The result of a test in each launch context, as a Markdown list. */
export function trialLines({ contexts }: TrialResult, { language, home }: Report): string {
  return contexts
    .map(
      ({ context, verdict }) =>
        `- ${REPORT_MESSAGES[language].context[context]}: **${prose(verdictText(verdict, language, home))}**`,
    )
    .join("\n");
}

/** The language of a code block, for syntax highlighting. */
function fence({ shell }: Report): string {
  if (shell?.name === "fish") return "fish";
  return shell?.name === "nu" || shell?.name === "pwsh" ? "" : "sh";
}
