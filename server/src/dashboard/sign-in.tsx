import { Page } from "./page.tsx";

/** Where a lead hands in the token that `team create` printed. */
export function SignIn({ refused }: { refused: boolean }) {
  return (
    <Page title="Sign in">
      <main class="narrow">
        <h1>Go Env Check · fleet</h1>
        <p>How healthy are the team's Go set-ups, and what breaks most?</p>
        {refused && (
          <p class="alert" role="alert">
            This is no lead token. It begins with gec_lead_ and was shown once, when the team was made.
          </p>
        )}
        <form method="post" action="/session">
          <input type="text" name="username" autocomplete="username" value="lead" hidden readonly />
          <label for="token">Lead token</label>
          <input id="token" name="token" type="password" autocomplete="current-password" required />
          <button type="submit">Sign in</button>
        </form>
      </main>
    </Page>
  );
}
