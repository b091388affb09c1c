import { REPORT_MESSAGES } from "../messages/report.ts";
import type { Report } from "../model/index.ts";
import { detailLines } from "./details.ts";
import { findingLines } from "./finding-section.ts";
import { applyCommand } from "./fix-command.ts";
import { newTerminalLines, noteLines } from "./notes.ts";
import { scoreLines } from "./score-lines.ts";
import { headline } from "./verdict.ts";
import { isOnlyHere } from "./verdict-text.ts";
import { type View, type ViewOptions, viewOf } from "./view.ts";
import { vitalsLines } from "./vitals.ts";
import { columns, wrap } from "./wrap.ts";

/** The report with everything that is known: each finding with where, why and what to do; how the score came about; the machine. */
export function renderFullText(report: Report, options: ViewOptions): string {
  const view = viewOf(options);
  const { say } = view;
  const w = REPORT_MESSAGES[report.language];
  const head = headline(report, view);
  const applies = report.findings.some((one) => one.fix?.file != null && !isOnlyHere(one, report));
  const parts = [
    head,
    [...newTerminalLines(report, view), ...noteLines(report, view)],
    ...report.findings.map((finding) => findingLines(report, finding, view)),
    applies ? applyLines(say(w.apply), applyCommand(report.judged), view) : [],
    vitalsLines(report, view),
    scoreLines(report, view),
    detailLines(report, view),
  ].filter((lines) => lines.length > 0);
  const text = parts.map((lines) => `${lines.join("\n")}\n`).join("\n");
  const rows = text.split("\n").length;
  // Who scrolled the verdict away finds it where the cursor is.
  const isLong = view.height !== null && rows > view.height;
  return isLong && head.length > 0 ? `${text}\n${head.join("\n")}\n` : text;
}

/** The command behind the words, or below them in a narrow window. */
function applyLines(words: string, command: string, { paint, width }: View): string[] {
  const one = `${words}${command}`;
  return columns(one) <= width
    ? [`${words}${paint(command, "command")}`]
    : [...wrap(words.trimEnd(), width, "  "), `  ${paint(command, "command")}`];
}
