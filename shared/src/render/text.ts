import { SUPPRESSION_WORDS } from "../locale/suppression-words.ts";
import { WORDS } from "../locale/words.ts";
import type { Finding, Report } from "../model.ts";
import { ansi, type Paint, plain, SEVERITY_COLOURS, visible } from "./style.ts";
import { suppressionLines } from "./suppressions.ts";
import { topologyLines } from "./topology.ts";
import { wrap } from "./wrap.ts";

const WIDTH = 80;

export interface TextOptions {
  readonly color: boolean;
  readonly verbose: boolean;
}

/** The report for a terminal: the verdict first, then each finding with where, why and what to do. */
export function renderText(report: Report, { color, verbose }: TextOptions): string {
  const paint = color ? ansi : plain;
  const lines = [
    ...header(report, paint),
    ...suppressionLines(report)
      .flatMap((line) => wrap(line, WIDTH, "  "))
      .map(visible),
    "",
    ...report.findings.flatMap((finding) => [...section(report, finding, paint, verbose), ""]),
  ];
  if (report.findings.length === 0 && report.complete) lines.push(WORDS[report.language].healthy, "");
  if (verbose) lines.push(...details(report).map(visible), "");
  return `${lines.join("\n")}\n`;
}

function header(report: Report, paint: Paint): string[] {
  const w = WORDS[report.language];
  const { go, score, validity, outcomes } = report;
  const count = (status: string): number =>
    Object.values(outcomes).filter((outcome) => outcome === status).length;
  const yesNo = (value: boolean): string => (value ? w.yes : w.no);
  const title = `${w.score} ${score.value}/100 · ${w.band[score.band]}`;
  const receipt = score.receipt.map(({ id, points }) => `− ${-points} ${id}`).join(" ");
  const hidden =
    report.suppressed.length === 0
      ? ""
      : ` · ${SUPPRESSION_WORDS[report.language].count(report.suppressed.length)}`;
  const lines = [
    ...(receipt === "" ? [] : [`100 ${receipt} = ${score.value}`]),
    go === null
      ? w.noGo
      : `Go: ${go.version ?? "?"} · ${go.path} · GOROOT ${go.goroot ?? "?"} · ${go.installedBy}`,
    `${w.valid}: ${yesNo(validity.valid)} (PATH ∩ GOROOT: ${yesNo(validity.pathMeetsGoroot)}, PATH ∩ GOPATH: ${yesNo(validity.pathMeetsGopath)})`,
    `${w.counts(count("fail"), count("pass"), count("skip"))}${hidden} · ${w.judged(report.judged)}`,
  ];
  const [current, terminal] = [context(report, "current"), context(report, "terminal")];
  if (current && terminal?.status === "ok" && current.path.join(":") !== terminal.path.join(":"))
    lines.push(w.terminalDiffers);
  if (!report.complete) lines.push(`${w.incomplete} ${report.unread.join("; ")}`);
  return [paint(title, 1), ...lines.map(visible)];
}

function context(report: Report, name: string): Report["contexts"][number] | undefined {
  return report.contexts.find((candidate) => candidate.context === name);
}

function section(report: Report, finding: Finding, paint: Paint, verbose: boolean): string[] {
  const w = WORDS[report.language];
  const head = paint(`${w.severity[finding.severity]}[${finding.id}]`, ...SEVERITY_COLOURS[finding.severity]);
  const lines = prose(finding.message);
  for (const { file, line, text } of finding.evidence) {
    lines.push(`  --> ${file}${line === null ? "" : `:${line}`}${text === "" ? "" : `   ${text}`}`);
  }
  lines.push(...prose(`${w.why}: ${finding.why}`), ...fixLines(report, finding, verbose));
  return [`${head}: ${finding.title}`, ...lines.map(visible)];
}

function fixLines(report: Report, { fix }: Finding, verbose: boolean): string[] {
  const w = WORDS[report.language];
  if (fix === null) return [];
  const indented = (text: string): string[] => text.split("\n").map((line) => `    ${line}`);
  const lines: string[] = [];
  if (fix.advice !== null) lines.push(...prose(`${w.fix}: ${fix.advice}`));
  if (fix.snippet === "") return lines;
  if (fix.file === null) return [...lines, `  ${w.fix}:`, ...indented(fix.snippet)];
  lines.push(`  ${w.fix}: ${w.addTo(fix.file)}`, ...indented(fix.snippet));
  if (verbose) lines.push(`  ${w.paste}`, ...fix.commands.flatMap(indented));
  return [...lines, `  ${w.restart}`];
}

/** A paragraph of a section. */
function prose(text: string): string[] {
  return wrap(`  ${text}`, WIDTH, "    ");
}

function details(report: Report): string[] {
  const settings = Object.entries(report.env).map(
    ([name, { value, origin, at }]) => `  ${name}=${value}   (${origin}${at === null ? "" : `, ${at}`})`,
  );
  const goes = report.toolchains.map(
    (go) =>
      `  ${go.wins ? "*" : go.onPath ? "+" : " "} ${go.version ?? "?"}  ${go.path}  (${go.installedBy})`,
  );
  const contexts = report.contexts.flatMap(({ context: name, status, path }) => [
    `  ${name} (${status})`,
    ...path.map((dir) => `    ${dir}`),
  ]);
  return [...topologyLines(report), ...goes, ...settings, ...contexts];
}
