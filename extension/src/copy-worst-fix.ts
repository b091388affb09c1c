import { Clipboard, LaunchType, launchCommand, showHUD } from "@raycast/api";
import { examine, type Host } from "go-env-check";
import { terminalOptions } from "./calibration-options.ts";
import { pasteText } from "./model/finding-detail.ts";
import { preferences } from "./preferences.ts";
import { noteFix } from "./sharing/deliver.ts";

/**
 * Copies the fix for the worst finding that has one and says what it copied. Where there is nothing to copy, or the
 * check cannot be completed, Check Go Env opens and shows why.
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
      await showHUD(`Nothing to mend: ${report.score.value} of 100`);
      return;
    }
  } catch (error) {
    await showHUD(
      `The check could not be completed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  await launchCommand({ name: "check-go-env", type: LaunchType.UserInitiated });
}
