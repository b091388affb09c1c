import type { CalibrateOptions, Report } from "go-env-check";
import { type FleetPolicy, readPolicy, suppressionsOf, underPolicy } from "go-env-check/fleet-client";
import { clientStore } from "./client-store.ts";

/** What the team's server asked for last, here or in a terminal; null for nothing. A check does without what cannot be read. */
async function teamPolicy(): Promise<FleetPolicy | null> {
  try {
    return await readPolicy(clientStore());
  } catch {
    return null;
  }
}

/** The options of a check with what the team suppresses for all, and what adds the team's wishes to its report. */
export async function withTeam<T extends CalibrateOptions>(
  options: T,
): Promise<{ readonly options: T; readonly applyTo: (report: Report) => Report }> {
  const policy = await teamPolicy();
  if (policy === null) return { options, applyTo: (report) => report };
  return {
    options: { ...options, suppressions: suppressionsOf(policy, "your team suppresses this check for all") },
    applyTo: (report) => underPolicy(report, policy),
  };
}
