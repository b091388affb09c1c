import {
  type Check,
  type Evaluation,
  type Facts,
  type Judgment,
  type Outcome,
  SEVERITIES,
  type Verdict,
} from "../model/index.ts";

type Result = Evaluation | { readonly status: "error" };

/**
 * Runs the checks over the facts. A check runs after those it needs and is skipped when one of them failed, so that a
 * cause is reported once; a last resort runs where nothing else explains the fault. A check that throws has the outcome `error` and takes nothing else with it. Verdicts come worst
 * first, then in the catalog's order. Pure, and without prose: `presentFinding` makes text of a verdict.
 */
export function runChecks(catalog: readonly Check[], facts: Facts): Judgment {
  const byId = new Map(catalog.map((check) => [check.id, check]));
  const results = new Map<string, Result>();
  const evaluate = (check: Check): Result => {
    const known = results.get(check.id);
    if (known !== undefined) return known;
    results.set(check.id, { status: "error" }); // only while a circle of needs would ask again
    const blocked = check.needs.some((id) => {
      const needed = byId.get(id);
      return needed !== undefined && evaluate(needed).status === "fail";
    });
    const result = blocked ? ({ status: "skip", reason: "blocked" } as const) : attempt(check, facts);
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

function attempt(check: Check, facts: Facts): Result {
  const { os } = facts.host;
  if (check.platforms !== "all" && !check.platforms.some((name) => name === os)) {
    return { status: "skip", reason: "another platform" };
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
