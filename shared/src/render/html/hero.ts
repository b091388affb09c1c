import { HTML_MESSAGES } from "../../messages/html-report.ts";
import { REPORT_MESSAGES } from "../../messages/report.ts";
import { VERDICT_MESSAGES } from "../../messages/verdict.ts";
import type { Language, Report } from "../../model/index.ts";
import { type NextStep, nextStep } from "../next-step.ts";
import { incompleteText, newTerminalText, teamText } from "../notes.ts";
import { isClean, osName } from "../overview.ts";
import { SHAPES } from "../palette.ts";
import { titleIn, verdictText, worstFirst } from "../verdict-text.ts";
import { tildeIn } from "../view.ts";
import { bar } from "./bar.ts";
import { change } from "./change.ts";
import { html, type Markup } from "./markup.ts";
import { minute, shorten } from "./value.ts";

/** The first screen: the verdict with its score at the left, what to do at the right. */
export function hero(report: Report): Markup {
  const { host, shell, at, durationMs, language } = report;
  const w = REPORT_MESSAGES[language];
  const p = HTML_MESSAGES[language];
  const machine = [
    osName(host),
    host.arch,
    shell === null ? "" : `${shell.name} ${shell.version ?? ""}`,
    p.lead(w.context[report.judged]),
    `${minute(at)} UTC`,
    `${durationMs} ms`,
  ];
  return html`<header><p class="brand">Go Env Check</p><ul class="facts">${machine
    .filter((text) => text.trim() !== "")
    .map((text) => html`<li>${text}</li>`)}</ul></header>
<div class="hero">${verdict(report)}${todo(report)}</div>`;
}

function verdict(report: Report): Markup {
  const { score, language, findings, home } = report;
  const w = REPORT_MESSAGES[language];
  const v = VERDICT_MESSAGES[language];
  const [first] = worstFirst(report);
  const tone = first?.severity ?? (isClean(report) ? "good" : "major");
  const counts = (["critical", "major", "minor", "info"] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0
      ? []
      : [html`<li class="${severity}">${SHAPES[severity]} ${v.of(count, severity)}</li>`];
  });
  const alerts = [...newTerminalText(report), ...incompleteText(report), ...teamText(report)].map(
    (text) => html`<p class="alert" role="status">${shorten(tildeIn(text, home), language)}</p>`,
  );
  const lead =
    findings.length === 1 && first !== undefined
      ? html`<p class="message">${shorten(tildeIn(first.message, home), language)}</p>`
      : findings.length === 0
        ? null
        : html`<ul class="counts">${counts}</ul>${list(report)}`;
  return html`<section class="card verdict ${tone}" aria-labelledby="verdict"><h1 id="verdict"><span class="shape" aria-hidden="true">${
    SHAPES[tone]
  }</span> ${verdictText(report) || HTML_MESSAGES[language].seeNotes}</h1><p class="score"><span class="figure"><strong>${score.value}</strong>/100</span> ${bar(
    score.value,
    tone,
    `${w.score}${w.colon}${score.value}/100`,
  )}</p>${lead}${alerts}</section>`;
}

/** The one thing to do next. */
function todo(report: Report): Markup {
  const { language } = report;
  const p = HTML_MESSAGES[language];
  const next = nextStep(report);
  if (next === null)
    return html`<section class="card do good" aria-labelledby="do"><h2 id="do">${p.doThis}</h2><p>${
      isClean(report) ? p.nothingToDo : p.seeNotes
    }</p></section>`;
  const { finding } = next;
  return html`<section class="card do" aria-labelledby="do"><h2 id="do">${p.doThis}</h2><p class="what"><a href="#finding-${
    finding.id
  }">${titleIn(report, finding)}</a></p>${change(finding, language)}${command(next, language)}</section>`;
}

function command(
  { finding: { fix }, command: text, isWritten, reach }: NextStep,
  language: Language,
): Markup {
  // How safe the change above is, then what the command below does.
  const labels = [HTML_MESSAGES[language].safety[fix?.safety ?? "manual"], reach ?? ""]
    .filter((part) => part !== "")
    .map((part) => html`<p class="label">${part}</p>`);
  const isShown = fix !== null && fix.file === null && fix.snippet !== "";
  // What is to be pasted is above already; then only why is left.
  return html`${labels}<pre class="snippet ${isShown && !isWritten ? "second" : "first"}" dir="ltr" tabindex="0"><code>${text}</code></pre>`;
}

/** One line a finding; the first page on paper has no other list. */
function list(report: Report): Markup {
  const { language } = report;
  const w = REPORT_MESSAGES[language];
  const items = worstFirst(report).map((finding) => {
    const { id, severity, evidence, fix } = finding;
    const seen = evidence.find(({ line }) => line !== null) ?? evidence[0];
    const place =
      seen === undefined ? (fix?.file ?? "") : `${seen.file}${seen.line === null ? "" : `:${seen.line}`}`;
    return html`<li class="${severity}"><span class="shape" role="img" aria-label="${w.severity[severity]}">${
      SHAPES[severity]
    }</span> <a href="#finding-${id}">${titleIn(report, finding)}</a>${
      place === "" ? null : html` <span class="aside">${shorten(place, language)}</span>`
    }</li>`;
  });
  return html`<ul class="list">${items}</ul>`;
}
