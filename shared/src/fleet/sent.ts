import { KNOWN_CHECKS } from "../catalog/ids.ts";
import { compareWeeks, forgetFixes, readAs, readHistory } from "./changes.ts";
import type { ClientStore } from "./client-store.ts";
import { type Delivery, type FleetReport, reportSchema } from "./contract.ts";

/** Keeps what the server took: for a correction within its week, for the next week's changes, and for the user to read. */
export async function rememberSent(delivery: Delivery, store: ClientStore): Promise<void> {
  const { report, replaces } = "report" in delivery ? delivery : { report: delivery, replaces: null };
  if (report === null) {
    if (replaces === null) return;
    await store.write("sent", JSON.stringify({ withdrawn: replaces.nullifier }));
    return store.write(`sent-${replaces.week}`, JSON.stringify(delivery, null, 2));
  }
  await store.write("sent", JSON.stringify(report));
  await store.write(`sent-${report.week}`, JSON.stringify(report, null, 2));
  const outcomes = Object.fromEntries(
    Object.entries(report.outcomes).map(([key, outcome]) => [key.slice(0, key.indexOf("@")), outcome]),
  );
  const { history } = compareWeeks({ outcomes }, report.week, await readHistory(store), {});
  await store.write("history", JSON.stringify(history));
  await forgetFixes(store, history);
}

/** What the server has of this machine: a report, or nothing after a withdrawal. */
export interface Sent {
  readonly nullifier: string;
  readonly report: FleetReport | null;
}

/** What a delivery leaves on the server. */
export function leftBy(delivery: Delivery): Sent | null {
  const { report, replaces } = "report" in delivery ? delivery : { report: delivery, replaces: null };
  const nullifier = report?.nullifier ?? replaces?.nullifier;
  return nullifier === undefined ? null : { nullifier, report };
}

export async function readSent(store: ClientStore): Promise<Sent | null> {
  const nullifier = withdrawnOf(await store.read("sent"));
  if (nullifier !== null) return { report: null, nullifier };
  const report = await readAs(store, "sent", reportSchema(KNOWN_CHECKS));
  return report === null ? null : { nullifier: report.nullifier, report };
}

function withdrawnOf(text: string | null): string | null {
  return /^\{"withdrawn":"([A-Za-z0-9_-]{22})"\}$/.exec(text ?? "")?.[1] ?? null;
}
