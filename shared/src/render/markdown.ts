import { CONTEXT_MESSAGES } from "../messages/contexts.ts";
import { HTML_MESSAGES } from "../messages/html-report.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import { TERMS } from "../messages/terms.ts";
import type { Finding, Report } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";
import { contextGrid } from "./context-grid.ts";
import { explainCommand } from "./explain-command.ts";
import { addToLine, adviceText } from "./fix-lines.ts";
import { diffText, receipt, summary } from "./markdown-summary.ts";
import { codeBlock, inlineCode, prose, table } from "./markdown-text.ts";
import { suppressionLines } from "./suppressions.ts";
import { isWebAddress } from "./web-address.ts";

/** The report for an issue tracker or a chat: GitHub's Markdown, with every value as code. */
export function renderMarkdown(report: Report): string {
  const p = HTML_MESSAGES[report.language];
  const blocks = [
    ...summary(report),
    ...report.findings.flatMap((finding) => section(report, finding)),
    ...receipt(report),
    ...toolchains(report),
    ...contexts(report),
    ...vitals(report),
    ...suppressed(report),
    `<sub>${prose(`go-env-check ${report.tool.version} · ${p.scoringBasis(report.schema, report.tool.catalog, report.tool.scoring)}`)}</sub>`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function section({ language }: Report, finding: Finding): string[] {
  const w = REPORT_MESSAGES[language];
  const { fix, docs, references, experimental } = finding;
  const blocks = [
    `### ${w.severity[finding.severity]} [${prose(finding.id)}] ${prose(finding.title)}`,
    ...(experimental ? [`_${w.experimental}_`] : []),
    prose(finding.message),
    ...finding.evidence.map(({ file, line, text }) => {
      const at = inlineCode(`${file}${line === null ? "" : `:${line}`}`);
      return text === "" ? `→ ${at}` : `→ ${at}\n\n${codeBlock(text)}`;
    }),
    `**${w.why}${w.colon.trimEnd()}** ${prose(finding.why)}`,
  ];
  const advice = adviceText(fix);
  if (advice !== "") blocks.push(`**${w.fix}${w.colon.trimEnd()}** ${prose(advice)}`);
  if (fix?.edits !== undefined && fix.edits.length > 0) {
    blocks.push(
      `**${w.fix}${w.colon.trimEnd()}**`,
      codeBlock(diffText(fix.edits), "diff"),
      prose(w.orRun(1)),
      codeBlock(fix.snippet, "sh"),
      prose(w.restart),
    );
  } else if (fix && fix.snippet !== "") {
    const label = `**${w.fix}${w.colon.trimEnd()}**`;
    if (fix.file !== null) blocks.push(`${label} ${prose(addToLine(finding, language))}`);
    else if (advice === "") blocks.push(label);
    blocks.push(codeBlock(fix.snippet, "sh"));
    if (fix.file !== null) blocks.push(prose(w.restart));
  }
  const links = [...new Set([docs ?? "", ...references])].filter(isWebAddress);
  blocks.push(
    [`${w.more}${w.colon}${inlineCode(explainCommand(finding.id))}`, ...links.map((url) => `<${url}>`)].join(
      " · ",
    ),
  );
  return blocks;
}

function toolchains(report: Report): string[] {
  const p = HTML_MESSAGES[report.language];
  if (report.toolchains.length === 0) return [];
  const rows = report.toolchains.map((go) => [
    inlineCode(go.version ?? "?"),
    pathCode(go.path, report),
    TERMS[report.language].installer[go.installedBy],
    go.wins ? `**${p.inUse}**` : go.onPath ? p.onPath : p.offPath,
  ]);
  return [`### ${p.toolchains}`, table([p.version, p.location, p.installedBy, p.status], rows)];
}

const MARKS = { good: "✓ ", bad: "✗ ", neutral: "" } as const;

function contexts(report: Report): string[] {
  if (report.contexts.length < 2) return [];
  const p = HTML_MESSAGES[report.language];
  const c = CONTEXT_MESSAGES[report.language];
  const rows = contextGrid(report).map((row) => [
    `**${row.label}**`,
    `${MARKS[row.go.mark]}${prose(row.go.text)}`,
    `${MARKS[row.goroot.mark]}${prose(row.goroot.text)}`,
    row.path,
    row.why.map(prose).join("; "),
  ]);
  return [`### ${p.contexts}`, table([p.context, "go", "GOROOT", "PATH", c.why], rows)];
}

function vitals({ vitals: read, language }: Report): string[] {
  if (read === null) return [];
  const p = HTML_MESSAGES[language];
  const rows = read.signs.map(({ metric, weight, value, score, note }) => [
    p.metric[metric],
    value === null
      ? note === null
        ? p.noReading
        : prose(p.notMeasured(p.reason(note)))
      : `${value} ${metric === "disk" ? "ms" : "%"}${note === null ? "" : ` · ${prose(p.noAnswer(note))}`}`,
    score === null ? "–" : String(score),
    `${weight} %`,
  ]);
  return [
    `### ${p.vitals}: ${read.value ?? p.noReading}`,
    `${p.vitalsNote}\n\n${table([p.name, p.value, "/100", "%"], rows)}`,
  ];
}

/** The suppressed findings, and the suppressions that have no effect any more. */
function suppressed(report: Report): string[] {
  const lines = suppressionLines(report).map((line) => `- ${prose(line)}`);
  return lines.length === 0 ? [] : [lines.join("\n")];
}

function pathCode(path: string, { home }: Report): string {
  return inlineCode(tildify(path, home));
}
