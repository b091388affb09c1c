import { KNOWN_CHECKS } from "../../shared/src/catalog-ids.ts";
import type { FleetReport } from "../../shared/src/fleet/contract.ts";

const CRITICAL = new Set(KNOWN_CHECKS.filter(({ severity }) => severity === "critical").map(({ id }) => id));

/** Whether a check that the catalogue calls critical failed. */
export function criticalIn(outcomes: FleetReport["outcomes"]): boolean {
  for (const key in outcomes) {
    if (outcomes[key] === "fail" && CRITICAL.has(key.slice(0, key.indexOf("@")))) return true;
  }
  return false;
}
