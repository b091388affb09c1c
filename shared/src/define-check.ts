import { maskCredentials } from "./facts/mask-credentials.ts";
import type { Check, CheckResult, Evidence, Params, Severity } from "./model.ts";

/**
 * Makes a check of its description. The parameters' type is inferred from `run`, and text and fix are held to it; the
 * result forgets that type, so that checks with different parameters stand in one catalogue. The forgetting is safe
 * because the only parameters that text and fix ever receive are those that the same check's `run` gave.
 */
export function defineCheck<P extends Params>(check: Check<P>): Check {
  const given = new WeakMap<Params, P>();
  const known = (params: Params): P => {
    const own = given.get(params);
    if (own === undefined) throw new TypeError(`${check.id}: parameters that are not its own`);
    return own;
  };
  const { id, since, rev, severity, category, platforms, needs, references, fix } = check;
  const { seeYourself, examples } = check;
  return {
    id,
    since,
    rev,
    severity,
    category,
    platforms,
    needs,
    references,
    ...(seeYourself !== undefined && { seeYourself }),
    // Both made when they are read: most checks pass and say nothing.
    get symptoms() {
      return check.symptoms;
    },
    get text() {
      const { en, "zh-CN": chinese } = check.text;
      return {
        en: { ...en, message: (params: Params) => en.message(known(params)) },
        "zh-CN": { ...chinese, message: (params: Params) => chinese.message(known(params)) },
      };
    },
    fix: fix === null ? null : (params, facts) => fix(known(params), facts),
    run: (facts) => {
      const result = check.run(facts);
      if (result.status !== "fail") return result;
      const params = shown(result.params);
      given.set(params, result.params);
      return { ...result, params };
    },
    examples,
  };
}

/** Parameters as a report may hold them: text and fix get the values themselves, nobody else a password in them. */
function shown(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "string" ? maskCredentials(value) : value,
    ]),
  );
}

export const PASS = { status: "pass" } as const;

/** Not applicable here, for a reason that is shown on request. */
export function skip(reason: string): CheckResult<never> {
  return { status: "skip", reason };
}

export function fail<P extends Params>(
  params: P,
  more: { readonly severity?: Severity; readonly evidence?: readonly Evidence[] } = {},
): CheckResult<P> {
  return { status: "fail", params, ...more };
}
