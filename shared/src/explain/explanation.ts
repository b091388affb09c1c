import { EXAMPLES } from "../catalog/examples.ts";
import { MESSAGES, VERIFY_COMMANDS } from "../catalog/messages.ts";
import { checkTexts } from "../catalog/texts.ts";
import type { Cause, Check, ExampleFix, Explanation, Facts, Language, ShellText } from "../model/index.ts";
import { findingOn } from "./example-finding.ts";
import type { KnownError } from "./known-errors/known-error.ts";
import type { Captured } from "./pattern.ts";
import { fillText } from "./remedy.ts";
import { knownError } from "./topics.ts";

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
    title: checkTexts()[id]?.()[language].title ?? id,
    example: finding?.message ?? null,
    why: checkTexts()[id]?.()[language].why ?? "",
    symptoms: (MESSAGES[id] ?? []).map(withDots),
    verifyCommands: VERIFY_COMMANDS[id] ?? [`go-env-check --only ${id}`],
    fixes: machine === null ? [] : fixesFor(id, machine, shells, language),
    advice: finding?.fix?.advice ?? null,
    references,
  };
}

/** Explains a message that is no check's, in general: with names in capitals for what a message would name. */
export function explainKnownError(error: KnownError, language: Language): Explanation {
  const { title, why } = error.text[language];
  return {
    id: error.id,
    kind: "answer",
    severity: null,
    category: null,
    platforms: "all",
    title,
    example: null,
    why: fillText(why, {}),
    symptoms: [...new Set(error.messages.map(withDots))],
    verifyCommands: error.verifyCommands,
    fixes: [],
    advice: fillText(error.remedy[language], {}),
    references: error.references,
  };
}

/** How a text was found. */
interface Asked {
  readonly byId: boolean;
  readonly guessed: boolean;
}

/**
 * An explanation for what one person pasted: nothing of an example machine is in it, what the message names is, and a guess has no
 * command.
 */
export function forMessage(
  explanation: Explanation,
  { byId, guessed }: Asked,
  named: Captured,
  causes: readonly Cause[],
  language: Language,
): Explanation {
  const cause = causes.find(({ id }) => id === explanation.id);
  const told = explanation.kind === "answer" ? knownError(explanation.id)?.text[language].why : undefined;
  const why = told === undefined ? explanation.why : fillText(told, named);
  const remedy = cause?.remedy ?? null;
  const fixes = explanation.fixes.filter(({ snippet }) => isNeutral(snippet));
  const own = remedy !== null && remedy.commands.length > 0 && !byId;
  return {
    ...explanation,
    why,
    example: byId ? explanation.example : null,
    verifyCommands: notInFix(
      explanation.verifyCommands,
      guessed || cause?.finding?.fix ? [] : (remedy?.commands ?? []),
    ),
    fixes: guessed || own ? [] : fixes,
    advice: guessed ? null : (remedy?.text ?? null),
  };
}

/** The commands that verify a fault, without those that the fix begins with: nobody wants to read a command twice. */
function notInFix(commands: readonly string[], fix: readonly string[]): readonly string[] {
  const shown = fix.map((command) => new Set(command.split(" ")));
  return commands.filter((command) => {
    const words = command.split(" ");
    const asks = command.startsWith("go env ") && !/ -[wu] /.test(command);
    return !fix.includes(command) && !(asks && shown.some((set) => words.every((word) => set.has(word))));
  });
}

/** Whether shell code is right on any machine: it names no directory and no version. */
function isNeutral(snippet: string): boolean {
  return !/[/\\\d]/.test(snippet.replace(/GO111MODULE|GO386/g, ""));
}

/** A message as pages show it: dots for what varies. */
export function withDots(message: string): string {
  return message.replace(/\{[a-z]+\d*\}/g, "…");
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
