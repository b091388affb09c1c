import { HTML_MESSAGES } from "../../messages/html-report.ts";
import { REPORT_MESSAGES } from "../../messages/report.ts";
import { SUPPRESSION_MESSAGES } from "../../messages/suppressions.ts";
import type { Evidence, Finding, Outcome, Report } from "../../model/index.ts";
import { addToLine, changeLines } from "../fix-lines.ts";
import { isClean, notCheckedLines } from "../overview.ts";
import { suppressionLines } from "../suppressions.ts";
import { isWebAddress } from "../web-address.ts";
import { html, type Markup } from "./markup.ts";
import { code, section, shorten } from "./value.ts";

/** The findings open, what passed or did not apply folded behind them. */
export function findings(report: Report): Markup {
  const p = HTML_MESSAGES[report.language];
  const w = REPORT_MESSAGES[report.language];
  const none = [...(isClean(report) ? [w.noProblems] : []), ...notCheckedLines(report)].map(
    (line) => html`<p class="card healthy">${line}</p>`,
  );
  return section(
    "findings",
    p.findings,
    null,
    html`${none}${report.findings.map((finding) => card(report, finding))}${folded(
      report,
      "pass",
      p.passed,
    )}${folded(report, "skip", p.skipped)}${folded(report, "error", p.crashed)}${suppressed(report)}`,
  );
}

function card({ language }: Report, finding: Finding): Markup {
  const w = REPORT_MESSAGES[language];
  const p = HTML_MESSAGES[language];
  const { id, severity, title, message, why, evidence, docs, references } = finding;
  const links = [...new Set([docs ?? "", ...references])].filter(isWebAddress);
  return html`<article class="card finding ${severity}" id="finding-${id}"><h3><span class="badge">${
    w.severity[severity]
  }</span> ${title}</h3><p class="id">${code(id, language)}${
    finding.experimental ? html` · ${w.experimental}` : null
  }</p><p>${shorten(message, language)}</p>${evidence.map((item) => excerpt(item, language))}<p class="why"><strong>${w.why}</strong> ${why}</p>${fix(
    finding,
    language,
  )}<p class="more">${p.more} ${code(`go-env-check explain ${id}`, language)}${links.map((address) => html`<br>${link(address)}`)}</p></article>`;
}

function link(address: string): Markup {
  return html`<a href="${address}" rel="noreferrer">${address}</a>`;
}

function excerpt({ file, line, text }: Evidence, language: Report["language"]): Markup {
  const at = `${file}${line === null ? "" : `:${line}`}`;
  return html`<div class="excerpt"><p>${code(at, language)}</p>${
    text === ""
      ? null
      : html`<pre dir="ltr"><span class="line">${line ?? ""}</span>${shorten(text, language)}</pre>`
  }</div>`;
}

function fix(finding: Finding, language: Report["language"]): Markup {
  const { fix: change } = finding;
  if (change === null) return html``;
  const w = REPORT_MESSAGES[language];
  const advice = change.advice === null ? null : html`<p>${change.advice}</p>`;
  if (change.snippet === "") return html`<div class="fix"><h4>${w.fix}</h4>${advice}</div>`;
  if (change.edits !== undefined && change.edits.length > 0) {
    return html`<div class="fix"><h4>${w.fix}</h4>${advice}${snippet(changeLines(change.edits, language, null).join("\n"))}<details><summary>${w.orRun(1)}</summary>${snippet(change.snippet)}</details><p>${w.restart}</p></div>`;
  }
  const restart = change.file === null ? null : html`<p>${w.restart}</p>`;
  return html`<div class="fix"><h4>${w.fix}</h4>${advice}${
    change.file === null ? null : html`<p>${addToLine(finding, language)}</p>`
  }${snippet(change.snippet)}${
    change.file === null || change.commands.length === 0
      ? null
      : html`<details><summary>${w.orRun(change.commands.length)}</summary>${snippet(change.commands.join("\n"))}</details>`
  }${restart}</div>`;
}

/** Whole, however long: it is there to copy. The page's script gives it a button. */
function snippet(text: string): Markup {
  return html`<pre class="snippet" dir="ltr" tabindex="0"><code>${text}</code></pre>`;
}

function folded(report: Report, outcome: Outcome, title: (count: number) => string): Markup {
  const ids = Object.entries(report.outcomes).flatMap(([id, of]) => (of === outcome ? [id] : []));
  if (ids.length === 0) return html``;
  return html`<details class="card fold ${outcome}"><summary>${title(ids.length)}</summary><ul class="chips">${ids.map(
    (id) => html`<li>${code(id, report.language)}</li>`,
  )}</ul></details>`;
}

/** The suppressed findings, and the suppressions that have no effect any more. */
function suppressed(report: Report): Markup {
  const lines = suppressionLines(report);
  if (lines.length === 0) return html``;
  return html`<div class="card fold"><strong>${SUPPRESSION_MESSAGES[report.language].count(
    report.suppressed.length,
  )}</strong><ul>${lines.map((line) => html`<li>${shorten(line, report.language)}</li>`)}</ul></div>`;
}
