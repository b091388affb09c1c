import type { Language } from "go-env-check/model";
import { checkText, checkTitle } from "../../lead/check-texts.ts";
import type { Summary } from "../../lead/summary.ts";
import type { Words } from "../messages/index.ts";

/** The three checks whose repair would do most for the team's score. */
export function FixFirst({
  summary,
  language,
  words,
}: {
  summary: Summary;
  language: Language;
  words: Words;
}) {
  const first = summary.fixFirst.slice(0, 3);
  return (
    <section aria-labelledby="first">
      <h2 id="first">{words.fixFirst}</h2>
      <p class="soft">{words.fixFirstWhy}</p>
      {first.length === 0 ? (
        <p>{words.nothingToFix}</p>
      ) : (
        <ol class="cards">
          {first.map(({ id, points }) => (
            <li>
              <p class="gain">{words.points(points)}</p>
              <h3>
                <a href={`/checks/${id}`}>{checkTitle(id, language)}</a>
              </h3>
              <p class="soft">{checkText(id, language)?.why ?? ""}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
