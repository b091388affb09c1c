import type { Language } from "go-env-check/model";
import { REPORT_MESSAGES } from "./messages/index.ts";
import { Page } from "./page.tsx";

/** Where a lead hands in the token that `team create` printed. */
export function SignIn({ refused, language }: { refused: boolean; language: Language }) {
  const words = REPORT_MESSAGES[language];
  return (
    <Page title={words.signIn} language={language} path="/" signedIn={false}>
      <section class="narrow">
        <h1>{words.product}</h1>
        <p>{words.question}</p>
        {refused && (
          <p class="alert" role="alert">
            {words.notAToken} {words.tokenHint}
          </p>
        )}
        <form method="post" action="/session">
          <input type="text" name="username" autocomplete="username" value="lead" hidden readonly />
          <label for="token">{words.leadToken}</label>
          <input
            id="token"
            name="token"
            type="password"
            autocomplete="current-password"
            required
            aria-describedby="hint"
          />
          <p id="hint" class="soft">
            {words.tokenHint}
          </p>
          <button type="submit">{words.signIn}</button>
        </form>
      </section>
    </Page>
  );
}
