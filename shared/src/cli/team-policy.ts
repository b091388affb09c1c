import { fileStore } from "../fleet/file-store.ts";
import { isBelow, readPolicy, suppressionsOf } from "../fleet/policy.ts";
import { FLEET_MESSAGES } from "../messages/fleet.ts";
import type { Language, Report, Suppression } from "../model/index.ts";

/** What the user's team asks of its machines, for this machine's own report. */
export interface TeamPolicy {
  readonly suppressions: readonly Suppression[];
  /** A line about the team's minimum Go; null when the team has none. */
  readonly line: (report: Report) => string | null;
}

/** The policy that the team's server told last; null for none. Never throws: a check does without it. */
export async function teamPolicy(dir: string, language: Language): Promise<TeamPolicy | null> {
  const words = FLEET_MESSAGES[language];
  try {
    const policy = await readPolicy(fileStore(dir));
    if (policy === null) return null;
    return {
      suppressions: suppressionsOf(policy, words.teamSuppresses),
      line: ({ go }) => {
        if (policy.minimumGo === null) return null;
        const version = go?.version ?? null;
        return version !== null && isBelow(version, policy.minimumGo)
          ? words.belowMinimum(policy.minimumGo, version)
          : words.minimumGo(policy.minimumGo);
      },
    };
  } catch {
    return null;
  }
}
