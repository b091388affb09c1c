import {
  type Check,
  type Evaluation,
  type Facts,
  type Judgment,
  type Outcome,
  SEVERITIES,
  type Severity,
  type Verdict,
} from "../model/index.ts";

type Result = Evaluation | { readonly status: "error" };

/**
 * Runs the checks over the facts. A check runs after those it needs and is skipped when one of them failed, so that a
 * cause is reported once; but what is more severe than all of them has another cause. A last resort runs where nothing else explains the fault. A check that throws has the outcome `error` and takes nothing else with it. Verdicts come worst
 * first, then in the catalog's order. Pure, and without prose: `presentFinding` makes text of a verdict.
 */
export function runChecks(catalog: readonly Check[], facts: Facts): Judgment {
  const byId = new Map(catalog.map((check) => [check.id, check]));
  const results = new Map<string, Result>();
  const evaluate = (check: Check): Result => {
    const known = results.get(check.id);
    if (known !== undefined) return known;
    results.set(check.id, { status: "error" }); // only while a circle of needs would ask again
    const causes = check.needs.flatMap((id) => {
      const needed = byId.get(id);
      const found = needed && evaluate(needed);
      return found?.status === "fail" ? [rank(needed?.severity, found)] : [];
    });
    const own = attempt(check, facts);
    const blocked =
      causes.length > 0 && (own.status !== "fail" || Math.min(...causes) <= rank(check.severity, own));
    const result = blocked ? ({ status: "skip", reason: "blocked" } as const) : own;
    results.set(check.id, result);
    return result;
  };
  const verdicts: Verdict[] = [];
  const outcomes: Record<string, Outcome> = {};
  const skipped: Record<string, string> = {};
  const others = catalog.filter(({ lastResort }) => lastResort === undefined);
  for (const check of [...others, ...catalog.filter(({ lastResort }) => lastResort !== undefined)]) {
    const explained =
      check.lastResort !== undefined &&
      verdicts.some(
        ({ id, severity }) =>
          severity === "critical" || (severity === "major" && check.lastResort?.includes(id)),
      );
    const result = explained ? ({ status: "skip", reason: "explained" } as const) : evaluate(check);
    outcomes[check.id] = result.status;
    if (result.status === "skip") skipped[check.id] = result.reason;
    if (result.status === "fail") verdicts.push(toVerdict(check, result));
  }
  verdicts.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const revised = catalog.filter(({ rev }) => rev !== 1);
  const inOrder = Object.fromEntries(catalog.map(({ id }) => [id, outcomes[id] ?? "error"]));
  return {
    verdicts,
    outcomes: inOrder,
    skipped,
    revs: Object.fromEntries(revised.map(({ id, rev }) => [id, rev])),
  };
}

/** How severe a finding is: 0 for the worst. */
function rank(usual: Severity | undefined, { severity }: { readonly severity?: Severity }): number {
  const own = severity ?? usual;
  return own === undefined ? SEVERITIES.length : SEVERITIES.indexOf(own);
}

function attempt(check: Check, facts: Facts): Result {
  const { os } = facts.host;
  if (check.platforms !== "all" && !check.platforms.some((name) => name === os)) {
    return { status: "skip", reason: "not applicable on this operating system" };
  }
  try {
    return check.evaluate(facts);
  } catch {
    return { status: "error" };
  }
}

function toVerdict(
  { id, rev, severity, stage, category, references }: Check,
  { params, severity: milder, evidence, plan }: Evaluation & { readonly status: "fail" },
): Verdict {
  return {
    id,
    rev,
    severity: milder ?? severity,
    ...(stage === "trial" && { experimental: true }),
    category,
    params,
    evidence,
    plan,
    references,
  };
}
