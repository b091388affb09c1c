import type {
  Check,
  CheckDefinition,
  CheckExamples,
  CheckResult,
  CheckText,
  Evidence,
  Localized,
  Params,
  Severity,
  SkipReason,
} from "../model/index.ts";

/** A check that remembers, for the compiler alone, which parameters its texts get. */
export type DefinedCheck<P extends Params> = Check & { readonly paramsType?: P };

/** The words of a check in both languages: a wrong parameter, or a language left out, does not compile. */
export type CheckTexts<C extends DefinedCheck<Params>> = Localized<
  Omit<CheckText, "message"> & { readonly message: (params: ParamsOf<C>) => string }
>;

type ParamsOf<C> = C extends { readonly paramsType?: infer P } ? NonNullable<P> : never;

export type { CheckExamples };

/**
 * Makes a check of its definition. The type of the parameters is inferred from `run`, and `fix` is held to it; the plan is
 * made with the result, so that nobody has to bring parameters back to the check they came from.
 */
export function defineCheck<P extends Params>(definition: CheckDefinition<P>): DefinedCheck<P> {
  const { run, fix } = definition;
  const evaluate: Check["evaluate"] = (facts) => {
    const result = run(facts);
    if (result.status !== "fail") return result;
    const plan = fix === null ? null : fix(result.params, facts);
    return { ...result, evidence: result.evidence ?? [], plan };
  };
  // A copy of each definition would take a thirtieth of a check's start.
  return Object.assign(definition, { evaluate });
}

export const PASS = { status: "pass" } as const;

/** Not applicable here, for a reason that is shown on request. */
export function skip(reason: SkipReason): CheckResult<never> {
  return { status: "skip", reason };
}

/** The check failed: the parameters of its texts, with the severity where it is milder than usual, and where it was seen. */
export function fail<P extends Params>(
  params: P,
  more: { readonly severity?: Severity; readonly evidence?: readonly Evidence[] } = {},
): CheckResult<P> {
  return { status: "fail", params, ...more };
}
