import { Cache, Clipboard, LaunchType, launchCommand, showHUD, showToast, Toast } from "@raycast/api";
import { examine, type Host, pasteText } from "go-env-check";
import { terminalOptions, timeLimit } from "./check/options.ts";
import { hasVerdict, isComplete, isHealthy, whyNoVerdict } from "./model/answer.ts";
import { lastResult, minutesSince } from "./check/last-result.ts";
import { checkSettings } from "./preferences.ts";
import { noteFix } from "./sharing/deliver.ts";
import { withTeam } from "./sharing/policy.ts";

/** A result of a few minutes ago is as good as a new one while nothing that it depends on has changed. */
const FRESH_MINUTES = 10;

/**
 * Copies the fix for the worst finding that has one, and says so. Copies nothing from an incomplete check. When there is
 * nothing to copy or the check fails, it opens Check Go Env, which shows why.
 */
export async function copyWorstFix(host: Host): Promise<void> {
  const toast = await showToast({ style: Toast.Style.Animated, title: "Checking your Go environment…" });
  try {
    const settings = checkSettings();
    const last = lastResult(new Cache(), host, settings);
    const isFresh = last !== null && minutesSince(last, host.now()) < FRESH_MINUTES;
    const report = isFresh
      ? last
      : (await examine(host, (await withTeam(terminalOptions(settings, host))).options)).report;
    if (isHealthy(report)) {
      await showHUD(`Nothing to fix: ${report.go?.version ?? "go"} works in a new terminal`);
      return;
    }
    const worst = isComplete(report) ? report.findings.find((finding) => pasteText(finding) !== "") : undefined;
    if (worst !== undefined) {
      await Clipboard.copy(pasteText(worst));
      await noteFix(worst.id, "copied");
      await showHUD(`Copied the fix for: ${worst.title}. Paste it into a terminal.`);
      return;
    }
    toast.style = Toast.Style.Failure;
    toast.title = "Copied Nothing";
    toast.message = !hasVerdict(report)
      ? whyNoVerdict(report, timeLimit(settings))
      : isComplete(report)
        ? "No finding has a fix to paste"
        : "The check is incomplete";
  } catch (error) {
    toast.style = Toast.Style.Failure;
    toast.title = "Check Failed";
    toast.message = error instanceof Error ? error.message : String(error);
  }
  try {
    await launchCommand({ name: "check-go-env", type: LaunchType.UserInitiated });
  } catch {
    // A launcher without this call: the toast says what happened.
  }
}
