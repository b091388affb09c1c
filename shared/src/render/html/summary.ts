import { HTML_MESSAGES } from "../../messages/html-report.ts";
import { REPORT_MESSAGES } from "../../messages/report.ts";
import type { Report, VitalSign, Vitals } from "../../model/index.ts";
import { type ConsistencyMark, consistency, installerNote } from "../overview.ts";
import { gauge } from "./gauge.ts";
import { html, type Markup } from "./markup.ts";
import { minute, pathCode, section, shorten } from "./value.ts";

/** The first screen: the score and its breakdown, consistency, and the Go in use. */
export function summary(report: Report): Markup {
  const { score, language, host, shell, at, durationMs } = report;
  const w = REPORT_MESSAGES[language];
  const p = HTML_MESSAGES[language];
  const band = w.band[score.band];
  const machine = [
    `${host.os} ${host.osVersion} ${host.arch}`,
    shell?.name ?? "",
    `${minute(at)} UTC`,
    `${durationMs} ms`,
  ];
  return html`<header><p class="brand">Go Env Check</p><h1>${p.title}</h1><p class="lead">${p.lead(
    w.context[report.judged],
  )}</p><ul class="facts">${machine.filter((text) => text.trim() !== "").map((text) => html`<li>${text}</li>`)}</ul></header>
<div class="hero"><div class="card score">${gauge({
    value: score.value,
    figure: String(score.value),
    label: `${w.score}${w.colon}${score.value} / 100, ${band}`,
    tone: score.band,
  })}<p class="band ${score.band}">${band}</p></div><div class="card">${receipt(report)}</div><div class="card">${fit(
    report,
  )}</div></div>${report.complete ? null : html`<p class="alert" role="status">${w.incomplete} ${shorten(report.unread.join("; "), language)}</p>`}`;
}

function receipt({ score, findings, language }: Report): Markup {
  const w = REPORT_MESSAGES[language];
  const p = HTML_MESSAGES[language];
  const row = (label: string, points: string): Markup =>
    html`<tr><th scope="row">${label}</th><td>${points}</td></tr>`;
  const free = findings.length - score.receipt.length;
  return html`<h2>${p.receipt}</h2><table class="receipt"><tbody>${row(p.start, "100")}${score.receipt.map(
    ({ id, points }) =>
      html`<tr><th scope="row"><a href="#finding-${id}">${id}</a></th><td>− ${-points}</td></tr>`,
  )}${free > 0 ? row(p.free(free), "0") : null}</tbody><tfoot>${row(w.score, String(score.value))}</tfoot></table>`;
}

function fit(report: Report): Markup {
  const { go, language } = report;
  const w = REPORT_MESSAGES[language];
  const p = HTML_MESSAGES[language];
  const mark = ({ text, value }: ConsistencyMark): Markup =>
    html`<li class="${value === null ? "unknown" : value ? "yes" : "no"}"><span aria-hidden="true">${value === null ? "–" : value ? "✓" : "✗"}</span> ${text}</li>`;
  return html`<h2>${p.validity}</h2><ul class="marks">${consistency(report).map(mark)}</ul><h2>${p.effectiveGo}</h2>${
    go === null
      ? html`<p>${w.noGo}</p>`
      : html`<p class="winner"><strong>${go.version ?? "?"}</strong> ${go.arch ?? ""}${installerNote(report)}</p><p>${pathCode(go.path, report)}</p><p>GOROOT ${pathCode(go.goroot ?? "?", report)}</p>`
  }`;
}

/** The vitals, apart from the score. */
export function vitals(report: Report): Markup {
  if (report.vitals === null) return { markup: "" };
  const w = REPORT_MESSAGES[report.language];
  const p = HTML_MESSAGES[report.language];
  const { value, signs } = report.vitals;
  const whole = gauge({
    value,
    figure: value === null ? "–" : String(value),
    label: `${p.vitals}${w.colon}${value ?? p.noReading}`,
    tone: tone(value),
  });
  return section(
    "vitals",
    p.vitals,
    p.vitalsNote,
    html`<div class="card dials"><figure class="whole">${whole}<figcaption>${p.vitals}</figcaption></figure>${signs.map(
      (sign) => dial(sign, report),
    )}</div>`,
  );
}

function dial({ metric, weight, value, score, note }: Vitals["signs"][number], { language }: Report): Markup {
  const w = REPORT_MESSAGES[language];
  const p = HTML_MESSAGES[language];
  const figure = value === null ? "–" : `${value} ${metric === "disk" ? "ms" : "%"}`;
  const why = note === null ? null : score === null ? p.notMeasured(p.reason(note)) : p.noAnswer(note);
  return html`<figure>${gauge({
    value: score,
    figure,
    label: `${p.metric[metric]}${w.colon}${value === null ? p.noReading : figure}`,
    tone: tone(score),
  })}<figcaption><strong>${p.metric[metric]}</strong><br>${p.weight(weight)}${
    why === null ? null : html`<br>${shorten(why, language)}`
  }</figcaption></figure>`;
}

/** Green from 90, red below 50. */
function tone(score: VitalSign["score"]): string {
  if (score === null) return "none";
  if (score >= 90) return "healthy";
  return score >= 50 ? "minor-issues" : "broken";
}
