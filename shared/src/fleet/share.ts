import type { Report } from "../model.ts";
import { anonymise } from "./anonymise.ts";
import type { FleetReport } from "./contract.ts";
import { newSalt, nullifierOf, type SecretStore, secretOf } from "./identity.ts";
import { isoWeek } from "./week.ts";

export interface ShareOptions {
  readonly team: string;
  readonly client: FleetReport["client"];
  readonly store: SecretStore;
  readonly now: Date;
}

/** This week's report to the team's server: what a preview shows is what would be sent. */
export async function prepareShare(
  report: Report,
  { team, client, store, now }: ShareOptions,
): Promise<FleetReport> {
  const week = isoWeek(now);
  const nullifier = nullifierOf(await secretOf(store), team, week);
  return anonymise(report, { team, week, nullifier, salt: newSalt(), client });
}
