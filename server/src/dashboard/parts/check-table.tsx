import type { Language } from "go-env-check/model";
import { checkTitle } from "../../lead/check-texts.ts";
import type { Summary } from "../../lead/summary.ts";
import type { Messages } from "../messages/messages.ts";
import { Bar } from "./bar.tsx";
import { formatShare, percent } from "./format.ts";
import { Scroll } from "./scroll.tsx";
import { Sparkline } from "./sparkline.tsx";

/** The misconfigurations, the most frequent first, each with its change and its trend. */
export function CheckTable({
  summary,
  language,
  messages,
}: {
  summary: Summary;
  language: Language;
  messages: Messages;
}) {
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{messages.checks}</h2>
      {summary.checks.length === 0 ? (
        <p>{messages.noneFailing}</p>
      ) : (
        <Scroll label={`${messages.table}: ${messages.checks}`}>
          <table class="checks">
            <thead>
              <tr>
                <th scope="col">{messages.check}</th>
                <th scope="col">{messages.failing}</th>
                <th scope="col">{messages.change}</th>
                <th scope="col">{messages.trend}</th>
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
                    <span>{formatShare(failing, messages)}</span>
                    <Bar percent={percent(failing)} />
                  </td>
                  <td class={`change ${change ?? "first"}`}>
                    {change === null ? messages.firstWeek : messages.changes[change]}
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
