import { Clipboard, LaunchType, launchCommand, showHUD } from "@raycast/api";
import { examine, type Host } from "go-env-check";
import { terminalOptions } from "./calibration-options.ts";
import { pasteText } from "./model/finding-detail.ts";
import { preferences } from "./preferences.ts";
import { noteFix } from "./sharing/deliver.ts";

/**
 * Copies the fix for the worst finding that has one, and says so. When there is nothing to copy or the check fails, it
 * opens Check Go Env, which shows why.
 */
export async function copyWorstFix(host: Host): Promise<void> {
  try {
    const { report } = await examine(host, terminalOptions(preferences()));
    const worst = report.findings.find((finding) => pasteText(finding) !== "");
    if (worst !== undefined) {
      await Clipboard.copy(pasteText(worst));
      await noteFix(worst.id, "copied");
      await showHUD(`Copied the fix for: ${worst.title}. Paste it into a terminal.`);
      return;
    }
    if (report.findings.length === 0) {
      await showHUD(`Nothing to fix: score ${report.score.value} of 100`);
      return;
    }
  } catch (error) {
    await showHUD(`The check failed: ${error instanceof Error ? error.message : String(error)}`);
  }
  await launchCommand({ name: "check-go-env", type: LaunchType.UserInitiated });
}
