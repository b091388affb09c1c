import { Clipboard, showToast, Toast } from "@raycast/api";

/** Runs what an action does; when it fails, says so in words instead of leaving a rejection to nobody. */
export async function attempt(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await showToast({
      style: Toast.Style.Failure,
      title: what,
      message,
      primaryAction: { title: "Copy Error", onAction: () => Clipboard.copy(message) },
    });
  }
}
