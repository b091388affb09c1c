import { type Check, LANGUAGES } from "../../shared/src/model.ts";
import { runChecks } from "../../shared/src/run-checks.ts";

/**
 * What is wrong with a check by its own examples, one line each: silent where it must be found, loud where it must not,
 * of another severity than the example says, or with words that do not read. The catalogue's tests and the mutation
 * of the checks both judge by this.
 */
export function exampleFaults(check: Check): readonly string[] {
  const { pass, fail } = check.examples();
  const loud = pass.flatMap(({ name, facts }) => {
    const { status } = check.run(facts);
    return status === "fail" ? [`is found, but must not be: ${name}`] : [];
  });
  const silent = fail.flatMap(({ name, facts, severity, says, at }) => {
    const result = check.run(facts);
    if (result.status !== "fail") return [`is not found: ${name}`];
    const found = result.severity ?? check.severity;
    if (severity !== undefined && severity !== found) return [`is ${found}, not ${severity}: ${name}`];
    const places = (result.evidence ?? []).map(({ file, line }) =>
      line === null ? file : `${file}:${line}`,
    );
    if (at !== undefined && places.join() !== at.join()) return [`names ${places.join(" ")}: ${name}`];
    const message = check.text.en.message(result.params);
    if (says !== undefined && !message.includes(says)) return [`says «${message}»: ${name}`];
    return LANGUAGES.flatMap((language) => {
      const { findings, outcomes } = runChecks([check], facts, language);
      const [finding] = findings;
      if (finding === undefined) return [`is ${outcomes[check.id]} in ${language}: ${name}`];
      const words = `${finding.title}${finding.message}${finding.why}`;
      if (/undefined|null|\[object/.test(finding.message)) return [`says «${finding.message}»: ${name}`];
      if (language === "zh-CN" && !/\p{Script=Han}/u.test(words)) return [`speaks no Chinese: ${name}`];
      const mends = finding.fix?.snippet || finding.fix?.advice;
      return check.fix !== null && !mends ? [`offers no fix in ${language}: ${name}`] : [];
    });
  });
  return [...loud, ...silent];
}
