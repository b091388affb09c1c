import { REPORT_MESSAGES } from "../messages/report.ts";
import { VERDICT_MESSAGES } from "../messages/verdict.ts";
import type { Finding, Report } from "../model/index.ts";

/** Worst first. A shell that hangs comes right after what breaks go: nothing is known of a new terminal. */
export function worstFirst(report: Report): readonly Finding[] {
  const { findings } = report;
  const hang = findings.find((finding) => isHang(report, finding));
  if (hang === undefined) return findings;
  const rest = findings.filter((finding) => finding !== hang);
  const critical = rest.filter(({ severity }) => severity === "critical");
  return [...critical, hang, ...rest.slice(critical.length)];
}

/** What a finding is called on this machine: a shell that hangs is news of its own. */
export function titleIn(report: Report, finding: Finding): string {
  if (!isHang(report, finding)) return finding.title;
  return VERDICT_MESSAGES[report.language].hangs(report.shell?.name ?? "shell");
}

function isHang({ contexts }: Report, { id }: Finding): boolean {
  return (
    id === "slow-login-shell" &&
    contexts.some(({ context, status }) => context === "terminal" && status === "timeout")
  );
}

/** The verdict in a few words, without the score; the only finding's title where there is one. Empty where nothing was checked. */
export function verdictText(report: Report): string {
  const { findings, language, outcomes, go, complete, validity } = report;
  const w = VERDICT_MESSAGES[language];
  const [first, ...more] = worstFirst(report);
  if (first === undefined) {
    const passed = Object.values(outcomes).filter((outcome) => outcome === "pass").length;
    if (!complete || passed === 0) return "";
    // That it fits is the formula's word, also where only some checks were asked for.
    return go === null || !validity.valid ? w.works(passed) : w.fits(go.version ?? "go", passed);
  }
  const isCritical = first.severity === "critical";
  if (more.length > 0) return isCritical ? w.broken : w.findings(findings.length);
  const [stuck] = first.evidence;
  const title =
    stuck === undefined || !isHang(report, first)
      ? titleIn(report, first)
      : `${titleIn(report, first)}${REPORT_MESSAGES[language].comma}${w.stuckAt(`${stuck.file}${stuck.line === null ? "" : `:${stuck.line}`}`)}`;
  return isCritical ? w.fails(title) : title;
}

/** Whether `fix --apply` can write its fix: it belongs in a file, and a new terminal has the problem too. */
export function applies(finding: Finding, report: Pick<Report, "newTerminal">): boolean {
  const { fix } = finding;
  return fix !== null && fix.safety !== "manual" && fix.file !== null && !isOnlyHere(finding, report);
}

/** Whether this process alone has the problem, so that opening a new terminal, in which go works, ends it. */
export function isOnlyHere({ id }: Finding, { newTerminal }: Pick<Report, "newTerminal">): boolean {
  return (
    newTerminal !== undefined && !newTerminal.some((one) => one.id === id || one.severity === "critical")
  );
}
