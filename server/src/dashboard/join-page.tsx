import type { Language } from "go-env-check/model";
import { JOIN_MESSAGES } from "./messages/join.ts";
import { Page } from "./page.tsx";
import { Scroll } from "./parts/scroll.tsx";

/** Where the command is to be had. */
const HOMEPAGE = "https://github.com/go-env-check/go-env-check#readme";

interface Invitation {
  /** The team's name, as its operator wrote it. */
  readonly team: string;
  /** An ISO date. */
  readonly until: string;
  readonly url: string;
  readonly raycast: string;
}

/** The page behind an invite link: what joining means, the command, and the link that opens Raycast. */
export function JoinPage({ invite, language }: { invite: Invitation | null; language: Language }) {
  const messages = JOIN_MESSAGES[language];
  if (invite === null)
    return (
      <Page title={messages.notValid} language={language} path="" signedIn={false}>
        <section class="narrow">
          <h1>{messages.notValid}</h1>
          <p>{messages.askForAnother}</p>
        </section>
      </Page>
    );
  return (
    <Page title={messages.title} language={language} path="" signedIn={false}>
      <section class="prose">
        <p>{messages.invited}</p>
        <h1 class="given">
          <bdi>{invite.team}</bdi>
        </h1>
        <p>{messages.what}</p>
        <h2>{messages.inTerminal}</h2>
        <Scroll label={messages.inTerminal}>
          <pre>
            <code>{`go-env-check fleet join ${invite.url}`}</code>
          </pre>
        </Scroll>
        <p class="soft">
          <a href={HOMEPAGE}>{messages.install}</a>
        </p>
        <h2>{messages.inRaycast}</h2>
        <p>
          <a href={invite.raycast}>{messages.openRaycast}</a>
        </p>
        <p>{messages.asksFirst}</p>
        <p class="soft">{messages.until(invite.until.slice(0, 10))}</p>
      </section>
    </Page>
  );
}
