import { EXAMPLES } from "../catalog/examples.ts";
import { MESSAGES, VERIFY_COMMANDS } from "../catalog/messages.ts";
import { TEXTS } from "../catalog/texts.ts";
import type { Check, ExampleFix, Explanation, Facts, Language, ShellText } from "../model/index.ts";
import { findingOn } from "./example-finding.ts";
import type { KnownError } from "./known-errors/known-error.ts";

/** Explains a check by itself: its words, and the machines it is known to fail on. */
export function explainCheck(check: Check, shells: readonly string[], language: Language): Explanation {
  const { id, severity, category, platforms, references } = check;
  const machine = representativeExample(id, language);
  const finding = machine === null ? null : findingOn(id, machine, language);
  return {
    id,
    kind: "check",
    severity,
    category,
    platforms,
    title: TEXTS[id]?.[language].title ?? id,
    example: finding?.message ?? null,
    why: TEXTS[id]?.[language].why ?? "",
    symptoms: MESSAGES[id] ?? [],
    verifyCommands: VERIFY_COMMANDS[id] ?? [`go-env-check --only ${id}`],
    fixes: machine === null ? [] : fixesFor(id, machine, shells, language),
    advice: finding?.fix?.advice ?? null,
    references,
  };
}

/** Explains a message that is no check's. */
export function explainKnownError(error: KnownError, language: Language): Explanation {
  const { title, why, fix } = error.text[language];
  return {
    id: error.id,
    kind: "answer",
    severity: null,
    category: null,
    platforms: "all",
    title,
    example: null,
    why,
    symptoms: error.messages,
    verifyCommands: error.verifyCommands,
    fixes: [],
    advice: fix,
    references: error.references,
  };
}

/** The first failing example with a fix to paste, else the first one. */
function representativeExample(id: string, language: Language): Facts | null {
  const machines = (EXAMPLES[id]?.().fail ?? []).map(({ facts }) => facts);
  return machines.find((facts) => findingOn(id, facts, language)?.fix?.snippet) ?? machines[0] ?? null;
}

/** The fix in each shell's words; shells that read the same come together. */
function fixesFor(
  id: string,
  machine: Facts,
  shells: readonly string[],
  language: Language,
): readonly ExampleFix[] {
  const fixes: { shells: { name: string; file: string | null }[]; snippet: ShellText }[] = [];
  for (const name of shells) {
    const facts = { ...machine, shell: { name, path: `/bin/${name}`, version: null }, startup: [] };
    const fix = findingOn(id, facts, language)?.fix;
    if (!fix?.snippet) continue;
    const shell = { name, file: fix.file };
    const same = fixes.find(({ snippet }) => snippet === fix.snippet);
    if (same === undefined) fixes.push({ shells: [shell], snippet: fix.snippet });
    else same.shells.push(shell);
  }
  return fixes;
}
