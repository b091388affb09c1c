import { HTML_MESSAGES } from "../../messages/html-report.ts";
import { REPORT_MESSAGES } from "../../messages/report.ts";
import { SCORE_MESSAGES } from "../../messages/score.ts";
import type { Report } from "../../model/index.ts";
import { consistencyText } from "../overview.ts";
import { html, type Markup } from "./markup.ts";

/** How the score came about, folded: the formula, and what fixing each finding now would give. */
export function receipt(report: Report): Markup {
  const { score, language } = report;
  const w = REPORT_MESSAGES[language];
  const p = HTML_MESSAGES[language];
  const s = SCORE_MESSAGES[language];
  const rows = score.ifFixed.map(
    ({ id, value }) =>
      html`<tr><th scope="row"><a href="#finding-${id}">${id}</a></th><td>${score.value} → <strong>${value}</strong></td></tr>`,
  );
  const table =
    rows.length === 0
      ? null
      : html`<p>${s.oneByOne}</p><table class="receipt"><caption>${s.ifFixedHeading}</caption><tbody>${rows}</tbody></table>`;
  return html`<details class="card fold"><summary>${p.receipt}${w.colon}${score.value}/100 · ${w.band[score.band]}</summary><p>${s.formula(
    report,
  )}</p><p>${consistencyText(report)}</p>${table}</details>`;
}
