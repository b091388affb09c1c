import type { Language, Severity } from "go-env-check/model";
import { checkText, checkTitle } from "../lead/check-texts.ts";
import type { CheckTrend } from "../lead/summary.ts";
import { PAGE_MESSAGES } from "./messages/index.ts";
import { Page } from "./page.tsx";
import { CheckTrendSection } from "./parts/check-trend.tsx";
import { formatShare } from "./parts/format.ts";
import { Scroll } from "./parts/scroll.tsx";
import { TeamMessage } from "./parts/team-message.tsx";

/**
 * The page of one check: what it means and how to fix it, for everybody; for the lead also its trend and a message to the
 * team. A member who is not signed in sees nothing about the team (`trend` is null).
 */
export function CheckPage({
  id,
  trend,
  severity,
  address,
  language,
}: {
  id: string;
  trend: CheckTrend | null;
  severity: Severity;
  /** The address of this page, for the message to the team. */
  address: string;
  language: Language;
}) {
  const messages = PAGE_MESSAGES[language];
  const text = checkText(id, language);
  const latest = trend?.weeks.find(({ failing }) => failing !== null);
  return (
    <Page
      title={checkTitle(id, language)}
      language={language}
      path={`/checks/${id}`}
      signedIn={trend !== null}
    >
      <p class="links">
        <a href="/">{trend === null ? messages.signInForTrend : `← ${messages.back}`}</a>
      </p>
      <section>
        <h1>{checkTitle(id, language)}</h1>
        <p>
          <span class={`severity ${severity}`}>{messages.severity[severity]}</span> <code>{id}</code>
        </p>
        {latest?.failing != null && (
          <p>
            <strong>
              {messages.affectedIn(latest.week, formatShare(latest.failing, messages), latest.machines)}
            </strong>
          </p>
        )}
        <h2>{messages.means}</h2>
        <p>{text?.why}</p>
        {text !== null && text.example !== "" && (
          <>
            <h2>{messages.looksLike}</h2>
            <p>{text.example}</p>
          </>
        )}
        <h2>{messages.howToFix}</h2>
        {text !== null && text.advice !== "" && <p>{text.advice}</p>}
        {text !== null && text.fix !== "" && (
          <>
            <p class="soft">{messages.fixWith}</p>
            <Scroll label={messages.fixWith}>
              <pre>
                <code>{text.fix}</code>
              </pre>
            </Scroll>
          </>
        )}
        <p>{messages.yourMachine}</p>
        <Scroll label={messages.yourMachine}>
          <pre>
            <code>{`go-env-check explain ${id}\ngo-env-check fix --only ${id}`}</code>
          </pre>
        </Scroll>
      </section>
      {trend !== null && <CheckTrendSection trend={trend} language={language} />}
      {trend !== null && <TeamMessage id={id} trend={trend} address={address} language={language} />}
    </Page>
  );
}
