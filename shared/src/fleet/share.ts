import * as v from "valibot";
import { KNOWN_CHECKS } from "../catalog-ids.ts";
import type { Report } from "../model.ts";
import { anonymise } from "./anonymise.ts";
import { canonical, type Delivery, type FleetReport, reportSchema } from "./contract.ts";
import { newSalt, nullifierOf, secretOf } from "./identity.ts";
import { isoWeek } from "./week.ts";

/** What a client keeps between runs; it never leaves the machine. Values are short texts. */
export interface ClientStore {
  readonly read: (key: "secret" | "sent") => Promise<string | null>;
  readonly write: (key: "secret" | "sent", value: string) => Promise<void>;
}

export interface ShareOptions {
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
  const fresh = anonymise(report, { team, week, nullifier, salt: newSalt(), client });
  const sent = readSent(await store.read("sent"));
  if (sent === null || sent.nullifier !== nullifier) return fresh;
  return canonical({ ...fresh, salt: sent.salt }) === canonical(sent)
    ? sent
    : { report: fresh, replaces: sent };
}

/** Keeps what the server took, for a correction within its week. */
export function rememberSent(delivery: Delivery, store: ClientStore): Promise<void> {
  return store.write("sent", JSON.stringify("report" in delivery ? delivery.report : delivery));
}

function readSent(text: string | null): FleetReport | null {
  try {
    const parsed = v.safeParse(reportSchema(KNOWN_CHECKS), JSON.parse(text ?? "null"));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
