import type { Language, Severity } from "go-env-check/model";
import { checkText, checkTitle } from "../lead/check-texts.ts";
import type { CheckCourse } from "../lead/summary.ts";
import { REPORT_MESSAGES } from "./messages/index.ts";
import { Page } from "./page.tsx";
import { Bar } from "./parts/bar.tsx";
import { formatShare, percent } from "./parts/format.ts";
import { Scroll } from "./parts/scroll.tsx";

/** One check: what it means, how to fix it, and its course over the weeks. */
export function CheckPage({
  course,
  severity,
  language,
}: {
  course: CheckCourse;
  severity: Severity;
  language: Language;
}) {
  const words = REPORT_MESSAGES[language];
  const text = checkText(course.id, language);
  return (
    <Page
      title={checkTitle(course.id, language)}
      language={language}
      path={`/checks/${course.id}`}
      signedIn
      charts
    >
      <p class="links">
        <a href="/">{`← ${words.back}`}</a>
      </p>
      <section>
        <h1>{checkTitle(course.id, language)}</h1>
        <p>
          <span class={`severity ${severity}`}>{words.severity[severity]}</span> <code>{course.id}</code>
        </p>
        <h2>{words.means}</h2>
        <p>{text?.why}</p>
        {text !== null && text.example !== "" && (
          <>
            <h2>{words.looksLike}</h2>
            <p>{text.example}</p>
          </>
        )}
        {text !== null && (text.fix !== "" || text.advice !== "") && (
          <>
            <h2>{words.howToFix}</h2>
            {text.advice !== "" && <p>{text.advice}</p>}
            {text.fix !== "" && (
              <>
                <p class="soft">{words.fixWith}</p>
                <Scroll label={words.fixWith}>
                  <pre>
                    <code>{text.fix}</code>
                  </pre>
                </Scroll>
              </>
            )}
          </>
        )}
      </section>
      <section aria-labelledby="course">
        <h2 id="course">{words.course}</h2>
        <figure data-chart="share" data-label={`${words.course}: ${checkTitle(course.id, language)}`}>
          <details open>
            <summary>{words.asTable}</summary>
            <Scroll label={`${words.asTable}: ${words.course}`}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{words.week}</th>
                    <th scope="col" data-series="share">
                      {words.failing}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {[...course.weeks].reverse().map(({ week, failing, because }) => (
                    <tr data-week={week}>
                      <th scope="row">{week}</th>
                      {failing === null ? (
                        <td class="soft">{`${words.withheld}: ${words.withheldWhy[because ?? "too-few"]}`}</td>
                      ) : (
                        <td class="share" data-value={percent(failing)}>
                          <span>{formatShare(failing, words)}</span>
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
