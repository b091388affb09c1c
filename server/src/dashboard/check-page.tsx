import type { Language, Severity } from "go-env-check/model";
import { checkText, checkTitle } from "../lead/check-texts.ts";
import type { CheckTrend } from "../lead/summary.ts";
import { PAGE_MESSAGES } from "./messages/index.ts";
import { Page } from "./page.tsx";
import { Bar } from "./parts/bar.tsx";
import { formatShare, percent } from "./parts/format.ts";
import { Scroll } from "./parts/scroll.tsx";

/** The page of one check: what it means, how to fix it, and its trend. */
export function CheckPage({
  trend,
  severity,
  language,
}: {
  trend: CheckTrend;
  severity: Severity;
  language: Language;
}) {
  const messages = PAGE_MESSAGES[language];
  const text = checkText(trend.id, language);
  return (
    <Page
      title={checkTitle(trend.id, language)}
      language={language}
      path={`/checks/${trend.id}`}
      signedIn
      charts
    >
      <p class="links">
        <a href="/">{`← ${messages.back}`}</a>
      </p>
      <section>
        <h1>{checkTitle(trend.id, language)}</h1>
        <p>
          <span class={`severity ${severity}`}>{messages.severity[severity]}</span> <code>{trend.id}</code>
        </p>
        <h2>{messages.means}</h2>
        <p>{text?.why}</p>
        {text !== null && text.example !== "" && (
          <>
            <h2>{messages.looksLike}</h2>
            <p>{text.example}</p>
          </>
        )}
        {text !== null && (text.fix !== "" || text.advice !== "") && (
          <>
            <h2>{messages.howToFix}</h2>
            {text.advice !== "" && <p>{text.advice}</p>}
            {text.fix !== "" && (
              <>
                <p class="soft">{messages.fixWith}</p>
                <Scroll label={messages.fixWith}>
                  <pre>
                    <code>{text.fix}</code>
                  </pre>
                </Scroll>
              </>
            )}
          </>
        )}
      </section>
      <section aria-labelledby="trend">
        <h2 id="trend">{messages.trend}</h2>
        <figure data-chart="share" data-label={`${messages.trend}: ${checkTitle(trend.id, language)}`}>
          <details open>
            <summary>{messages.asTable}</summary>
            <Scroll label={`${messages.table}: ${messages.trend}`}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{messages.week}</th>
                    <th scope="col" data-series="share">
                      {messages.failing}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {[...trend.weeks].reverse().map(({ week, failing, because }) => (
                    <tr data-week={week}>
                      <th scope="row">{week}</th>
                      {failing === null ? (
                        <td class="soft">{`${messages.withheld}: ${messages.withheldWhy[because ?? "too-few"]}`}</td>
                      ) : (
                        <td class="share" data-value={percent(failing)}>
                          <span>{formatShare(failing, messages)}</span>
                          <Bar percent={percent(failing)} />
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          </details>
        </figure>
      </section>
    </Page>
  );
}
