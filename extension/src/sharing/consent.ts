import { LocalStorage } from "@raycast/api";

const KEY = "fleet-background";

/** Whether the user agreed, after sending a first report, to share one each week in the background. */
export async function sharesInBackground(): Promise<boolean> {
  return (await LocalStorage.getItem<string>(KEY)) === "yes";
}

/** Saves whether reports may be shared in the background. */
export function letShareInBackground(yes: boolean): Promise<void> {
  return yes ? LocalStorage.setItem(KEY, "yes") : LocalStorage.removeItem(KEY);
}
