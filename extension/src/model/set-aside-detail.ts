import { inlineCode, prose, type Report } from "go-env-check";

/** What is shown of a suppressed finding; its ID and its reason are from a file that a project may have brought along. */
export function suppressedMarkdown({ id, reason, until }: Report["suppressed"][number]): string {
  return [
    `## ${prose(id)}`,
    prose(reason),
    until === null ? "No last day." : `Suppressed through ${prose(until)}. After that, the finding is shown again.`,
  ].join("\n\n");
}

/** What is shown of a suppression that has no effect. */
export function noticeMarkdown({ kind, id, until, file }: Report["notices"][number]): string {
  const said =
    kind === "expired"
      ? `The suppression expired after ${prose(until ?? "its last day")}, so the finding is shown again. Extend or remove it in ${inlineCode(file)}.`
      : `${inlineCode(file)} suppresses this ID, but there is no such check.`;
  return `## ${prose(id)}\n\n${said}`;
}

/** The parts of a check that could not be completed, each with the reason. */
export function unreadMarkdown({ unread }: Pick<Report, "unread">): string {
  return `Parts of the check could not be completed:\n\n${unread.map((one) => `- ${prose(one)}`).join("\n")}`;
}
