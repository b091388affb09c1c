import { HTML_MESSAGES } from "../../messages/html-report.ts";
import { REPORT_MESSAGES } from "../../messages/report.ts";
import type { Report, Vitals } from "../../model/index.ts";
import { bar } from "./bar.ts";
import { html, type Markup, NOTHING } from "./markup.ts";
import { section, shorten } from "./value.ts";

/** A disk that takes this long for a write, in milliseconds, fills its bar. */
const SLOWEST_DISK = 200;

/** The system load: a bar for each reading, filled to its value; apart from the score. */
export function vitals(report: Report): Markup {
  if (report.vitals === null) return NOTHING;
  const p = HTML_MESSAGES[report.language];
  const { value, signs } = report.vitals;
  const rows = signs.map((sign) => row(sign, report));
  const whole = `${value === null ? p.noReading : `${value}/100`} · ${p.vitalsNote}`;
  return section("vitals", p.vitals, whole, html`<ul class="card vitals">${rows}</ul>`);
}

function row({ metric, value, score, note }: Vitals["signs"][number], { language }: Report): Markup {
  const p = HTML_MESSAGES[language];
  const unit = metric === "disk" ? "ms" : "%";
  const figure = value === null ? p.noReading : `${value} ${unit}`;
  const why = note === null ? null : score === null ? p.reason(note) : p.noAnswer(note);
  const filled = value === null ? null : metric === "disk" ? (100 * value) / SLOWEST_DISK : value;
  const tone = score === null ? "none" : score >= 90 ? "good" : score >= 50 ? "major" : "critical";
  return html`<li><strong>${p.metric[metric]}</strong> ${bar(filled, tone, `${p.metric[metric]}${REPORT_MESSAGES[language].colon}${figure}`)} <span>${figure}${
    why === null ? null : html` <span class="aside">${shorten(why, language)}</span>`
  }</span></li>`;
}
