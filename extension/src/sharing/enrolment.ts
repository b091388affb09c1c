import { LocalStorage } from "@raycast/api";
import { type Enrolment, leaveTeam, readEnrolment, secretOf, writeEnrolment } from "go-env-check/fleet-client";
import { preferences } from "../preferences.ts";
import { clientStore } from "./client-store.ts";

/** Whether reports may be sent, and where to; `invited` while the preference has a join link that nobody agreed to yet. */
export type Sharing =
  | { readonly kind: "off" }
  | { readonly kind: "invited"; readonly link: string }
  | {
      readonly kind: "on";
      readonly enrolment: Enrolment;
      /** Whether the user agreed, after sending a first report to this team, to share one each week in the background. */
      readonly inBackground: boolean;
    };

const LINK = "fleet-link";
const BACKGROUND = "fleet-background";

/** Whether sharing is on, here or in a terminal. Another join link in the preferences asks again. */
export async function readSharing(): Promise<Sharing> {
  const enrolment = await readEnrolment(clientStore());
  const joined = await LocalStorage.getItem<string>(LINK);
  const link = preferences().joinLink?.trim() ?? "";
  if (enrolment !== null && (link === "" || link === joined))
    return {
      kind: "on",
      enrolment,
      inBackground: (await LocalStorage.getItem<string>(BACKGROUND)) === enrolment.team,
    };
  return link === "" ? { kind: "off" } : { kind: "invited", link };
}

/** Turns sharing on. Call it only after the user agreed. */
export async function startSharing(enrolment: Enrolment, link: string): Promise<void> {
  const store = clientStore();
  await secretOf(store);
  await writeEnrolment(store, enrolment);
  await LocalStorage.setItem(LINK, link);
}

/** Turns sharing off on this Mac, in a terminal too. */
export async function stopSharing(): Promise<void> {
  await leaveTeam(clientStore());
  const keys = Object.keys(await LocalStorage.allItems()).filter((key) => key.startsWith("fleet-"));
  for (const key of keys) await LocalStorage.removeItem(key);
}

/** Saves the team that reports may be shared with in the background; null for none. Another team asks again. */
export function letShareInBackground(team: string | null): Promise<void> {
  return team === null ? LocalStorage.removeItem(BACKGROUND) : LocalStorage.setItem(BACKGROUND, team);
}
