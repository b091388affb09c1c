import { HTML_MESSAGES } from "../../messages/html-report.ts";
import { REPORT_MESSAGES } from "../../messages/report.ts";
import type { HistoryEntry, Language, Report } from "../../model/index.ts";
import { html, type Markup, NOTHING } from "./markup.ts";
import { code, minute, section, table } from "./value.ts";

/** The data of the chart; the table below it contains the same. */
export interface Timeline {
  readonly score: string;
  readonly newScoringBasis: string;
  readonly points: readonly {
    readonly at: string;
    readonly value: number;
    readonly band: string;
    readonly newScoringBasis: boolean;
    readonly notes: readonly string[];
  }[];
}

export function timeline(entries: readonly HistoryEntry[], report: Report): Markup {
  if (entries.length < 2) return NOTHING;
  const { language } = report;
  const p = HTML_MESSAGES[language];
  const w = REPORT_MESSAGES[language];
  const rows = entries
    .toReversed()
    .map(({ run, change }) => [
      html`${minute(run.at)}${run.at === report.at ? html` <span class="badge">${p.thisRun}</span>` : null}${
        change !== null && !change.isComparable
          ? html` <span class="badge warn">${p.newScoringBasis}</span>`
          : null
      }`,
      html`<strong>${run.score.value}</strong> ${w.band[run.score.band]}`,
      html`${news(change).map((text, index) => html`${index > 0 ? ", " : ""}${code(text, language)}`)}`,
    ]);
  return section(
    "history",
    p.history,
    p.historyNote(entries.length),
    html`<div class="card chart" hidden><canvas id="timeline" role="img" aria-label="${p.history}" height="220"></canvas></div><details class="card fold"><summary>${p.asTable}</summary>${table(p.history, [p.when, w.score, p.changed], rows)}</details>`,
  );
}

export function timelineData(entries: readonly HistoryEntry[], language: Language): Timeline {
  const p = HTML_MESSAGES[language];
  const w = REPORT_MESSAGES[language];
  return {
    score: w.score,
    newScoringBasis: p.newScoringBasis,
    points: entries.map(({ run, change }) => ({
      at: minute(run.at),
      value: run.score.value,
      band: run.score.band,
      newScoringBasis: change !== null && !change.isComparable,
      notes: [w.band[run.score.band], ...news(change)],
    })),
  };
}

/** `+ id` for what appeared, `− id` for what was resolved. */
function news(change: HistoryEntry["change"]): readonly string[] {
  const { appeared = [], resolved = [] } = change ?? {};
  return [...appeared.map((id) => `+ ${id}`), ...resolved.map((id) => `− ${id}`)];
}
