import { showFailureToast } from "@raycast/utils";

/** Runs an action; if it fails, shows a toast with `what` as its title and the error. Never rejects. */
export async function attempt(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await showFailureToast(error, { title: what });
  }
}
