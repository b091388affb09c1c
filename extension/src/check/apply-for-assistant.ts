import { LocalStorage } from "@raycast/api";
import { applyFix, type Examined, examine, type FixRun, type Host, isFixed, testFix } from "go-env-check";
import { calibrationOptions, timeLimit } from "./options.ts";
import { hasVerdict, whyNoVerdict } from "../model/answer.ts";
import { withTildes } from "../model/for-assistant.ts";
import { diffOf, filesOf } from "../model/fix-run-detail.ts";
import { checkSettings } from "../preferences.ts";

const CONFIRMED = "confirmed-diff";

/** A fix that was tested and works, or why there is none to apply. */
export type AssistantFix =
  | { readonly ok: true; readonly examined: Examined; readonly fixRun: FixRun; readonly diff: string }
  | { readonly ok: false; readonly message: string };

/** Checks, plans and tests the fix of one finding. Changes nothing. */
export async function testForAssistant(host: Host, id: string): Promise<AssistantFix> {
  const settings = checkSettings();
  const examined = await examine(host, calibrationOptions(settings, host));
  const { report } = examined;
  if (!hasVerdict(report)) return { ok: false, message: `${whyNoVerdict(report, timeLimit(settings))}.` };
  if (!report.findings.some((finding) => finding.id === id))
    return { ok: false, message: `${id} was not found on this Mac.` };
  const fixRun = await testFix(host, examined, [id]);
  const diff = diffOf(fixRun, report);
  if (diff === "") return { ok: false, message: "No file needs to change. Use get-go-fix for the manual steps." };
  if (fixRun.trialResults?.every(isFixed) !== true)
    return { ok: false, message: "The fix could not be tested with success. Open Check Go Env to look at it." };
  return { ok: true, examined, fixRun, diff };
}

/** Remembers what the user is asked to confirm. */
export function rememberQuestion(diff: string): Promise<void> {
  return LocalStorage.setItem(CONFIRMED, diff);
}

/** Applies exactly what the user confirmed; a fix that does not help is reverted. */
export async function applyForAssistant(host: Host, id: string) {
  const tested = await testForAssistant(host, id);
  if (!tested.ok) return { applied: false, message: tested.message };
  const { examined, fixRun, diff } = tested;
  const confirmed = await LocalStorage.getItem<string>(CONFIRMED);
  await LocalStorage.removeItem(CONFIRMED);
  if (confirmed !== diff)
    return { applied: false, message: "The files have changed since the user confirmed. Nothing was changed." };
  const done = await applyFix(host, examined, fixRun, () => examine(host, calibrationOptions(checkSettings(), host)));
  if (!done.ok) return { applied: false, message: "The file could not be changed. Nothing was changed." };
  const { before, after, takenBack } = done.value;
  return withTildes(examined.report, {
    applied: takenBack === null,
    message:
      takenBack === null
        ? "Applied. The user has to open a new terminal and restart the editor. Undo Last Fix in Check Go Env reverts it."
        : "It did not help, so it was reverted.",
    files: filesOf(fixRun, examined.report),
    score: { before: before.score.value, after: after.score.value },
  });
}
