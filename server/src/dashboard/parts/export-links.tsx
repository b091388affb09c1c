import type { Language } from "go-env-check/model";
import type { Words } from "../messages/index.ts";

/** The same figures as files, and other windows. */
export function TakeAlong({ weeks, language, words }: { weeks: number; language: Language; words: Words }) {
  return (
    <section aria-labelledby="take">
      <h2 id="take">{words.exports}</h2>
      <p class="links">
        <a href={`/v1/export?format=csv&weeks=${weeks}`}>CSV</a>
        <a href={`/v1/export?format=json&weeks=${weeks}`}>JSON</a>
        <a href={`/v1/digest?lang=${language}`}>{words.digest}</a>
      </p>
    </section>
  );
}
