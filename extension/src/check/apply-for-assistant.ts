import { LocalStorage } from "@raycast/api";
import {
  applyProposed,
  examine,
  type CalibrateOptions,
  type Host,
  type NoProposal,
  type ProposedFix,
  proposeFix,
  revertedText,
  withTildes,
} from "go-env-check";
import { timeLimit } from "./options.ts";
import { hasVerdict, whyNoVerdict } from "../model/answer.ts";
import { filesOf } from "../model/fix-run-detail.ts";
import { checkSettings } from "../preferences.ts";

const CONFIRMED = "confirmed-change";

/** Checks, plans and tests the fix of one finding; null when there is nothing to ask. Changes nothing. */
export async function testForAssistant(host: Host, id: string, options: CalibrateOptions): Promise<ProposedFix | null> {
  const examined = await examine(host, options);
  if (!hasVerdict(examined.report)) return null;
  const proposal = await proposeFix(host, examined, id);
  return proposal.ok ? proposal.value : null;
}

/** Remembers what the user is asked to confirm. */
export function rememberQuestion({ hash }: ProposedFix): Promise<void> {
  return LocalStorage.setItem(CONFIRMED, hash);
}

/** Applies exactly what the user confirmed; a fix that does not help is reverted. */
export async function applyForAssistant(host: Host, id: string, options: CalibrateOptions) {
  const confirmed = await LocalStorage.getItem<string>(CONFIRMED);
  await LocalStorage.removeItem(CONFIRMED);
  const examined = await examine(host, options);
  const { report } = examined;
  if (!hasVerdict(report)) return { applied: false, message: `${whyNoVerdict(report, timeLimit(checkSettings()))}.` };
  const result = await applyProposed(host, id, confirmed ?? "", examined, () => examine(host, options));
  if (result.kind === "no-proposal") return { applied: false, message: whyNothing(result.proposal, id) };
  if (result.kind === "changed")
    return { applied: false, message: "The files have changed since the user confirmed. Nothing was changed." };
  const { done, fixRun } = result;
  if (!done.ok) return { applied: false, message: "The file could not be changed. Nothing was changed." };
  const { before, after, notFixed, broken, takenBack } = done.value;
  return withTildes(report, {
    applied: takenBack === null,
    message:
      takenBack === null
        ? "Applied. The user has to open a new terminal and restart the editor. Undo Last Fix in Check Go Env undoes it."
        : revertedText({ notFixed, broken, takenBack }, "en", report.home),
    files: filesOf(fixRun, report),
    score: { before: before.score.value, after: after.score.value },
  });
}

function whyNothing({ why }: NoProposal, id: string): string {
  return {
    "not-found": `${id} was not found on this Mac.`,
    "no-file-changes": "No file needs to change. Use get-go-fix for the manual steps.",
    "not-fixed": "The test of this fix failed. Open Check Go Env to see why.",
  }[why];
}
