import type { Language } from "go-env-check/model";
import { checkText, checkTitle } from "../../lead/check-texts.ts";
import type { Summary } from "../../lead/summary.ts";
import type { Messages } from "../messages/messages.ts";

/** The three checks whose fix would raise the team's average score most. */
export function FixFirst({
  summary,
  language,
  messages,
}: {
  summary: Summary;
  language: Language;
  messages: Messages;
}) {
  const first = summary.fixFirst.slice(0, 3);
  return (
    <section aria-labelledby="first">
      <h2 id="first">{messages.fixFirst}</h2>
      <p class="soft">{messages.fixFirstWhy}</p>
      {first.length === 0 ? (
        <p>{messages.nothingToFix}</p>
      ) : (
        <ol class="cards">
          {first.map(({ id, points }) => (
            <li>
              {points !== null && <p class="gain">{messages.points(points)}</p>}
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
