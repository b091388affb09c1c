import type { Language } from "go-env-check/model";
import { PAGE_MESSAGES } from "./messages/index.ts";
import { Page } from "./page.tsx";
import { Scroll } from "./parts/scroll.tsx";

/** `/privacy`, open to everybody: what is stored, how much of it, and until when. */
export function Privacy({
  receipts,
  language,
  signedIn,
}: {
  receipts: { readonly count: number; readonly oldest: string | null };
  language: Language;
  signedIn: boolean;
}) {
  const messages = PAGE_MESSAGES[language];
  // Rounded, because an exact number would reveal each report of a small team.
  const rounded = Math.round(receipts.count / 10) * 10;
  const count =
    receipts.count === 0
      ? messages.noReceipts
      : rounded < 20
        ? messages.fewerThan(20)
        : messages.about(rounded);
  const list = (items: readonly string[]) => (
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
  return (
    <Page title={messages.privacy} language={language} path="/privacy" signedIn={signedIn}>
      <section class="prose">
        <h1>{messages.privacyTitle}</h1>
        <p>{messages.privacyIntro}</p>
        <h2>{messages.storedTitle}</h2>
        {list(messages.stored)}
        <h2>{messages.neverTitle}</h2>
        {list(messages.never)}
        <h2>{messages.nowTitle}</h2>
        <dl class="tiles">
          <div>
            <dt>{messages.receiptsNow}</dt>
            <dd>{count}</dd>
          </div>
          <div>
            <dt>{messages.oldestReceipt}</dt>
            <dd>{receipts.oldest ?? messages.noReceipts}</dd>
          </div>
        </dl>
        <p>{messages.receiptsDeleted}</p>
        <h2>{messages.shownTitle}</h2>
        {list(messages.shown)}
        <h2>{messages.identifyTitle}</h2>
        {list(messages.identify)}
        <h2>{messages.limitsTitle}</h2>
        {list(messages.limits)}
        <h2>{messages.leaveTitle}</h2>
        <p>{messages.leave}</p>
        <Scroll label={messages.leaveTitle}>
          <pre>
            <code>go-env-check fleet disable --withdraw</code>
          </pre>
        </Scroll>
        <p>{messages.leaveInRaycast}</p>
      </section>
    </Page>
  );
}
