import { KNOWN_CHECKS } from "go-env-check/catalog";
import type { Severity } from "go-env-check/model";
import { numberOf, type Share } from "../publish/published.ts";

/** What the team gains by fixing one check on all machines. */
export interface Gain {
  readonly id: string;
  /** Estimated gain in the average score, in points, to one decimal. */
  readonly points: number;
}

/** Severities by check id, without checks on trial, which do not affect the score. */
const SEVERITY = new Map<string, Severity>(
  KNOWN_CHECKS.filter(({ stage }) => stage !== "trial").map(({ id, severity }) => [id, severity]),
);
const COST = { major: 15, minor: 5 } as const;
const FLOOR = 40;
const CRITICAL = [39, 26, 13, 0] as const;

/**
 * Ranks checks by the gain in the average score if they were fixed on all machines, highest first. It uses published
 * shares only, so it reveals nothing more; in return it has to assume that checks fail independently.
 */
export function fixFirst(
  checks: readonly { readonly id: string; readonly failing: Share }[],
): readonly Gain[] {
  const known = checks.flatMap(({ id, failing }) => {
    const severity = SEVERITY.get(id);
    return severity === undefined || severity === "info" ? [] : [{ id, severity, share: numberOf(failing) }];
  });
  return known
    .map(({ id, severity, share }) => {
      const others = known.filter((check) => check.id !== id);
      const rest = expected(others);
      return { id, points: Math.round(share * (expectedWith(others, severity, rest) * -1) * 10) / 10 };
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1));
}

interface Failing {
  readonly severity: Severity;
  readonly share: number;
}

/** The change in the expected score when another check of this severity fails; negative. */
function expectedWith(others: readonly Failing[], severity: Severity, rest: number): number {
  const criticals = distribution(others.filter((check) => check.severity === "critical"));
  if (severity === "critical") {
    const withIt = criticals.reduce((sum, chance, n) => sum + chance * (CRITICAL[n] ?? 0), 0);
    return withIt - rest;
  }
  const before = mild(others);
  const after = Math.max(FLOOR, before - (severity === "major" ? COST.major : COST.minor));
  return (criticals[0] ?? 1) * (after - before);
}

function expected(checks: readonly Failing[]): number {
  const criticals = distribution(checks.filter(({ severity }) => severity === "critical"));
  return criticals.reduce(
    (sum, chance, n) => sum + chance * (n === 0 ? mild(checks) : (CRITICAL[n - 1] ?? 0)),
    0,
  );
}

/** The expected score of a machine without critical problems. */
function mild(checks: readonly Failing[]): number {
  const taken = checks.reduce((sum, { severity, share }) => {
    return sum + (severity === "major" ? COST.major : severity === "minor" ? COST.minor : 0) * share;
  }, 0);
  return Math.max(FLOOR, 100 - taken);
}

/** The probability that 0, 1, 2 … of the independent checks fail. */
function distribution(checks: readonly Failing[]): readonly number[] {
  return checks.reduce<readonly number[]>(
    (chances, { share }) =>
      Array.from(
        { length: chances.length + 1 },
        (_, n) => (chances[n] ?? 0) * (1 - share) + (chances[n - 1] ?? 0) * share,
      ),
    [1],
  );
}
