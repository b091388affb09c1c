import { HTML_MESSAGES } from "../messages/html-report.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import type { Language, Vitals } from "../model/index.ts";
import { oneLine } from "../util/visible.ts";
import { columns, wrap } from "./wrap.ts";

const WIDTH = 80;

/** The system load for a terminal: one line for the whole, one for each reading. */
export function renderVitals({ value, signs }: Vitals, language: Language): string[] {
  const p = HTML_MESSAGES[language];
  const colon = REPORT_MESSAGES[language].colon.trimEnd();
  const width = Math.max(...signs.map(({ metric }) => columns(p.metric[metric])));
  const rows = signs.map(({ metric, weight, value: read, score, note }) => {
    const name = `${p.metric[metric]}${colon}${" ".repeat(width - columns(p.metric[metric]))}`;
    if (read === null) return `  ${name} ${note === null ? p.noReading : p.notMeasured(p.reason(note))}`;
    const figure = `${read} ${metric === "disk" ? "ms" : "%"}`;
    const remark = note === null ? "" : ` · ${score === null ? p.reason(note) : p.noAnswer(note)}`;
    const rated = score === null ? "" : ` · ${score}/100`;
    return `  ${name} ${figure}${rated} · ${p.weight(weight)}${remark}`;
  });
  const head = `${p.vitals} ${value === null ? p.noReading : `${value}/100`} · ${p.vitalsNote}`;
  return [head, ...rows].flatMap((line) => wrap(oneLine(line), WIDTH, "    "));
}
