import { CATALOG } from "../catalog/checks.ts";
import type { Cause, ExplainReport, Explanation, Language } from "../model/index.ts";
import { type Checked, causesOf, type Suspect, withNeeds } from "./causes.ts";
import { explainCheck, explainKnownError, forMessage, withDots } from "./explanation.ts";
import { type Match, match } from "./match.ts";
import { withDerived } from "./named.ts";
import { normalizeInput } from "./normalize-input.ts";
import type { Reader } from "./remedy.ts";
import { type EntryTopic, knownError, TOPICS } from "./topics.ts";

export { TOPICS } from "./topics.ts";

/** What was found in a text, before a machine is asked. */
interface Read {
  readonly found: Match;
  /** The text as it is searched: in English. */
  readonly said: string;
  readonly suspects: readonly Suspect[];
  /** Other checks that can be behind it. */
  readonly related: readonly string[];
}

/**
 * Explains an id, or whatever a person copied from a terminal, for one shell. With a report of this machine (the checks
 * of `checksToRun` are enough) each cause is confirmed, possible or not here.
 */
export function explain(
  text: string,
  shell: string,
  language: Language,
  checked: Checked | null = null,
): ExplainReport {
  const { found, said, suspects, related } = read(text);
  if (found.kind === "unknown") {
    return {
      schema: 1,
      match: "unknown",
      symptom: null,
      explanation: null,
      also: [],
      causes: [],
      checked: false,
    };
  }
  const reader: Reader = { shell, language };
  const all = causesOf(suspects, related, said, reader, checked);
  const meant = meantBy(found.id, all);
  const named = suspects.find(({ id }) => id === meant)?.named ?? {};
  const byId = found.symptom === found.id;
  // A machine that has the cause of a message that was found takes the doubt away.
  const isConfirmed = all.some(({ id, status }) => id === meant && status === "confirmed");
  const guessed = found.kind === "guess" && !(found.topic !== null && isConfirmed);
  const causes = guessed ? all.map((cause) => asGuess(cause, language)) : all;
  const own = explanationOf(meant, shell, language);
  return {
    schema: 1,
    match: guessed ? "guess" : "known",
    symptom: found.symptom === null ? null : withDots(found.symptom),
    explanation:
      own === null ? null : forMessage(own, { text: said, byId, guessed }, named, causes, language),
    also: [...new Set([found.id, ...found.also])].filter((id) => id !== meant),
    causes,
    checked: checked !== null,
  };
}

/** Before what to try where the cause is only guessed. */
const IF_SO = { en: "If that is it:", "zh-CN": "如果确实如此：" };

/** A cause that need not be the text's: it has no command to run, unless this machine confirms it. */
function asGuess(cause: Cause, language: Language): Cause {
  if (cause.status === "confirmed" || cause.remedy === null) return cause;
  const text = `${IF_SO[language]}${language === "en" ? " " : ""}${cause.remedy.text}`;
  return { ...cause, remedy: { text, commands: [] } };
}

/** The checks that can say whether a text's causes are there on a machine, with those they need; none for most programs' errors. */
export function checksToRun(text: string): readonly string[] {
  const { found, suspects, related } = read(text);
  if (found.kind === "unknown") return [];
  return withNeeds([...suspects.map(({ id }) => id), ...related]);
}

/** The text that was read last: a machine is asked between two readings of the same one. */
let last: { readonly text: string; readonly read: Read } | null = null;

function read(text: string): Read {
  if (last?.text !== text) last = { text, read: readAnew(text) };
  return last.read;
}

function readAnew(text: string): Read {
  const found = match(text, TOPICS);
  const said = normalizeInput(text).join("\n");
  if (found.kind === "unknown") return { found, said, suspects: [], related: [] };
  if (found.topic === null) {
    const suspects = [found.id, ...found.also].map((id) => ({ id, topic: null, named: {} }));
    return { found, said, suspects, related: [] };
  }
  // By its id an error is explained in general, and not as one of its messages.
  if ([found.id, `[${found.id}]`].includes(found.symptom)) {
    const suspects = [{ id: found.id, topic: null, named: withDerived(found.captured, text) }];
    return { found, said, suspects, related: knownError(found.id)?.others ?? [] };
  }
  const topics: readonly {
    readonly id: string;
    readonly topic: EntryTopic;
    readonly captured: Suspect["named"];
  }[] = [found, ...found.rivals];
  const suspects = topics.map(({ id, topic, captured }) => ({
    id,
    topic,
    named: withDerived(captured, text),
  }));
  return { found, said, suspects, related: topics[0]?.topic.entry?.others ?? [] };
}

/**
 * The cause to explain: the one that the text means, unless this machine rules it out and confirms another, or confirms a
 * grave one where no check can say whether the text's own is there.
 */
function meantBy(id: string, causes: readonly Cause[]): string {
  const own = causes.find((cause) => cause.id === id);
  const confirmed = causes.find(({ status }) => status === "confirmed");
  if (own === undefined || confirmed === undefined) return id;
  const severity = confirmed.finding?.severity;
  const isGrave = severity === "critical" || severity === "major";
  const isUnchecked = own.status === "possible" && !CATALOG.some((check) => check.id === id);
  return own.status === "not-here" || (isUnchecked && isGrave) ? confirmed.id : id;
}

function explanationOf(id: string, shell: string, language: Language): Explanation | null {
  const check = CATALOG.find((candidate) => candidate.id === id);
  if (check !== undefined) return explainCheck(check, [shell], language);
  const error = knownError(id);
  return error === undefined ? null : explainKnownError(error, language);
}
