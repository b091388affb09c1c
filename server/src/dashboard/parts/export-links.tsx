import type { Language } from "go-env-check/model";
import type { Messages } from "../messages/messages.ts";

/** Links to the figures as files. */
export function ExportLinks({
  weeks,
  language,
  messages,
}: {
  weeks: number;
  language: Language;
  messages: Messages;
}) {
  return (
    <section aria-labelledby="export">
      <h2 id="export">{messages.exports}</h2>
      <p class="links">
        <a href={`/v1/export?format=csv&weeks=${weeks}`}>CSV</a>
        <a href={`/v1/export?format=json&weeks=${weeks}`}>JSON</a>
        <a href={`/v1/digest?lang=${language}`}>{messages.digest}</a>
      </p>
    </section>
  );
}
