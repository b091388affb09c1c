import type { Language } from "go-env-check/model";
import { PAGE_MESSAGES } from "./messages/index.ts";
import { Page } from "./page.tsx";

/** The sign-in page: asks for the lead token that `team create` printed. */
export function SignIn({ refused, language }: { refused: boolean; language: Language }) {
  const messages = PAGE_MESSAGES[language];
  return (
    <Page title={messages.signIn} language={language} path="/" signedIn={false}>
      <section class="narrow">
        <h1>{messages.product}</h1>
        <p>{messages.question}</p>
        {refused && (
          <p class="alert" role="alert">
            {messages.notAToken} {messages.tokenHint}
          </p>
        )}
        <form method="post" action="/session">
          <input type="text" name="username" autocomplete="username" value="lead" hidden readonly />
          <label for="token">{messages.leadToken}</label>
          <input
            id="token"
            name="token"
            type="password"
            autocomplete="current-password"
            required
            aria-describedby="hint"
          />
          <p id="hint" class="soft">
            {messages.tokenHint}
          </p>
          <button type="submit">{messages.signIn}</button>
        </form>
      </section>
    </Page>
  );
}
