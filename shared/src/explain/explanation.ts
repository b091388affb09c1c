import type { Check, ExampleFix, Explanation, Facts, Finding, Language } from "../model.ts";
import { runChecks } from "../run-checks.ts";
import type { Answer } from "./answers/answer.ts";

/** Explains a check by itself, its words and the machines it is known to fail on. */
export function explainCheck(check: Check, shells: readonly string[], language: Language): Explanation {
  const machine = tellingMachine(check, language);
  const finding = machine === null ? null : judge(check, machine, language);
  return {
    id: check.id,
    kind: "check",
    severity: check.severity,
    category: check.category,
    platforms: check.platforms,
    title: check.text[language].title,
    example: finding?.message ?? null,
    why: check.text[language].why,
    symptoms: check.symptoms,
    seeYourself: check.seeYourself ?? [`go-env-check --only ${check.id}`],
    fixes: machine === null ? [] : fixesFor(check, machine, shells, language),
    advice: finding?.fix?.advice ?? null,
    references: check.references,
  };
}

export function explainAnswer(answer: Answer, language: Language): Explanation {
  const { title, why, mend } = answer.text[language];
  return {
    id: answer.id,
    kind: "answer",
    severity: null,
    category: null,
    platforms: "all",
    title,
    example: null,
    why,
    symptoms: answer.symptoms,
    seeYourself: answer.seeYourself,
    fixes: [],
    advice: mend,
    references: answer.references,
  };
}

/** The first failing example with a fix to paste, else the first one. */
function tellingMachine(check: Check, language: Language): Facts | null {
  const machines = check.examples().fail.map(({ facts }) => facts);
  return machines.find((facts) => judge(check, facts, language)?.fix?.snippet) ?? machines[0] ?? null;
}

function judge(check: Check, facts: Facts, language: Language): Finding | null {
  return runChecks([check], facts, language).findings[0] ?? null;
}

/** The fix in each shell's words; shells that read the same stand together. */
function fixesFor(
  check: Check,
  machine: Facts,
  shells: readonly string[],
  language: Language,
): readonly ExampleFix[] {
  const fixes: { shells: { name: string; file: string | null }[]; snippet: string }[] = [];
  for (const name of shells) {
    const facts = { ...machine, shell: { name, path: `/bin/${name}`, version: null }, startup: [] };
    const fix = judge(check, facts, language)?.fix;
    if (!fix?.snippet) continue;
    const shell = { name, file: fix.file };
    const same = fixes.find(({ snippet }) => snippet === fix.snippet);
    if (same === undefined) fixes.push({ shells: [shell], snippet: fix.snippet });
    else same.shells.push(shell);
  }
  return fixes;
}
