import { REPORT_MESSAGES } from "../messages/report.ts";
import { SUPPRESSION_MESSAGES } from "../messages/suppressions.ts";
import { TERMS } from "../messages/terms.ts";
import type { Finding, Report } from "../model/index.ts";
import { oneLine } from "../util/visible.ts";
import { addToLine, changeLines } from "./fix-lines.ts";
import { consistencyLine, installerNote, noFindingsLines } from "./overview.ts";
import { ansi, type Paint, plain, SEVERITY_COLORS, toAscii } from "./style.ts";
import { suppressionLines } from "./suppressions.ts";
import { topologyLines } from "./topology.ts";
import { renderVitals } from "./vitals.ts";
import { wrap } from "./wrap.ts";

const WIDTH = 80;

export interface TextOptions {
  readonly color: boolean;
  readonly verbose: boolean;
  /** Signs of our own in ASCII: for terminals that have no others. */
  readonly ascii?: boolean;
}

interface Pen {
  readonly paint: Paint;
  /** Text of our own, in characters that the terminal has; what is there to copy never goes through it. */
  readonly say: (text: string) => string;
  readonly verbose: boolean;
}

/** The report for a terminal: the score first, then each finding with where, why and what to do. */
export function renderText(report: Report, { color, verbose, ascii }: TextOptions): string {
  const pen: Pen = { paint: color ? ansi : plain, say: ascii ? toAscii : (text) => text, verbose };
  const w = REPORT_MESSAGES[report.language];
  const [first] = report.findings;
  const lines = [
    ...header(report, pen),
    ...suppressionLines(report).flatMap((line) => wrap(pen.say(oneLine(line)), WIDTH, "  ")),
    "",
    ...(report.vitals === null ? [] : [...renderVitals(report.vitals, report.language).map(pen.say), ""]),
    ...report.findings.flatMap((finding) => [...section(report, finding, pen), ""]),
  ];
  const terminalHasGo = context(report, "terminal")?.go !== null;
  lines.push(
    ...noFindingsLines(report, terminalHasGo).flatMap((line) => [...wrap(oneLine(line), WIDTH, "  "), ""]),
  );
  if (first !== undefined) lines.push(pen.say(w.explain(oneLine(first.id))));
  if (report.findings.some(({ fix }) => fix !== null && fix.file !== null)) lines.push(pen.say(w.applyHint));
  if (first !== undefined) lines.push("");
  if (verbose) lines.push(...details(report).map(oneLine), "");
  return `${lines.join("\n")}\n`;
}

function header(report: Report, { paint, say }: Pen): string[] {
  const w = REPORT_MESSAGES[report.language];
  const { go, score, outcomes } = report;
  const count = (status: string): number =>
    Object.values(outcomes).filter((outcome) => outcome === status).length;
  const { suppressed, language } = report;
  const hidden = suppressed.length === 0 ? [] : [SUPPRESSION_MESSAGES[language].count(suppressed.length)];
  const title = `${w.score} ${score.value}/100 · ${w.band[score.band]}`;
  const receipt = score.receipt.map(({ id, points }) => `− ${-points} ${id}`).join(" ");
  const lines = [
    ...(receipt === "" ? [] : [`100 ${receipt} = ${score.value}`]),
    go === null
      ? w.noGo
      : `Go${w.colon}${go.version ?? "?"} · ${go.path} · GOROOT ${go.goroot ?? "?"}${installerNote(report)}`,
    consistencyLine(report),
    [
      w.counts(count("fail"), count("pass"), count("skip")),
      ...hidden,
      w.environment(w.context[report.judged]),
    ].join(" · "),
  ];
  const [current, terminal] = [context(report, "current"), context(report, "terminal")];
  if (current && terminal?.status === "ok" && current.go !== terminal.go)
    lines.push(w.terminalDiffers(terminal.go, current.go));
  if (!report.complete) lines.push(`${w.incomplete} ${report.unread.join("; ")}`);
  return [paint(say(title), 1), ...lines.flatMap((line) => wrap(oneLine(say(line)), WIDTH, "  "))];
}

function context(report: Report, name: string): Report["contexts"][number] | undefined {
  return report.contexts.find((candidate) => candidate.context === name);
}

function section(report: Report, finding: Finding, pen: Pen): string[] {
  const { paint, say, verbose } = pen;
  const w = REPORT_MESSAGES[report.language];
  const tag = `${w.severity[finding.severity]}[${oneLine(finding.id)}]`;
  const lines = prose(say(oneLine(finding.message)));
  if (finding.experimental) lines.push(`  (${say(w.experimental)})`);
  if (finding.evidence.length > 0) lines.push(`  ${w.causedBy}${w.colon.trimEnd()}`);
  for (const { file, line, text } of finding.evidence) {
    lines.push(oneLine(`  --> ${file}${line === null ? "" : `:${line}`}${text === "" ? "" : `   ${text}`}`));
  }
  lines.push(...prose(say(`${w.why}${w.colon}${finding.why}`)), ...fixLines(report, finding, pen));
  if (verbose && finding.docs !== null) lines.push(`  ${w.more}${w.colon}${finding.docs}`);
  const [first = "", ...rest] = wrap(`${tag}${w.colon}${say(oneLine(finding.title))}`, WIDTH, "  ");
  const head = `${paint(tag, ...SEVERITY_COLORS[finding.severity])}${first.slice(tag.length)}`;
  return [head, ...rest, ...lines.map(oneLine)];
}

function fixLines({ language }: Report, finding: Finding, { say, verbose }: Pen): string[] {
  const { fix } = finding;
  const w = REPORT_MESSAGES[language];
  if (fix === null) return [];
  const indented = (text: string): string[] => text.split("\n").map((line) => `    ${line}`);
  const lines: string[] = [];
  if (fix.advice !== null) lines.push(...prose(say(`${w.fix}${w.colon}${fix.advice}`)));
  if (fix.snippet === "") return lines;
  if (fix.edits !== undefined && fix.edits.length > 0) {
    const edits = changeLines(fix.edits, language, null);
    lines.push(`  ${w.fix}${w.colon}${edits[0]}`, ...edits.slice(1).map((line) => `    ${line}`));
    if (verbose) lines.push(`  ${say(w.orRun(1))}`, ...indented(fix.snippet));
    return [...lines, `  ${say(w.restart)}`];
  }
  if (fix.file === null) return [...lines, `  ${w.fix}${w.colon.trimEnd()}`, ...indented(fix.snippet)];
  lines.push(`  ${w.fix}${w.colon}${addToLine(finding, language)}`, ...indented(fix.snippet));
  if (verbose) lines.push(`  ${say(w.orRun(fix.commands.length))}`, ...fix.commands.flatMap(indented));
  return [...lines, `  ${say(w.restart)}`];
}

/** A paragraph of a section. */
function prose(text: string): string[] {
  return wrap(`  ${text}`, WIDTH, "    ");
}

function details(report: Report): string[] {
  const w = REPORT_MESSAGES[report.language];
  const t = TERMS[report.language];
  const settings = Object.entries(report.env).map(
    ([name, { value, origin, at }]) =>
      `  ${name}=${value}${t.brackets(at === null ? t.origin[origin] : `${t.origin[origin]}${w.comma}${at}`)}`,
  );
  const goes = report.toolchains.map((go) => {
    const about = [
      t.installedBy(t.installer[go.installedBy]),
      go.arch ?? "",
      w.toolchain.support[go.support],
      go.because,
      go.winsIn.map((name) => t.context[name]).join(" "),
    ];
    const mark = go.wins ? "*" : go.onPath ? "+" : " ";
    return `  ${mark} ${go.version ?? "?"}  ${go.path}${t.brackets(about.filter((word) => word !== "").join(w.comma))}`;
  });
  const contexts = report.contexts.flatMap(({ context: name, status, path }) => [
    `  ${w.context[name]}${status === "ok" ? "" : ` · ${t.status[status]}`}`,
    ...path.map((dir) => `    ${dir}`),
  ]);
  return [...topologyLines(report), ...goes, ...settings, ...contexts];
}
