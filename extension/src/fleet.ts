import { LocalStorage } from "@raycast/api";
import { type SendResult, sendReport } from "../../shared/src/fleet/client.ts";
import type { FleetReport } from "../../shared/src/fleet/contract.ts";
import type { SecretStore } from "../../shared/src/fleet/identity.ts";
import { nodeFetch } from "../../shared/src/fleet/node-fetch.ts";
import { prepareShare } from "../../shared/src/fleet/share.ts";
import type { Report } from "../../shared/src/index.ts";

/** The preferences of the manifest. */
export interface FleetSettings {
  readonly shareWithFleet: boolean;
  readonly fleetServer?: string;
  readonly fleetTeam?: string;
  readonly fleetToken?: string;
}

const SECRET = "fleet-secret";
const store: SecretStore = {
  read: async () => (await LocalStorage.getItem<string>(SECRET)) ?? null,
  write: (secret) => LocalStorage.setItem(SECRET, secret),
};

/** What would be sent, to the last byte. Throws a sentence when the preferences are incomplete. */
export function preview(
  report: Report,
  { fleetServer, fleetTeam, fleetToken }: FleetSettings,
): Promise<FleetReport> {
  if (!fleetServer || !fleetTeam || !fleetToken) {
    throw new Error("Fill in Fleet Server, Team ID and Ingest Token in this extension's preferences first.");
  }
  return prepareShare(report, { team: fleetTeam, client: "raycast", store, now: new Date() });
}

/** Sends what the preview showed. */
export function send(
  report: FleetReport,
  { fleetServer = "", fleetToken = "" }: FleetSettings,
): Promise<SendResult> {
  return sendReport({ server: fleetServer, token: fleetToken, report, fetch: nodeFetch });
}
