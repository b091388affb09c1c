import { codeBlock, inlineCode, prose, refusalText } from "go-env-check";
import { isStateError, type SendResult } from "go-env-check/fleet-client";
import type { SharingState } from "./deliver.ts";
import type { Sharing } from "./enrolment.ts";

/** Whether anything is shared, the outbox, and what was sent this week. */
export function sharingMarkdown(
  sharing: Sharing | undefined,
  state: SharingState | undefined,
  notice: string | null,
): string {
  const said = notice === null ? [] : [`**${prose(notice)}**`];
  if (sharing === undefined || state === undefined) return "# Share with Fleet";
  if (sharing.kind === "off")
    return [
      "# Sharing Is Off",
      ...said,
      "Nothing leaves this Mac, and nothing is recorded for sharing.",
      "To share anonymous results with your own team's server, put the link that your team lead gave you into **Join Link** in this extension's preferences. You see the exact report, and you are asked, before anything is sent.",
    ].join("\n\n");
  if (sharing.kind === "invited")
    return [
      "# You Have an Invite",
      ...said,
      `**Join Link** in the preferences is ${inlineCode(sharing.link)}.`,
      "Nothing is sent until you have seen what would be sent and agreed.",
    ].join("\n\n");
  const { waiting, next, sentThisWeek } = state;
  return [
    "# Sharing Is On",
    ...said,
    `With ${inlineCode(sharing.enrolment.server)}, for team ${inlineCode(sharing.enrolment.team)}.`,
    waiting === 0
      ? "**Outbox:** empty"
      : `**Outbox:** ${waiting} queued; next try ${next?.toLocaleString("en-US") ?? "now"}`,
    `**Background sharing:** ${sharing.inBackground ? "once a week" : "off"}`,
    sentThisWeek === null
      ? "**This week:** nothing was sent"
      : `**This week, as sent:**\n\n${codeBlock(sentThisWeek, "json")}`,
  ].join("\n\n");
}

/** What to do about files that are damaged or cannot be read: nothing is sent before. */
export function unreadableText(error: Error): string {
  const why = isStateError(error) ? refusalText(error.refusal, "en", "") : error.message;
  return `# Cannot Read the Sharing Data\n\n${prose(why)}\n\nNothing is sent until you fix this.`;
}

/** What became of a withdrawal. */
export function withdrawalText(result: SendResult | null): string {
  if (result === null) return "Nothing was sent this week, so there is nothing to withdraw.";
  return result.ok
    ? "This week's report was withdrawn."
    : `Not withdrawn yet. ${result.message} The withdrawal is in the outbox and will be sent later.`;
}

/** What became of a report, as a headline in Markdown; the server says part of it. */
export function sentHeadline(answer: SendResult | "sending" | null): string {
  if (answer === null) return "Everything That Would Be Sent";
  if (answer === "sending") return "Sending…";
  if (!answer.ok) {
    return answer.reason === "refused" || answer.reason === "address"
      ? `Not sent. ${prose(answer.message)}`
      : `Not sent yet. ${prose(answer.message)} The report is in the outbox and will be sent later.`;
  }
  if (answer.duplicates > 0) return "Already reported.";
  return answer.corrected > 0 ? "Sent. Replaces this week's earlier report." : "Sent. Thank you.";
}
