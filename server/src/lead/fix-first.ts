import { KNOWN_CHECKS } from "go-env-check/catalog";
import type { Severity } from "go-env-check/model";
import { numberOf, type Share } from "../publish/published.ts";

/** What mending one check on all machines would do to the team. */
export interface Gain {
  readonly id: string;
  /** Points of the average machine's score, to one decimal. An estimate. */
  readonly points: number;
}

/** Without checks on trial, which move nobody's score yet. */
const SEVERITY = new Map<string, Severity>(
  KNOWN_CHECKS.filter(({ stage }) => stage !== "trial").map(({ id, severity }) => [id, severity]),
);
const PRICE = { major: 15, minor: 5 } as const;
const FLOOR = 40;
const CRITICAL = [39, 26, 13, 0] as const;

/**
 * Checks by what mending them would add to the team's score, most first. It is worked out from published shares alone,
 * so it tells nothing that they do not; the price of that is the assumption that checks fail independently.
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

/** The change of the expected score when a check of this severity fails as well; negative. */
function expectedWith(others: readonly Failing[], severity: Severity, rest: number): number {
  const criticals = distribution(others.filter((check) => check.severity === "critical"));
  if (severity === "critical") {
    const withIt = criticals.reduce((sum, chance, n) => sum + chance * (CRITICAL[n] ?? 0), 0);
    return withIt - rest;
  }
  const before = mild(others);
  const after = Math.max(FLOOR, before - (severity === "major" ? PRICE.major : PRICE.minor));
  return (criticals[0] ?? 1) * (after - before);
}

function expected(checks: readonly Failing[]): number {
  const criticals = distribution(checks.filter(({ severity }) => severity === "critical"));
  return criticals.reduce(
    (sum, chance, n) => sum + chance * (n === 0 ? mild(checks) : (CRITICAL[n - 1] ?? 0)),
    0,
  );
}

/** The expected score of a machine without a critical failure. */
function mild(checks: readonly Failing[]): number {
  const taken = checks.reduce((sum, { severity, share }) => {
    return sum + (severity === "major" ? PRICE.major : severity === "minor" ? PRICE.minor : 0) * share;
  }, 0);
  return Math.max(FLOOR, 100 - taken);
}

/** How likely 0, 1, 2 … of independent checks fail together. */
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
