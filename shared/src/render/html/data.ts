import type { PastRun, Report } from "../../model.ts";
import type { Markup } from "./markup.ts";
import type { Timeline } from "./timeline.ts";

/**
 * A value as a block of data that no browser runs and that nothing in it can end: `<` is written as an escape of
 * JSON, so neither `</script>` nor `<!--` can stand there. `stored/read-report.ts` reads the report back.
 */
function dataBlock(id: string, value: unknown): Markup {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return { markup: `<script type="application/json" id="${id}">${json}</script>` };
}

export function reportData(report: Report, past: readonly PastRun[]): Markup {
  return dataBlock("go-env-check-data", { report, past });
}

export function chartData(
  timeline: Timeline,
  words: { readonly copy: string; readonly copied: string },
): Markup {
  return dataBlock("go-env-check-page", { timeline, ...words });
}
