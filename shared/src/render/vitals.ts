import { HTML_MESSAGES } from "../messages/html-report.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import type { Report } from "../model/index.ts";
import { oneLine } from "../util/visible.ts";
import { type View, type ViewOptions, viewOf } from "./view.ts";
import { columns, pad, wrap } from "./wrap.ts";

/** The system load for a terminal; empty where it was not measured. */
export function renderVitals(report: Report, options: ViewOptions): string {
  return vitalsLines(report, viewOf(options))
    .map((line) => `${line}\n`)
    .join("");
}

/** One line for the whole, one for each reading. */
export function vitalsLines({ vitals, language }: Report, { say, width }: View): string[] {
  if (vitals === null) return [];
  const { value, signs } = vitals;
  const p = HTML_MESSAGES[language];
  const colon = REPORT_MESSAGES[language].colon.trimEnd();
  const widest = Math.max(...signs.map(({ metric }) => columns(p.metric[metric])));
  const rows = signs.map(({ metric, weight, value: read, score, note }) => {
    const name = pad(`${p.metric[metric]}${colon}`, widest + columns(colon));
    if (read === null) return `  ${name} ${note === null ? p.noReading : p.notMeasured(p.reason(note))}`;
    const figure = `${read} ${metric === "disk" ? "ms" : "%"}`;
    const remark = note === null ? "" : ` · ${score === null ? p.reason(note) : p.noAnswer(note)}`;
    const rated = score === null ? "" : ` · ${score}/100`;
    return `  ${name} ${figure}${rated} · ${p.weight(weight)}${remark}`;
  });
  const head = `${p.vitals} ${value === null ? p.noReading : `${value}/100`} · ${p.vitalsNote}`;
  return [head, ...rows].flatMap((line) => wrap(say(oneLine(line)), width, "    "));
}
