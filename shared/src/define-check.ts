import type { Check, CheckResult, Evidence, Params, Severity } from "./model.ts";

/**
 * Makes a check of its description. The parameters' type is inferred from `run`, and text and fix are held to it; the
 * result forgets that type, so that checks with different parameters stand in one catalogue. The forgetting is safe
 * because the only parameters that text and fix ever receive are those that the same check's `run` gave.
 */
export function defineCheck<P extends Params>(check: Check<P>): Check {
  const { text, fix } = check;
  const given = new WeakMap<Params, P>();
  const known = (params: Params): P => {
    const own = given.get(params);
    if (own === undefined) throw new TypeError(`${check.id}: parameters that are not its own`);
    return own;
  };
  return {
    ...check,
    text: {
      en: { ...text.en, message: (params) => text.en.message(known(params)) },
      "zh-CN": { ...text["zh-CN"], message: (params) => text["zh-CN"].message(known(params)) },
    },
    fix: fix === null ? null : (params, facts) => fix(known(params), facts),
    run: (facts) => {
      const result = check.run(facts);
      if (result.status === "fail") given.set(result.params, result.params);
      return result;
    },
  };
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
