import { describeFix } from "../../shared/src/fix/plan/describe.ts";
import {
  type Check,
  type CheckExamples,
  type CheckText,
  LANGUAGES,
  type Localized,
} from "../../shared/src/model/index.ts";
import { adviceOf } from "../../shared/src/report/present-finding.ts";

/** The exports of a check's file, as far as its examples concern them. */
export interface CheckFile {
  readonly check: Check;
  readonly texts: Localized<CheckText> | undefined;
  readonly examples: (() => CheckExamples) | undefined;
}

/**
 * What is wrong with a check by its own examples, one line each: silent where it must be found, loud where it must not,
 * of another severity than the example says, or with words that do not read. The catalog's tests and the mutation of the
 * checks both use it.
 */
export function exampleFaults({ check, texts, examples }: CheckFile): readonly string[] {
  if (texts === undefined || examples === undefined) return ["has no texts or no examples"];
  const { pass, fail } = examples();
  const words = [
    ...check.references,
    ...LANGUAGES.flatMap((language) => [texts[language].title, texts[language].why]),
    ...[...pass, ...fail].map(({ name }) => name),
  ];
  const open = words.filter(isPlaceholder).map((text) => `is not filled in: ${text}`);
  const loud = pass.flatMap(({ name, facts }) => {
    const { status } = check.evaluate(facts);
    return status === "fail" ? [`is found, but must not be: ${name}`] : [];
  });
  const silent = fail.flatMap(({ name, facts, severity, says, at }) => {
    const result = check.evaluate(facts);
    if (result.status !== "fail") return [`is not found: ${name}`];
    const { params, evidence, plan } = result;
    const found = result.severity ?? check.severity;
    if (severity !== undefined && severity !== found) return [`is ${found}, not ${severity}: ${name}`];
    const places = evidence.map(({ file, line }) => (line === null ? file : `${file}:${line}`));
    if (at !== undefined && places.join() !== at.join()) return [`names ${places.join(" ")}: ${name}`];
    const english = texts.en.message(params);
    if (says !== undefined && !english.includes(says)) return [`says "${english}": ${name}`];
    return LANGUAGES.flatMap((language) => {
      const text = texts[language];
      const message = text.message(params);
      if (/undefined|null|\[object/.test(message)) return [`says "${message}": ${name}`];
      if (isPlaceholder(message)) return [`is not filled in: ${message}`];
      if (language === "zh-CN" && !/\p{Script=Han}/u.test(`${text.title}${message}${text.why}`))
        return [`speaks no Chinese: ${name}`];
      const fix =
        plan === null
          ? null
          : describeFix(
              { id: check.id, severity: found, evidence },
              plan,
              facts,
              adviceOf(plan, text, params),
            );
      return fix !== null && !(fix.snippet || fix.advice) ? [`offers no fix in ${language}: ${name}`] : [];
    });
  });
  return [...open, ...loud, ...silent];
}

/** Whether `npm run new-check` wrote this text, and nobody has replaced it. */
export function isPlaceholder(text: string): boolean {
  return /fill in: |NAME_OF_VARIABLE/.test(text);
}
