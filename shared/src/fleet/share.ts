import type { Report } from "../model/index.ts";
import { anonymize } from "./anonymize.ts";
import { compareWeeks, readFixes, readHistory } from "./changes.ts";
import type { ClientStore } from "./client-store.ts";
import { canonical, type Delivery, type FleetReport } from "./contract.ts";
import { newSalt, nullifierOf, secretOf } from "./identity.ts";
import { readOutbox } from "./outbox.ts";
import { leftBy, readSent, type Sent } from "./sent.ts";
import { isoWeek } from "./week.ts";

export type { ClientStore } from "./client-store.ts";
export { rememberSent } from "./sent.ts";

interface ShareOptions {
  readonly team: string;
  readonly client: FleetReport["client"];
  readonly store: ClientStore;
  readonly now: Date;
}

/**
 * This week's report to the team's server: what a preview shows is what would be sent. A second one in a week comes
 * with the first, which it replaces there; one that says the same again is the first itself.
 */
export async function prepareShare(
  report: Report,
  { team, client, store, now }: ShareOptions,
): Promise<Delivery> {
  const week = isoWeek(now);
  const nullifier = nullifierOf(await secretOf(store), team, week);
  const { changes } = compareWeeks(report, week, await readHistory(store), await readFixes(store));
  const fresh = anonymize(report, { team, week, nullifier, salt: newSalt(), client }, changes);
  const sent = await onServer(store);
  if (sent === null || sent.nullifier !== nullifier) return fresh;
  if (sent.report === null) return { report: fresh, replaces: null };
  return canonical({ ...fresh, salt: sent.report.salt }) === canonical(sent.report)
    ? sent.report
    : { report: fresh, replaces: sent.report };
}

/** Takes this week's report back: a correction to nothing. Null when nothing was sent this week. */
export async function prepareWithdrawal({
  team,
  store,
  now,
}: Omit<ShareOptions, "client">): Promise<Delivery | null> {
  const nullifier = nullifierOf(await secretOf(store), team, isoWeek(now));
  const sent = await onServer(store);
  if (sent === null || sent.report === null || sent.nullifier !== nullifier) return null;
  return { report: null, replaces: sent.report };
}

/** What the server has of this machine by the time a new delivery comes to its turn: what is still on its way counts. */
async function onServer(store: ClientStore): Promise<Sent | null> {
  const tried = (await readOutbox(store)).filter(({ attempts }) => attempts > 0).at(-1);
  return tried === undefined ? readSent(store) : leftBy(tried.delivery);
}
