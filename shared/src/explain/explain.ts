import { CATALOG } from "../catalog.ts";
import {
  type ExplainReport,
  type Explanation,
  LANGUAGES,
  type Language,
  type Localized,
  SEVERITIES,
} from "../model.ts";
import { ANSWERS } from "./answers.ts";
import { explainAnswer, explainCheck } from "./explanation.ts";
import { match, type Topic } from "./match.ts";

/** What there is to explain; a check brings along the wordings of the answer whose place it took. */
export const TOPICS: readonly Topic[] = [...topicsOfAnswers(), ...topicsOfChecks()];

/** Of two that claim a message an answer comes first: the truth is then that the set-up is seldom the cause. */
function topicsOfAnswers(): readonly Topic[] {
  const own = ANSWERS.filter(({ id }) => CATALOG.every((check) => check.id !== id));
  return own.map(({ id, symptoms, text }) => ({ id, symptoms, rank: -1, titles: titlesOf(text) }));
}

function topicsOfChecks(): readonly Topic[] {
  return CATALOG.map(({ id, symptoms, severity, text }) => {
    const more = ANSWERS.find((answer) => answer.id === id)?.symptoms ?? [];
    const rank = SEVERITIES.indexOf(severity);
    return { id, symptoms: [...new Set([...symptoms, ...more])], rank, titles: titlesOf(text) };
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
  const answer = ANSWERS.find((candidate) => candidate.id === id);
  return answer === undefined ? null : explainAnswer(answer, language);
}
