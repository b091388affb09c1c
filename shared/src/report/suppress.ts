import { CHECK_IDS } from "../catalog/ids.ts";
import type { Facts, Judgment, Notice, Report } from "../model/index.ts";

interface Suppressed extends Judgment {
  readonly suppressed: Report["suppressed"];
  readonly notices: readonly Notice[];
}

/**
 * Removes the suppressed verdicts. A suppression is valid through its last day (UTC); after that the finding is listed
 * again with a notice. One that names an unknown check gives a notice too: it may be a typo.
 */
export function suppress(facts: Facts, judgment: Judgment): Suppressed {
  const today = facts.at.slice(0, 10);
  const expired = (until: string | null): boolean => until !== null && until < today;
  const holding = facts.suppressions.filter(({ until }) => !expired(until));
  const found = new Set(judgment.verdicts.map(({ id }) => id));
  const suppressed = holding.filter(
    ({ id }, index) => found.has(id) && holding.findIndex((one) => one.id === id) === index,
  );
  const hidden = new Set(suppressed.map(({ id }) => id));
  const notices = facts.suppressions.flatMap(({ id, until, file }): Notice[] => {
    if (!CHECK_IDS.includes(id)) return [{ kind: "unknown-id", id, until, file }];
    return expired(until) && found.has(id) && !hidden.has(id) ? [{ kind: "expired", id, until, file }] : [];
  });
  return {
    ...judgment,
    verdicts: judgment.verdicts.filter(({ id }) => !hidden.has(id)),
    outcomes: Object.fromEntries(
      Object.entries(judgment.outcomes).map(([id, outcome]) => [id, hidden.has(id) ? "suppressed" : outcome]),
    ),
    suppressed: suppressed.map(({ id, reason, until, file }) => ({ id, reason, until, file })),
    notices,
  };
}
