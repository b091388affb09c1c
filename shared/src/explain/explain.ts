import { CATALOG } from "../catalog/checks.ts";
import { MESSAGES } from "../catalog/messages.ts";
import { TEXTS } from "../catalog/texts.ts";
import {
  type ExplainReport,
  type Explanation,
  LANGUAGES,
  type Language,
  type Localized,
  SEVERITIES,
} from "../model/index.ts";
import { explainCheck, explainKnownError } from "./explanation.ts";
import { KNOWN_ERRORS } from "./known-errors.ts";
import { match } from "./match.ts";
import type { Topic } from "./topic.ts";

/** What there is to explain; a check brings along the messages of the known error that it replaced. */
export const TOPICS: readonly Topic[] = [...topicsOfKnownErrors(), ...topicsOfChecks()];

/** Of two that claim a message a known error comes first: the setup is then seldom the cause. */
function topicsOfKnownErrors(): readonly Topic[] {
  const own = KNOWN_ERRORS.filter(({ id }) => CATALOG.every((check) => check.id !== id));
  return own.map(({ id, messages, text }) => ({ id, messages, rank: -1, titles: titlesOf(text) }));
}

function topicsOfChecks(): readonly Topic[] {
  return CATALOG.map(({ id, severity }) => {
    const more = KNOWN_ERRORS.find((error) => error.id === id)?.messages ?? [];
    const rank = SEVERITIES.indexOf(severity);
    const text = TEXTS[id];
    const titles = text === undefined ? [] : titlesOf(text);
    return { id, messages: [...new Set([...(MESSAGES[id] ?? []), ...more])], rank, titles };
  });
}

function titlesOf(text: Localized<{ readonly title: string }>): readonly string[] {
  return LANGUAGES.map((language) => text[language].title);
}

/** Explains an id, or whatever a person copied from a terminal, for one shell. */
export function explain(text: string, shell: string, language: Language): ExplainReport {
  const found = match(text, TOPICS);
  if (found.kind === "unknown") {
    return { schema: 1, match: "unknown", symptom: null, explanation: null, also: [] };
  }
  return {
    schema: 1,
    match: found.kind,
    symptom: found.kind === "known" ? found.symptom : null,
    explanation: explanationOf(found.id, shell, language),
    also: found.also,
  };
}

function explanationOf(id: string, shell: string, language: Language): Explanation | null {
  const check = CATALOG.find((candidate) => candidate.id === id);
  if (check !== undefined) return explainCheck(check, [shell], language);
  const error = KNOWN_ERRORS.find((candidate) => candidate.id === id);
  return error === undefined ? null : explainKnownError(error, language);
}
