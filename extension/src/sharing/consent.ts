import { LocalStorage } from "@raycast/api";

const KEY = "fleet-background";

/** Whether the user agreed, after a first report of their own, that this Mac shares one each week by itself. */
export async function sharesInBackground(): Promise<boolean> {
  return (await LocalStorage.getItem<string>(KEY)) === "yes";
}

export function letShareInBackground(yes: boolean): Promise<void> {
  return yes ? LocalStorage.setItem(KEY, "yes") : LocalStorage.removeItem(KEY);
}
