import { VERDICT_MESSAGES } from "../messages/verdict.ts";
import type { Report } from "../model/index.ts";
import { oneLine } from "../util/visible.ts";
import { newTerminalLines, noteLines } from "./notes.ts";
import { verdictLines } from "./verdict.ts";
import { titleIn, verdictText, worstFirst } from "./verdict-text.ts";
import { type View, type ViewOptions, viewOf } from "./view.ts";

/** The report for a terminal: verdict, cause and command first, then what a new terminal gives and what else to know. */
export function renderText(report: Report, options: ViewOptions): string {
  const view = viewOf(options);
  return [renderVerdict(report, view), renderRest(report, view)].filter((part) => part !== "").join("\n");
}

/** The first part: it needs nothing of a new terminal. Empty where nothing was checked. */
export function renderVerdict(report: Report, view: View): string {
  return paragraph(verdictLines(report, view));
}

/**
 * What is known of this process while a new terminal still starts: the verdict and what was found, without anything
 * that the new terminal could change, such as the score, a line at fault or a command. Empty where nothing was checked.
 */
export function renderFirst(report: Report, view: View): string {
  const { say, paint } = view;
  const text = verdictText(report);
  if (text === "") return "";
  const [first, ...others] = worstFirst(report);
  const shape = first === undefined ? " " : view.shape(first.severity);
  const head = `${shape} ${paint(say(oneLine(VERDICT_MESSAGES[report.language].soFar(text))), first?.severity ?? "dim")}`;
  const rows = others.length === 0 ? [] : worstFirst(report);
  return paragraph([
    head,
    ...rows.map((one) => `  ${view.shape(one.severity)} ${say(oneLine(titleIn(report, one)))}`),
  ]);
}

/** The second part: empty where a new terminal is the same and nothing was left out. */
export function renderRest(report: Report, view: View): string {
  return paragraph([...newTerminalLines(report, view), ...noteLines(report, view)]);
}

function paragraph(lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
