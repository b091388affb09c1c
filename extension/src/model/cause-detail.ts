import { codeBlock, type ExplainReport, prose, type Report } from "go-env-check";
import { findingMarkdown } from "./finding-detail.ts";

/** One cause that a message can have. */
export type Cause = ExplainReport["causes"][number];

/** Titles of what a check says of a cause, the most useful first. */
export const STATUS_TITLES: Readonly<Record<Cause["status"], string>> = {
  confirmed: "Confirmed on This Mac",
  possible: "Possible Causes",
  "not-here": "Not on This Mac",
};

export const STATUS_ORDER = ["confirmed", "possible", "not-here"] as const;

/** What a cause means and what to do: where it is confirmed, this Mac's own finding with its line and its fix. */
export function causeMarkdown(cause: Cause, explained: ExplainReport, report: Report | null): string {
  const { finding, remedy, status } = cause;
  if (finding !== undefined && report !== null) return findingMarkdown(finding, report, "untested");
  const { explanation } = explained;
  const why = explanation?.id === cause.id ? [prose(explanation.why)] : [];
  return [
    `## ${prose(cause.title)}`,
    ...(status === "not-here"
      ? ["This Mac does not have this problem. The message may come from another machine."]
      : []),
    ...why,
    ...(remedy === null ? [] : ["### What to Do", prose(remedy.text)]),
    ...(remedy === null || remedy.commands.length === 0 ? [] : [codeBlock(remedy.commands.join("\n"), "sh")]),
    ...(explanation?.id === cause.id && explanation.advice !== null && remedy === null
      ? [prose(explanation.advice)]
      : []),
  ].join("\n\n");
}

/** The whole answer as plain text, for a chat or an issue. */
export function explanationText(explained: ExplainReport): string {
  const causes = explained.causes.map(({ title, status, remedy, finding }) =>
    [
      `${title} (${STATUS_TITLES[status].toLowerCase()})`,
      ...(finding === undefined ? [] : finding.evidence.map(({ file, line }) => `  ${file}:${line ?? "?"}`)),
      ...(finding === undefined && remedy !== null ? [`  ${remedy.text}`] : []),
    ].join("\n"),
  );
  return [explained.symptom ?? "No known message", explained.explanation?.why ?? "", ...causes]
    .filter((part) => part !== "")
    .join("\n\n");
}
