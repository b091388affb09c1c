import { CATALOG } from "../catalog.ts";
import { type ExplainReport, type Explanation, LANGUAGES, type Language } from "../model.ts";
import { ANSWERS } from "./answers.ts";
import { explainAnswer, explainCheck } from "./explanation.ts";
import { match, type Topic } from "./match.ts";

/** Answers first: where a message has many causes, the truth is that the set-up is seldom the one. */
export const TOPICS: readonly Topic[] = [
  ...ANSWERS.filter(({ id }) => CATALOG.every((check) => check.id !== id)),
  ...CATALOG,
].map(({ id, symptoms, text }) => ({
  id,
  symptoms,
  titles: LANGUAGES.map((language) => text[language].title),
}));

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
