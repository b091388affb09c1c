import { HISTORY_MESSAGES } from "../messages/history.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import type { HistoryEntry, Language } from "../model/index.ts";
import { jsonText, oneLine } from "../util/visible.ts";
import { PLAIN_VIEW, type View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** Stands for a space at which no line ends. */
const JOINT = "\u0000";

const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/** Past runs: their scores as one line of bars, then the runs in which something changed, and what moved the score. */
export function renderHistory(
  entries: readonly HistoryEntry[],
  kept: boolean,
  language: Language,
  view: View = PLAIN_VIEW,
): string {
  const { say, width, paint } = view;
  const h = HISTORY_MESSAGES[language];
  const lines: string[] = [];
  if (entries.length > 0) lines.push(...sparkline(entries, language, view), "");
  entries.forEach(({ run, change }, at) => {
    const before = entries.slice(0, at).findLast((one) => one.run.judged === run.judged)?.run ?? null;
    if (change !== null && !change.isComparable)
      lines.push(...wrap(say(`  ── ${h.newScoringBasis}`), width, "     "));
    const news = [
      ...(change?.resolved ?? []).map((id) => `−${JOINT}${oneLine(id)}`),
      ...(change?.appeared ?? []).map((id) => `+${JOINT}${oneLine(id)}`),
    ];
    const isSame =
      before !== null &&
      before.score.value === run.score.value &&
      before.goVersion === run.goVersion &&
      before.complete === run.complete;
    if (isSame && news.length === 0 && change?.isComparable !== false) return;
    const w = REPORT_MESSAGES[language];
    const moved = before === null ? 0 : run.score.value - before.score.value;
    const notes = [
      w.band[run.score.band],
      ...(before !== null && before.goVersion === run.goVersion ? [] : [run.goVersion ?? w.noGoHere]),
      ...(run.complete ? [] : [h.incomplete]),
    ];
    const sign = moved === 0 ? "" : moved > 0 ? `+${moved}` : `−${-moved}`;
    const figures = `${String(run.score.value).padStart(3)}  ${sign.padStart(3)}`;
    const time = run.at.slice(0, 16).replace("T", " ");
    lines.push(
      `${paint(oneLine(time), "dim")}  ${say(oneLine(`${figures}  ${notes.join(" · ")}`))}`,
      ...(news.length === 0
        ? []
        : wrap(say(`    ${news.join("  ")}`), width, "    ").map((line) => line.replaceAll(JOINT, " "))),
    );
  });
  if (entries.length === 0) lines.push(...wrap(say(kept ? h.none : h.isOff), width, ""));
  else if (!kept) lines.push("", ...wrap(say(h.isOff), width, ""));
  return `${lines.join("\n")}\n`;
}

/** `▇▇▁▇  39 → 100 · 12 runs`, the last ones where not all have room. */
function sparkline(
  entries: readonly HistoryEntry[],
  language: Language,
  { say, width, paint }: View,
): string[] {
  const values = entries.map(({ run }) => run.score.value);
  const text = `  ${values[0]} → ${values.at(-1)} · ${HISTORY_MESSAGES[language].runs(values.length)}`;
  const bars = values
    .slice(-(width - text.length - 2))
    .map((value) => BARS[Math.min(BARS.length - 1, Math.floor((value / 100) * BARS.length))] ?? "")
    .join("");
  return [`${paint(say(bars), "strong")}${say(text)}`];
}

/** The same for programs. */
export function renderHistoryJson(entries: readonly HistoryEntry[], kept: boolean): string {
  return `${jsonText({ schema: 1, kept, runs: entries })}\n`;
}
