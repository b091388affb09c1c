import { KNOWN_CHECKS } from "../catalog/ids.ts";
import type { Report, Suppression } from "../model/index.ts";
import { type Asked, askServer } from "./ask-server.ts";
import { readAs } from "./changes.ts";
import { type Fetch, reportsUrl } from "./client.ts";
import type { ClientStore } from "./client-store.ts";
import { type FleetPolicy, policySchema } from "./contract.ts";
import type { Enrolment } from "./enrolment.ts";

/** The file of a client's store that holds what the team asked for last. */
const POLICY_FILE = "policy.json";

/** What the team asked for when this machine last spoke to its server; null for nothing. */
export function readPolicy(store: ClientStore): Promise<FleetPolicy | null> {
  return readAs(store, "policy", policySchema);
}

/** Asks the server for the team's policy and keeps it; the kept one stays where the server does not answer. */
export async function refreshPolicy(
  { server, token }: Enrolment,
  store: ClientStore,
  fetch: Fetch,
): Promise<Asked<FleetPolicy>> {
  const url = new URL("policy", reportsUrl(server) ?? server).href;
  const asked = await askServer({ url, fetch, token, schema: policySchema });
  if (asked.ok) await store.write("policy", JSON.stringify(asked.value));
  return asked;
}

/** Forgets it: this machine is in no team any more. */
export async function forgetPolicy(store: ClientStore): Promise<void> {
  if ((await store.read("policy")) !== null) await store.write("policy", "");
}

/** The checks that a team suppresses for all; one that this version does not know is left out. */
export function suppressionsOf({ suppressed }: FleetPolicy, reason: string): readonly Suppression[] {
  const known = new Set(KNOWN_CHECKS.map(({ id }) => id));
  return suppressed
    .filter((id) => known.has(id))
    .map((id) => ({ id, reason, until: null, file: POLICY_FILE }));
}

/** A report with what the team requires of Go; the same one where it requires nothing. */
export function underPolicy(report: Report, policy: FleetPolicy | null): Report {
  const minimumGo = policy?.minimumGo ?? null;
  if (minimumGo === null) return report;
  const version = report.go?.version ?? null;
  return { ...report, team: { minimumGo, met: version === null ? null : !isBelow(version, minimumGo) } };
}

/** Whether a Go version such as `go1.21.3` is older than a release such as `1.26`; false for what is neither. */
export function isBelow(version: string, minimum: string): boolean {
  const [, minor] = /^(?:go)?1\.(\d{1,3})/.exec(version) ?? [];
  const [, least] = /^1\.(\d{1,3})$/.exec(minimum) ?? [];
  return minor !== undefined && least !== undefined && Number(minor) < Number(least);
}
