import type { Language } from "go-env-check/model";
import { checkText, checkTitle } from "../../lead/check-texts.ts";
import type { CheckTrend } from "../../lead/summary.ts";
import { PAGE_MESSAGES } from "../messages/index.ts";
import { Scroll } from "./scroll.tsx";

/** A message that a lead can copy for the team: what is wrong, how to find out, and where to read on. */
export function TeamMessage({
  id,
  trend,
  address,
  language,
}: {
  id: string;
  trend: CheckTrend;
  address: string;
  language: Language;
}) {
  const messages = PAGE_MESSAGES[language];
  const machines = trend.weeks.find(({ failing }) => failing !== null)?.machines ?? null;
  const text = [
    machines === null || machines === 0
      ? messages.teamMessage(checkTitle(id, language))
      : messages.teamMessageCounted(checkTitle(id, language), machines),
    checkText(id, language)?.why ?? "",
    messages.teamMessageFix,
    `  go-env-check explain ${id}`,
    `  go-env-check fix --only ${id}`,
    address,
  ];
  return (
    <section aria-labelledby="message">
      <h2 id="message">{messages.messageForTeam}</h2>
      <p class="soft">{messages.messageForTeamWhy}</p>
      <Scroll label={messages.messageForTeamWhy}>
        <pre class="copy">{text.filter((line) => line !== "").join("\n")}</pre>
      </Scroll>
    </section>
  );
}
