import { REPORT_MESSAGES } from "../messages/report.ts";
import { SUPPRESSION_MESSAGES } from "../messages/suppressions.ts";
import type { Report } from "../model/index.ts";
import { oneLine } from "../util/visible.ts";
import { notCheckedLines } from "./overview.ts";
import { suppressionLines } from "./suppressions.ts";
import { tildeIn, type View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** What a new terminal gives that this process does not have, or the other way round; empty where they agree. */
export function newTerminalLines(report: Report, view: View): string[] {
  return newTerminalText(report).flatMap((text) => note(text, report, view, `${view.shape("major")} `));
}

/** The same as a sentence; none where they agree, where no terminal was started, or where it is what was checked. */
export function newTerminalText(report: Report): string[] {
  const [current, terminal] = [contextOf(report, "current"), contextOf(report, "terminal")];
  if (report.judged !== "current" || current === undefined) return [];
  const w = REPORT_MESSAGES[report.language];
  if (terminal?.status !== "ok") return [];
  if (current.go !== terminal.go) return [w.terminalDiffers(terminal.go, current.go)];
  const known = new Set(report.findings.map(({ id }) => id));
  const worse = report.newTerminal?.find(
    ({ id, severity }) => (severity === "critical" || severity === "major") && !known.has(id),
  );
  return worse === undefined ? [] : [w.terminalFails(worse.title, worse.severity === "critical")];
}

/** What else the reader has to know: what was not read or not checked, and what is suppressed. */
export function noteLines(report: Report, view: View): string[] {
  const { language, suppressed } = report;
  const hidden =
    suppressed.length === 0 ? [] : [`${SUPPRESSION_MESSAGES[language].count(suppressed.length)}:`];
  return [
    ...incompleteText(report).flatMap((text) => note(text, report, view, `${view.shape("major")} `)),
    ...notCheckedLines(report).flatMap((line) => note(line, report, view)),
    ...[...hidden, ...suppressionLines(report)].flatMap((line) => note(line, report, view)),
  ];
}

/** What could not be read, as a sentence; a shell that hangs is told by its finding, with the line. */
export function incompleteText({ complete, unread, findings, contexts, language }: Report): string[] {
  const isTold = findings.some(({ id }) => id === "slow-login-shell");
  const slow = contexts.filter(({ status }) => status === "timeout").map(({ context }) => context);
  const isSlow = (text: string): boolean =>
    slow.some((name) => /^[:：]/.test(text.slice(name.length)) && text.startsWith(name));
  const missing = isTold ? unread.filter((text) => !isSlow(text)) : unread;
  if (complete || (isTold && missing.length === 0)) return [];
  return [`${REPORT_MESSAGES[language].incomplete} ${missing.join("; ")}`];
}

/** Which Go the user's team requires, as a sentence; none where it requires nothing. */
export function teamText({ team, go, language }: Report): string[] {
  if (team === undefined) return [];
  const w = REPORT_MESSAGES[language];
  const version = go?.version ?? null;
  return [
    team.met === false && version !== null
      ? w.teamRequiresNewer(team.minimumGo, version)
      : w.teamRequires(team.minimumGo),
  ];
}

function contextOf(report: Report, name: string): Report["contexts"][number] | undefined {
  return report.contexts.find(({ context }) => context === name);
}

function note(text: string, { home }: Report, { say, width }: View, mark = ""): string[] {
  const [first = "", ...rest] = wrap(
    say(oneLine(tildeIn(text, home))),
    width - (mark === "" ? 0 : 2),
    mark === "" ? "  " : "",
  );
  return [mark + first, ...rest.map((line) => (mark === "" ? line : `  ${line}`))];
}
