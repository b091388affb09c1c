import type { Band, Score, Severity } from "../model/index.ts";

/** Version of this formula; a chart that mixes two of them draws a line between. */
export const SCORING_VERSION = 1;

/** What a score needs of a finding. */
export interface Scored {
  readonly id: string;
  readonly severity: Severity;
  readonly experimental?: true;
}

const PENALTY: Readonly<Record<Exclude<Severity, "critical">, number>> = { major: 15, minor: 5, info: 0 };

/**
 * The score, 0 to 100: below 40 exactly when something critical failed (39, 26, 13, 0), otherwise 100 less
 * 15 a major and 5 a minor finding, never under 40. What was skipped, suppressed or crashed costs nothing, nor does a
 * finding of an experimental check: a new check must be seen for a minor release before it moves anybody's score.
 * The receipt lists what each finding took, in order; findings that the floor or the cap left nothing to take are not in it.
 * `ifFixed` is the score without that one finding, which is what fixing it now gives: three critical findings took
 * 61, 13 and 13, and fixing any of them gives 13.
 */
export function score(all: readonly Scored[]): Score {
  const findings = all.filter(({ experimental }) => experimental !== true);
  const { value, receipt } = add(findings);
  const ifFixed = findings.map((finding) => ({
    id: finding.id,
    value: add(findings.filter((other) => other !== finding)).value,
  }));
  return {
    value,
    band: bandOf(value),
    receipt: receipt.filter(({ points }) => points !== 0),
    ifFixed: ifFixed.filter((after) => after.value !== value),
  };
}

function add(findings: readonly Scored[]): { value: number; receipt: { id: string; points: number }[] } {
  const critical = findings.filter(({ severity }) => severity === "critical");
  let value = 100;
  const receipt: { id: string; points: number }[] = [];
  const take = (id: string, to: number): void => {
    receipt.push({ id, points: to - value });
    value = to;
  };
  if (critical.length > 0) {
    critical.forEach(({ id }, index) => {
      take(id, Math.max(0, 39 - 13 * index));
    });
  } else {
    for (const { id, severity } of findings) {
      if (severity === "major" || severity === "minor") take(id, Math.max(40, value - PENALTY[severity]));
    }
  }
  return { value, receipt };
}

/** 90–100 healthy, 70–89 minor issues, 40–69 needs attention, 0–39 broken. */
export function bandOf(value: number): Band {
  if (value >= 90) return "healthy";
  if (value >= 70) return "minor-issues";
  return value >= 40 ? "needs-attention" : "broken";
}
