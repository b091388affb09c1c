import { Clipboard, showToast, Toast } from "@raycast/api";

/** Runs an action; if it fails, shows a toast with `what` as its title and the error. Never rejects. */
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
