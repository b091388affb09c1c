import { LocalStorage } from "@raycast/api";
import { type Enrolment, readEnrolment, writeEnrolment } from "go-env-check/fleet-client";
import { preferences } from "../preferences.ts";
import { raycastStore } from "./client-store.ts";

/** Whether reports may be sent, and where to; `invited` while the preference has a join link that nobody agreed to yet. */
export type Sharing =
  | { readonly kind: "off" }
  | { readonly kind: "invited"; readonly link: string }
  | { readonly kind: "on"; readonly enrolment: Enrolment };

const LINK = "fleet-link";
const BACKGROUND = "fleet-background";

/** Whether sharing is on. Another join link in the preferences asks again. */
export async function readSharing(): Promise<Sharing> {
  const enrolment = await readEnrolment(raycastStore);
  const joined = await LocalStorage.getItem<string>(LINK);
  const link = preferences().joinLink?.trim() ?? "";
  if (enrolment !== null && (link === "" || link === joined)) return { kind: "on", enrolment };
  return link === "" ? { kind: "off" } : { kind: "invited", link };
}

/** Turns sharing on. Call it only after the user agreed. */
export async function startSharing(enrolment: Enrolment, link: string): Promise<void> {
  await writeEnrolment(raycastStore, enrolment);
  await LocalStorage.setItem(LINK, link);
}

/** Turns sharing off and forgets everything that was recorded for it. */
export async function stopSharing(): Promise<void> {
  const keys = Object.keys(await LocalStorage.allItems()).filter((key) => key.startsWith("fleet-"));
  for (const key of keys) await LocalStorage.removeItem(key);
}

/** Whether the user agreed, after sending a first report, to share one each week in the background. */
export async function sharesInBackground(): Promise<boolean> {
  return (await LocalStorage.getItem<string>(BACKGROUND)) === "yes";
}

/** Saves whether reports may be shared in the background. */
export function letShareInBackground(yes: boolean): Promise<void> {
  return yes ? LocalStorage.setItem(BACKGROUND, "yes") : LocalStorage.removeItem(BACKGROUND);
}
