import { KNOWN_CHECKS } from "go-env-check/catalog";
import type { Severity } from "go-env-check/model";
import { type CheckFigures, numberOf } from "../publish/published.ts";

/** What the team gains by fixing one check on all machines. */
export interface Gain {
  readonly id: string;
  /** Estimated gain in the average score, in points, to one decimal; null when only bands are known. */
  readonly points: number | null;
}

/** Severities by check id, without checks on trial, which do not affect the score. */
const WORST = new Map<string, Severity>(
  KNOWN_CHECKS.filter(({ stage }) => stage !== "trial").map(({ id, severity }) => [id, severity]),
);
const COST = { major: 15, minor: 5, info: 0 } as const;
const FLOOR = 40;
const CRITICAL = [39, 26, 13, 0] as const;

interface Failing {
  readonly id: string;
  readonly severity: Severity;
  readonly share: number;
}

type Check = Pick<CheckFigures, "id" | "failing" | "severities">;

/**
 * Ranks checks by the gain in the average score if they were fixed on all machines, highest first. Each costs what it
 * costs on the machines that have it, which may be less than the worst that it can be. It uses published shares only, so
 * it reveals nothing more; in return it has to assume that checks fail independently.
 */
export function fixFirst(checks: readonly Check[]): readonly Gain[] {
  const all = checks.flatMap(partsOf);
  return checks
    .map(({ id, failing }) => {
      const others = all.filter((part) => part.id !== id);
      const rest = expected(others);
      const own = all.filter((part) => part.id === id);
      const points = own.reduce(
        (sum, { severity, share }) => sum + share * lossBy(others, severity, rest),
        0,
      );
      return { id, points: Math.round(points * 10) / 10, rough: "band" in failing };
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
    .map(({ id, points, rough }) => ({ id, points: rough ? null : points }));
}

/** A check by severity; one of an earlier release, which did not say, at the worst that it can be. */
function partsOf({ id, failing, severities }: Check): readonly Failing[] {
  const worst = WORST.get(id);
  if (worst === undefined) return [];
  const parts = severities.length > 0 ? severities : [{ severity: worst, share: failing }];
  return parts.map(({ severity, share }) => ({ id, severity, share: numberOf(share) }));
}

/** How much the expected score falls when another check of this severity fails. */
function lossBy(others: readonly Failing[], severity: Severity, rest: number): number {
  const criticals = distribution(others.filter((check) => check.severity === "critical"));
  if (severity === "critical")
    return rest - criticals.reduce((sum, chance, n) => sum + chance * (CRITICAL[n] ?? 0), 0);
  const before = mild(others);
  return (criticals[0] ?? 1) * (before - Math.max(FLOOR, before - COST[severity]));
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
  const taken = checks.reduce(
    (sum, { severity, share }) => sum + (severity === "critical" ? 0 : COST[severity]) * share,
    0,
  );
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
