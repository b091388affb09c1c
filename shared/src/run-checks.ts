import { isExperimental } from "./experimental.ts";
import { maskCredentials } from "./facts/mask-credentials.ts";
import { tildify } from "./facts/tildify.ts";
import { describeFix } from "./fix/describe.ts";
import {
  type Check,
  type CheckResult,
  type Facts,
  type Finding,
  type Language,
  type Outcome,
  type Params,
  SEVERITIES,
} from "./model.ts";

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Of the judged checks those at another rev than 1. */
  readonly revs: Readonly<Record<string, number>>;
}

type Result = CheckResult<Params> | { readonly status: "error" };

/**
 * Judges the facts. A check runs after those it needs and is skipped when one of them failed, so that a cause is
 * reported once. A check that crashes is an outcome of its own and takes nothing else with it. Findings come worst
 * first, then in the catalogue's order.
 */
export function runChecks(catalog: readonly Check[], facts: Facts, language: Language): Judgement {
  const byId = new Map(catalog.map((check) => [check.id, check]));
  const results = new Map<string, Result>();
  const judge = (check: Check): Result => {
    const known = results.get(check.id);
    if (known !== undefined) return known;
    results.set(check.id, { status: "error" }); // stands only while a circle of needs would ask again
    const blocked = check.needs.some((id) => {
      const needed = byId.get(id);
      return needed !== undefined && judge(needed).status === "fail";
    });
    const result = blocked ? ({ status: "skip", reason: "blocked" } as const) : attempt(check, facts);
    results.set(check.id, result);
    return result;
  };
  const findings: Finding[] = [];
  const outcomes: Record<string, Outcome> = {};
  for (const check of catalog) {
    let result = judge(check);
    if (result.status === "fail") {
      try {
        findings.push(toFinding(check, result, facts, language));
      } catch {
        result = { status: "error" };
      }
    }
    outcomes[check.id] = result.status;
  }
  findings.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const revised = catalog.filter(({ rev }) => rev !== 1);
  return { findings, outcomes, revs: Object.fromEntries(revised.map(({ id, rev }) => [id, rev])) };
}

function attempt(check: Check, facts: Facts): Result {
  const { os } = facts.host;
  if (check.platforms !== "all" && !check.platforms.some((name) => name === os)) {
    return { status: "skip", reason: "another platform" };
  }
  try {
    return check.run(facts);
  } catch {
    return { status: "error" };
  }
}

function toFinding(
  check: Check,
  result: CheckResult<Params> & { status: "fail" },
  facts: Facts,
  language: Language,
): Finding {
  const evidence = result.evidence ?? [];
  const text = check.text[language];
  return {
    id: check.id,
    rev: check.rev,
    severity: result.severity ?? check.severity,
    ...(isExperimental(check.since) && { experimental: true }),
    category: check.category,
    title: text.title,
    message: maskCredentials(text.message(result.params)),
    why: text.why,
    params: result.params,
    evidence: evidence.map(({ file, line, text: said }) => ({
      file: tildify(file, facts.home),
      line,
      text: maskCredentials(said),
    })),
    fix: check.fix === null ? null : describeFix(check.fix(result.params, facts), evidence, facts, language),
    references: check.references,
    docs: language === "en" ? `docs/checks/${check.id}.md` : `docs/checks/${language}/${check.id}.md`,
  };
}
