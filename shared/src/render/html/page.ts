import { createHash } from "node:crypto";
import { HTML_MESSAGES } from "../../messages/html-report.ts";
import type { HistoryEntry, Report } from "../../model/index.ts";
import { chartData, reportData } from "./data.ts";
import { findings } from "./findings.ts";
import { hero } from "./hero.ts";
import { machine } from "./machine.ts";
import { html, type Markup } from "./markup.ts";
import { receipt } from "./receipt.ts";
import { STYLE } from "./style.ts";
import { timeline, timelineData } from "./timeline.ts";
import { vitals } from "./vitals.ts";

export interface HtmlOptions {
  /** Past runs, oldest first, this one among them. */
  readonly history: readonly HistoryEntry[];
  /** The page's script with Chart.js in it, as the build made it; null for a page of tables alone. */
  readonly script: string | null;
}

/**
 * The report as one page that needs nothing else: it opens offline and can be mailed. Only the style sheet and the
 * script whose hashes the page's policy names are allowed; what comes from the machine is text or inert data.
 */
export function renderHtml(report: Report, { history, script }: HtmlOptions): string {
  const { language, score } = report;
  const p = HTML_MESSAGES[language];
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(STYLE)}`,
    `script-src ${script === null ? "'none'" : hashOf(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const { schema, tool } = report;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="go-env-check ${tool.version}">
<title>${score.value}/100 · ${p.title}</title>
<style>${ours(STYLE)}</style>
</head>
<body>
<main>
${hero(report)}
${findings(report)}
${receipt(report)}
${timeline(history, report)}
${machine(report)}
${vitals(report)}
</main>
<footer><p>${p.footer}</p><p>go-env-check ${tool.version} · ${p.scoringBasis(schema, tool.catalog, tool.scoring)} · ${report.fingerprint}</p></footer>
${reportData(
  report,
  history.map(({ run }) => run),
)}
${chartData(timelineData(history, language), { copy: p.copy, copied: p.copied })}
${script === null ? null : ours(`<script>${script}</script>`)}
</body>
</html>
`;
  return page.markup;
}

/** Text of our own making that goes in as it is. */
function ours(text: string): Markup {
  return { markup: text };
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
