import { REPORT_MESSAGES } from "../messages/report.ts";
import { TERMS } from "../messages/terms.ts";
import type { Report } from "../model/index.ts";

/** One of the marks of consistency; null when it could not be checked. */
export interface ConsistencyMark {
  readonly label: string;
  readonly value: boolean | null;
}

/** Whether PATH, GOROOT and GOPATH are consistent; nothing is checked when there is no go. */
export function consistency({ validity, go, language }: Report): readonly ConsistencyMark[] {
  const w = REPORT_MESSAGES[language];
  return [
    { label: w.goMatchesGoroot, value: go === null ? null : validity.pathMeetsGoroot },
    { label: w.toolsOnPath, value: go === null ? null : validity.pathMeetsGopath },
  ];
}

/** `Checks: go on PATH matches GOROOT: no · installed tools on PATH: not checked`. */
export function consistencyLine(report: Report): string {
  const w = REPORT_MESSAGES[report.language];
  const marks = consistency(report).map(({ label, value }) => `${label}${w.colon}${yesNo(report, value)}`);
  return `${w.checks}${w.colon}${marks.join(" · ")}`;
}

export function yesNo({ language }: Report, value: boolean | null): string {
  const w = REPORT_MESSAGES[language];
  if (value === null) return w.unknown;
  return value ? w.yes : w.no;
}

/**
 * What to say of a report without findings: that there are no problems (unless a new terminal has no go), or that
 * nothing was checked and what that needs. Empty when it is incomplete, or when it has findings.
 */
export function noFindingsLines(
  { findings, outcomes, skipped, complete, language }: Report,
  terminalHasGo = true,
): readonly string[] {
  if (findings.length > 0 || !complete) return [];
  const w = REPORT_MESSAGES[language];
  const ids = Object.keys(outcomes);
  if (ids.length === 0 || ids.some((id) => outcomes[id] !== "skip"))
    return terminalHasGo ? [w.noProblems] : [];
  return ids.map((id) => w.notChecked(id, reasonOf(skipped?.[id] ?? "")));
}

/** ` · installed by: Homebrew`; nothing where it is not known. */
export function installerNote({ go, language }: Report): string {
  if (go === null || go.installedBy === "other") return "";
  const t = TERMS[language];
  return ` · ${t.installedBy(t.installer[go.installedBy])}`;
}

export type SkipReason = "project" | "network" | "shell" | "platform" | "other";

/** What a check needs to run, from the reason why it was skipped. */
function reasonOf(reason: string): SkipReason {
  if (/\bproject\b/.test(reason)) return "project";
  if (/\bnetwork\b/.test(reason)) return "network";
  if (/\b(shell|terminal|contexts)\b/.test(reason)) return "shell";
  return /\bplatform\b/.test(reason) && !reason.includes("SDK") ? "platform" : "other";
}
