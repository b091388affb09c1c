import type { Language } from "go-env-check/model";
import { PAGE_MESSAGES } from "./messages/index.ts";
import { Page } from "./page.tsx";
import { Scroll } from "./parts/scroll.tsx";

/** The page after a lead made an invite link or a token: the only place that shows it. */
export function ShownOnce({
  kind,
  value,
  language,
}: {
  kind: "invite" | "token";
  value: string;
  language: Language;
}) {
  const messages = PAGE_MESSAGES[language];
  return (
    <Page title={messages.members} language={language} path="/" signedIn>
      <section class="prose">
        <h1>{kind === "invite" ? messages.newInvite : messages.newToken}</h1>
        <p>{kind === "invite" ? messages.newInviteWhy : messages.newTokenWhy}</p>
        <Scroll label={messages.shownOnce}>
          <pre class="copy">{value}</pre>
        </Scroll>
        <p class="note">{messages.shownOnce}</p>
        <p class="links">
          <a href="/#members">{`← ${messages.back}`}</a>
        </p>
      </section>
    </Page>
  );
}
