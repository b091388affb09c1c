import { LocalStorage } from "@raycast/api";
import { type SendResult, sendReport } from "../../shared/src/fleet/client.ts";
import type { Delivery } from "../../shared/src/fleet/contract.ts";
import { nodeFetch } from "../../shared/src/fleet/node-fetch.ts";
import { flushOutbox, putInOutbox } from "../../shared/src/fleet/outbox.ts";
import { type ClientStore, prepareShare } from "../../shared/src/fleet/share.ts";
import { nodeHost, type Report } from "../../shared/src/index.ts";

/** The preferences of the manifest. */
export interface FleetSettings {
  readonly shareWithFleet: boolean;
  readonly fleetServer?: string;
  readonly fleetTeam?: string;
  readonly fleetToken?: string;
}

const store: ClientStore = {
  read: async (key) => (await LocalStorage.getItem<string>(`fleet-${key}`)) ?? null,
  write: (key, value) => LocalStorage.setItem(`fleet-${key}`, value),
};

/** What would be sent, to the last byte. Throws a sentence when the preferences are incomplete. */
export function preview(
  report: Report,
  { fleetServer, fleetTeam, fleetToken }: FleetSettings,
): Promise<Delivery> {
  if (!fleetServer || !fleetTeam || !fleetToken) {
    throw new Error("Fill in Fleet Server, Team ID and Ingest Token in this extension's preferences first.");
  }
  return prepareShare(report, { team: fleetTeam, client: "raycast", store, now: new Date() });
}

/** Sends what the preview showed; what the server cannot take now stays in the outbox for the next time. */
export async function send(
  delivery: Delivery,
  { fleetServer = "", fleetToken = "" }: FleetSettings,
): Promise<SendResult> {
  const fetch = nodeFetch(nodeHost().env);
  await putInOutbox(delivery, store);
  const { last } = await flushOutbox({
    store,
    now: new Date(),
    impatient: true,
    send: (waiting) => sendReport({ server: fleetServer, token: fleetToken, delivery: waiting, fetch }),
  });
  return last ?? { ok: false, reason: "refused", message: "Its week is closed. Check once more and share anew." };
}
