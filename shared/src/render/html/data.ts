import { deflateSync } from "node:zlib";
import type { PastRun, Report } from "../../model/index.ts";
import { visible } from "../../util/visible.ts";
import { html, type Markup } from "./markup.ts";
import type { Timeline } from "./timeline.ts";

/**
 * The report and its past runs, for `stored/read-report.ts` to read back: compressed, because each start of a shell
 * repeats the same PATH, and in base64, in which nothing can be taken for markup.
 */
export function reportData(report: Report, past: readonly PastRun[]): Markup {
  const data = deflateSync(JSON.stringify({ report, past })).toString("base64");
  return html`<script type="application/octet-stream" id="go-env-check-data">${data}</script>`;
}

/**
 * What the page's script reads, as a block of data that no browser runs and that nothing in it can end: `<` is written
 * as an escape of JSON, so neither `</script>` nor `<!--` can appear in it.
 */
export function chartData(
  timeline: Timeline,
  words: { readonly copy: string; readonly copied: string },
): Markup {
  const json = visible(JSON.stringify({ timeline, ...words })).replace(
    /[<>&]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return { markup: `<script type="application/json" id="go-env-check-page">${json}</script>` };
}
