import { type CalibrateOptions, examine } from "../calibration/calibrate.ts";
import { examineFacts } from "../calibration/examine-facts.ts";
import type { ContextName, Examined, Language, Report } from "../model/index.ts";
import type { Host } from "../probe/host.ts";
import { projectHere } from "../probe/project-here.ts";
import { redact as redactFacts } from "../recording/redact.ts";
import { notChecked } from "../report/not-checked.ts";

/** What the tools of one connection share. */
export interface Session {
  readonly host: Host;
  readonly language: Language;
  /** The shell to start instead of the account's login shell. */
  readonly shell: string | null;
  /** How long one start of the shell may take, in ms; null for the default. */
  readonly timeoutMs: number | null;
}

/** The contexts in which a fix has to work. */
const FIX_CONTEXTS: readonly ContextName[] = ["terminal", "nested-login"];

/** The options of a check of one environment, a new terminal unless another one is named. */
export function optionsOf(
  { host, language, shell, timeoutMs }: Session,
  more: Partial<CalibrateOptions>,
): CalibrateOptions {
  const project = projectHere(host);
  return {
    language,
    judge: "terminal",
    runShell: true,
    ...(shell !== null && { shell }),
    ...(timeoutMs !== null && { timeoutMs }),
    ...(project !== null && { project }),
    ...more,
  };
}

/** Checks for a fix: a new terminal, and what starts inside one. */
export function examineForFix(session: Session, signal?: AbortSignal): Promise<Examined> {
  return examine(session.host, optionsOf(session, { contexts: FIX_CONTEXTS, ...(signal && { signal }) }));
}

/** The report, or the same of redacted facts: it cannot contain anything that they do not. */
export function reportOf(examined: Examined, options: CalibrateOptions, redact: boolean): Report {
  return redact ? examineFacts(redactFacts(examined.facts), options).report : examined.report;
}

/** Why nothing can be said of this environment; null when it was checked. */
export function noVerdict(report: Report, context: ContextName): string | null {
  const failed = notChecked(report, context);
  if (failed === null) return null;
  const because = {
    timeout: "its shell did not start in time",
    failed: "its shell did not start",
    missing: "this system has no such environment",
  }[failed.status];
  const detail = failed.detail === "" ? "" : ` (${failed.detail})`;
  return `Could not check ${context}: ${because}${detail}. Nothing is known about it; do not guess.`;
}
