import type { Report } from "../model/index.ts";
import { newTerminalLines, noteLines } from "./notes.ts";
import { verdictLines } from "./verdict.ts";
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

/** The second part: empty where a new terminal is the same and nothing was left out. */
export function renderRest(report: Report, view: View): string {
  return paragraph([...newTerminalLines(report, view), ...noteLines(report, view)]);
}

function paragraph(lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
