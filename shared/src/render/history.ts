import { HISTORY_MESSAGES } from "../messages/history.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import type { HistoryEntry, Language } from "../model/index.ts";
import { jsonText, oneLine } from "../util/visible.ts";
import { wrap } from "./wrap.ts";

const WIDTH = 80;
const BAR = 20;

/** Past runs, oldest first: when, score as a number and a bar, band, what appeared and what was resolved. */
export function renderHistory(entries: readonly HistoryEntry[], kept: boolean, language: Language): string {
  const h = HISTORY_MESSAGES[language];
  const w = REPORT_MESSAGES[language];
  const lines: string[] = [];
  for (const { run, change } of entries) {
    if (change !== null && !change.isComparable)
      lines.push(...wrap(`  ── ${h.newScoringBasis}`, WIDTH, "     "));
    const filled = Math.round((run.score.value / 100) * BAR);
    const bar = `${"█".repeat(filled)}${"░".repeat(BAR - filled)}`;
    const notes = [
      w.band[run.score.band],
      run.goVersion ?? w.noGoHere,
      ...(run.complete ? [] : [h.incomplete]),
    ];
    lines.push(
      `${run.at.slice(0, 16).replace("T", " ")}  ${String(run.score.value).padStart(3)}  ${bar}  ${notes.join(" · ")}`,
    );
    const news = [
      ...(change?.appeared ?? []).map((id) => `+ ${id}`),
      ...(change?.resolved ?? []).map((id) => `− ${id}`),
    ];
    if (news.length > 0) lines.push(...wrap(`    ${news.join("  ")}`, WIDTH, "    "));
  }
  if (entries.length === 0) lines.push(kept ? h.none : h.isOff);
  else if (!kept) lines.push("", ...wrap(h.isOff, WIDTH, ""));
  return `${lines.map(oneLine).join("\n")}\n`;
}

/** The same for programs. */
export function renderHistoryJson(entries: readonly HistoryEntry[], kept: boolean): string {
  return `${jsonText({ schema: 1, kept, runs: entries })}\n`;
}
