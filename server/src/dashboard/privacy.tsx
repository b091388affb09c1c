import type { Language } from "go-env-check/model";
import { REPORT_MESSAGES } from "./messages/index.ts";
import { Page } from "./page.tsx";

/** `/privacy`, open to everybody: what is kept, how much of it, until when. */
export function Privacy({
  receipts,
  language,
  signedIn,
}: {
  receipts: { readonly count: number; readonly oldest: string | null };
  language: Language;
  signedIn: boolean;
}) {
  const words = REPORT_MESSAGES[language];
  // Rounded: an exact number would show each arrival in a small team.
  const rounded = Math.round(receipts.count / 10) * 10;
  const count =
    receipts.count === 0 ? words.noReceipts : rounded < 20 ? words.fewerThan(20) : words.about(rounded);
  const list = (items: readonly string[]) => (
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
  return (
    <Page title={words.privacy} language={language} path="/privacy" signedIn={signedIn}>
      <section class="prose">
        <h1>{words.privacyTitle}</h1>
        <p>{words.privacyIntro}</p>
        <h2>{words.keptTitle}</h2>
        {list(words.kept)}
        <h2>{words.neverTitle}</h2>
        {list(words.never)}
        <h2>{words.nowTitle}</h2>
        <dl class="tiles">
          <div>
            <dt>{words.receiptsNow}</dt>
            <dd>{count}</dd>
          </div>
          <div>
            <dt>{words.oldestReceipt}</dt>
            <dd>{receipts.oldest ?? words.noReceipts}</dd>
          </div>
        </dl>
        <p>{words.receiptsGo}</p>
        <h2>{words.shownTitle}</h2>
        {list(words.shown)}
        <h2>{words.limitTitle}</h2>
        <p>{words.limit}</p>
        <h2>{words.leaveTitle}</h2>
        <p>{words.leave}</p>
      </section>
    </Page>
  );
}
