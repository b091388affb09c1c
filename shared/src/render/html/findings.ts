import { HTML_MESSAGES } from "../../messages/html-report.ts";
import { REPORT_MESSAGES } from "../../messages/report.ts";
import { SUPPRESSION_MESSAGES } from "../../messages/suppressions.ts";
import type { Evidence, Finding, Outcome, Report } from "../../model/index.ts";
import { explainCommand } from "../explain-command.ts";
import { isClean, notCheckedLines } from "../overview.ts";
import { SHAPES } from "../palette.ts";
import { suppressionLines } from "../suppressions.ts";
import { titleIn } from "../verdict-text.ts";
import { tildeIn } from "../view.ts";
import { isWebAddress } from "../web-address.ts";
import { change } from "./change.ts";
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

function card(report: Report, finding: Finding): Markup {
  const { language, home } = report;
  const w = REPORT_MESSAGES[language];
  const p = HTML_MESSAGES[language];
  const { id, severity, message, why, evidence, docs, references } = finding;
  const links = [...new Set([docs ?? "", ...references])].filter(isWebAddress);
  return html`<article class="card finding ${severity}" id="finding-${id}"><h3><span class="shape" aria-hidden="true">${
    SHAPES[severity]
  }</span> ${titleIn(report, finding)} <span class="badge">${w.severity[severity]}</span></h3><p class="id">${code(id, language)}${
    finding.experimental ? html` · ${w.experimental}` : null
  }</p><p>${shorten(tildeIn(message, home), language)}</p>${evidence.filter((item) => !isInFix(item, finding)).map((item) => excerpt(item, language))}<p class="why"><strong>${w.why}</strong> ${why}</p>${fix(
    finding,
    language,
  )}<p class="more">${p.more} ${code(explainCommand(id), language)}${links.map((address) => html`<br>${link(address)}`)}</p></article>`;
}

/** Whether the diff of the fix shows the line anyway. */
function isInFix({ file, line }: Evidence, { fix: planned }: Finding): boolean {
  return (
    line !== null &&
    (planned?.edits ?? []).some((edit) => edit.file === file && edit.line === line && edit.before !== null)
  );
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

/** What changes in files, and the same to paste: whole, however long. The page's script gives what is to copy a button. */
function fix(finding: Finding, language: Report["language"]): Markup {
  const { fix: planned } = finding;
  if (planned === null) return html``;
  const w = REPORT_MESSAGES[language];
  const p = HTML_MESSAGES[language];
  const isEdit = planned.edits !== undefined && planned.edits.length > 0;
  const commands = isEdit ? [planned.snippet] : planned.file === null ? [] : planned.commands;
  const paste =
    commands.length === 0 || planned.snippet === ""
      ? null
      : html`<details><summary>${w.orRun(commands.length)}</summary><pre class="snippet" dir="ltr" tabindex="0"><code>${commands.join(
          "\n",
        )}</code></pre></details>`;
  return html`<div class="fix"><h4>${w.fix} <span class="badge ${planned.safety === "safe" ? "good" : "neutral"}">${
    p.safety[planned.safety]
  }</span></h4>${change(finding, language)}${paste}</div>`;
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
