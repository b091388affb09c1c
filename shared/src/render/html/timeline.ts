import { PAGE_WORDS } from "../../messages/html-report.ts";
import { WORDS } from "../../messages/report.ts";
import type { HistoryEntry, Language, Report } from "../../model/index.ts";
import { html, type Markup, NOTHING } from "./markup.ts";
import { code, minute, section, table } from "./value.ts";

/** What the page's script draws; the table beneath says the same without it. */
export interface Timeline {
  readonly score: string;
  readonly newRuler: string;
  readonly points: readonly {
    readonly at: string;
    readonly value: number;
    readonly band: string;
    readonly newRuler: boolean;
    readonly notes: readonly string[];
  }[];
}

export function timeline(entries: readonly HistoryEntry[], report: Report): Markup {
  if (entries.length < 2) return NOTHING;
  const { language } = report;
  const p = PAGE_WORDS[language];
  const w = WORDS[language];
  const rows = entries
    .toReversed()
    .map(({ run, change }) => [
      html`${minute(run.at)}${run.at === report.at ? html` <span class="badge">${p.thisRun}</span>` : null}${
        change !== null && !change.sameRuler ? html` <span class="badge warn">${p.newRuler}</span>` : null
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
  const p = PAGE_WORDS[language];
  const w = WORDS[language];
  return {
    score: w.score,
    newRuler: p.newRuler,
    points: entries.map(({ run, change }) => ({
      at: minute(run.at),
      value: run.score.value,
      band: run.score.band,
      newRuler: change !== null && !change.sameRuler,
      notes: [w.band[run.score.band], ...news(change)],
    })),
  };
}

/** `+ id` for what appeared, `− id` for what was resolved. */
function news(change: HistoryEntry["change"]): readonly string[] {
  const { appeared = [], resolved = [] } = change ?? {};
  return [...appeared.map((id) => `+ ${id}`), ...resolved.map((id) => `− ${id}`)];
}
