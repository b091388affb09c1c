import type { FleetPolicy } from "../fleet/contract.ts";
import { fileStore } from "../fleet/file-store.ts";
import { readPolicy, suppressionsOf, underPolicy } from "../fleet/policy.ts";
import { FLEET_MESSAGES } from "../messages/fleet.ts";
import type { Language, Report, Suppression } from "../model/index.ts";
import { teamText } from "../render/notes.ts";

/** What the user's team asks of its machines, for this machine's own report. */
export interface TeamPolicy {
  readonly suppressions: readonly Suppression[];
  /** The report with what the team requires of Go. */
  readonly applyTo: (report: Report) => Report;
  /** The same as a line; null when the team requires nothing. */
  readonly line: (report: Report) => string | null;
}

/** The policy that the team's server told last; null for none. Never throws: a check does without it. */
export async function teamPolicy(dir: string, language: Language): Promise<TeamPolicy | null> {
  const policy: FleetPolicy | null = await readPolicy(fileStore(dir)).catch(() => null);
  if (policy === null) return null;
  return {
    suppressions: suppressionsOf(policy, FLEET_MESSAGES[language].teamSuppresses),
    applyTo: (report) => underPolicy(report, policy),
    line: (report) => teamText(report)[0] ?? null,
  };
}
