import { EXAMPLES } from "../catalog/examples.ts";
import { MESSAGES, VERIFY_COMMANDS } from "../catalog/messages.ts";
import { checkTexts } from "../catalog/texts.ts";
import type { Cause, CauseRemedy, Check, ExampleFix, Explanation, Facts, Language } from "../model/index.ts";
import { findingOn } from "./example-finding.ts";
import { isFromWindows } from "./from-windows.ts";
import type { KnownError } from "./known-errors/known-error.ts";
import { looksOnly } from "./looks-only.ts";
import type { Captured } from "./pattern.ts";
import { fillText } from "./remedy.ts";
import { knownError } from "./topics.ts";
import { allOnWindows } from "./windows-commands.ts";

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
    commands: [],
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
    commands: [],
    references: error.references,
  };
}

/** How a text was found. */
interface Asked {
  /** What was pasted. */
  readonly text: string;
  readonly byId: boolean;
  readonly guessed: boolean;
}

/**
 * An explanation for what one person pasted: nothing of an example machine is in it, what the message names is, and a guess has no
 * command.
 */
export function forMessage(
  explanation: Explanation,
  { text, byId, guessed }: Asked,
  named: Captured,
  causes: readonly Cause[],
  language: Language,
): Explanation {
  const cause = causes.find(({ id }) => id === explanation.id);
  const told = explanation.kind === "answer" ? knownError(explanation.id)?.text[language].why : undefined;
  const why = told === undefined ? explanation.why : fillText(withoutOpenRelease(told, named), named);
  const remedy = cause?.remedy ?? null;
  const advice = remedy?.text ?? null;
  // A variable that neither the text nor the advice speaks of is the example machine's own fault.
  const isSpokenOf = (name: string) => `${text} ${advice}`.includes(name);
  const fixes = explanation.fixes.filter(
    ({ snippet, unsets }) => isNeutral(snippet) && (byId || advice === null || unsets.every(isSpokenOf)),
  );
  const windows = isFromWindows(text) && !byId;
  const there = windows ? allOnWindows(explanation.verifyCommands, text) : [];
  const asked = {
    ...explanation,
    why,
    example: byId ? explanation.example : null,
    verifyCommands: there.length > 0 ? there : explanation.verifyCommands,
  };
  if (guessed) return { ...asked, fixes: [], advice };
  const hasOwnFix = cause?.finding?.fix != null;
  const full = withRemedy(asked, hasOwnFix && remedy !== null ? { ...remedy, commands: [] } : remedy);
  if (byId) return { ...full, fixes };
  if (full.commands.length > 0) return { ...full, fixes: [] };
  if (!windows) return { ...full, fixes };
  // The fixes are for shells of Unix.
  const unsets = [...new Set(fixes.flatMap((fix) => fix.unsets))];
  return {
    ...full,
    fixes: [],
    commands: allOnWindows(
      unsets.map((name) => `unset ${name}`),
      text,
    ),
  };
}

/** A reason without the sentence about a release of Go that nothing in the text is of. */
function withoutOpenRelease(why: string, named: Captured): string {
  return named.release === undefined ? why.replace(/[^.。]*\d\.\{release\}[^.。]*[.。]\s*/g, "") : why;
}

/**
 * An explanation with what to do: the remedy's commands that only show something join those that verify the fault, the
 * others go with the advice. No command is there twice.
 */
export function withRemedy(explanation: Explanation, remedy: CauseRemedy | null): Explanation {
  if (remedy === null) return { ...explanation, advice: null };
  const commands = remedy.commands.filter((command) => !looksOnly(command));
  const looks = [...explanation.verifyCommands, ...remedy.commands.filter(looksOnly)];
  const verifyCommands = [...new Set(looks)].filter(
    (command, index, all) =>
      !commands.includes(command) &&
      !all.some((other, at) => at !== index && tellsAll(other, command, at < index)),
  );
  return { ...explanation, verifyCommands, commands, advice: remedy.text };
}

/** Whether one `go env` command prints all that another one does, and more unless it comes before it. */
function tellsAll(command: string, other: string, isBefore: boolean): boolean {
  const words = new Set(command.split(" "));
  const asked = other.split(" ");
  return (
    other.startsWith("go env ") &&
    looksOnly(other) &&
    asked.every((word) => words.has(word)) &&
    (isBefore || words.size > asked.length)
  );
}

/** Whether shell code is right on any machine: it names no directory and no version. */
function isNeutral(snippet: string): boolean {
  return !/[/\\\d]/.test(snippet.replace(/GO111MODULE|GO386/g, ""));
}

/** A message as pages show it: dots for what varies. */
export function withDots(message: string): string {
  const text = message.replace(/\{[a-z]+\d*\}…?/g, "…");
  const isOpen = text.split("(").length > text.split(")").length;
  return isOpen ? `${text.replace(/…$/, "")}…)` : text;
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
  const fixes: (ExampleFix & { shells: { name: string; file: string | null }[] })[] = [];
  for (const name of shells) {
    const facts = { ...machine, shell: { name, path: `/bin/${name}`, version: null }, startup: [] };
    const finding = findingOn(id, facts, language);
    const fix = finding?.fix;
    if (!fix?.snippet) continue;
    const unsets = (finding?.plan?.edits ?? []).flatMap((edit) => (edit.kind === "unset" ? [edit.name] : []));
    const shell = { name, file: unsets.length > 0 ? null : fix.file };
    const same = fixes.find(({ snippet }) => snippet === fix.snippet);
    if (same === undefined) fixes.push({ shells: [shell], snippet: fix.snippet, unsets });
    else same.shells.push(shell);
  }
  return fixes;
}
