import type { Language } from "go-env-check/model";
import { checkTitle } from "../../lead/check-texts.ts";
import type { Summary } from "../../lead/summary.ts";
import type { Words } from "../messages/index.ts";
import { Bar } from "./bar.tsx";
import { formatShare, percent } from "./format.ts";
import { Scroll } from "./scroll.tsx";
import { Sparkline } from "./sparkline.tsx";

/** Misconfigurations by prevalence, each with its change and its course. */
export function CheckTable({
  summary,
  language,
  words,
}: {
  summary: Summary;
  language: Language;
  words: Words;
}) {
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{words.checks}</h2>
      {summary.checks.length === 0 ? (
        <p>{words.noneFailing}</p>
      ) : (
        <Scroll label={`${words.asTable}: ${words.checks}`}>
          <table class="checks">
            <thead>
              <tr>
                <th scope="col">{words.check}</th>
                <th scope="col">{words.failing}</th>
                <th scope="col">{words.change}</th>
                <th scope="col">{words.course}</th>
              </tr>
            </thead>
            <tbody>
              {summary.checks.map(({ id, failing, change, course }) => (
                <tr>
                  <th scope="row">
                    <a href={`/checks/${id}`}>{checkTitle(id, language)}</a>
                    <code>{id}</code>
                  </th>
                  <td class="share">
                    <span>{formatShare(failing, words)}</span>
                    <Bar percent={percent(failing)} />
                  </td>
                  <td class={`change ${change ?? "first"}`}>
                    {change === null ? words.firstWeek : words.changes[change]}
                  </td>
                  <td>
                    <Sparkline values={course} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
