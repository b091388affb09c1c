import { REPORT_MESSAGES } from "../messages/report.ts";
import { TERMS } from "../messages/terms.ts";
import { AGENT_NAMES, type Report, type SkipReason } from "../model/index.ts";

/** One of the formula's two terms; null when it could not be checked. */
export interface ConsistencyMark {
  readonly text: string;
  readonly value: boolean | null;
}

/** Whether PATH, GOROOT and GOPATH are consistent, in words; nothing is checked when there is no go. */
function consistency({ validity, go, language }: Report): readonly ConsistencyMark[] {
  const w = REPORT_MESSAGES[language];
  const mark = (value: boolean, [yes, no]: readonly [string, string]): ConsistencyMark =>
    go === null ? { text: `${yes}${w.colon}${w.unknown}`, value: null } : { text: value ? yes : no, value };
  return [mark(validity.pathMeetsGoroot, w.goMatchesGoroot), mark(validity.pathMeetsGopath, w.toolsOnPath)];
}

/** `the go on PATH does not belong to GOROOT · installed tools are on PATH`. */
export function consistencyText(report: Report): string {
  return consistency(report)
    .map(({ text }) => text)
    .join(" · ");
}

/** Whether the checks ran and found nothing. */
export function isClean({ findings, outcomes, complete }: Report): boolean {
  return findings.length === 0 && complete && Object.values(outcomes).some((outcome) => outcome !== "skip");
}

type Need = "project" | "network" | "shell" | "platform" | "other";

/** What a check that was skipped for a reason needs to run. A stored report may have reasons that are not here. */
const NEEDS: ReadonlyMap<string, Need> = new Map<SkipReason, Need>([
  ["no project", "project"],
  ["no project was named", "project"],
  ["the network was not tested (--network)", "network"],
  ["no shell was started", "shell"],
  ["no terminal was started", "shell"],
  ["no terminal and desktop were started", "shell"],
  ["not applicable on this operating system", "platform"],
]);

/** What was asked for and not checked, and what that needs. Empty where anything was checked. */
export function notCheckedLines({
  findings,
  outcomes,
  skipped,
  complete,
  language,
}: Report): readonly string[] {
  const ids = Object.keys(outcomes);
  if (findings.length > 0 || !complete || ids.some((id) => outcomes[id] !== "skip")) return [];
  const w = REPORT_MESSAGES[language];
  return ids.map((id) => w.notChecked(id, NEEDS.get(skipped?.[id] ?? "") ?? "other"));
}

/** `go1.26.1`; where GOTOOLCHAIN names a release that is not the go of PATH: `go1.27.0 (go1.26.1 switches to it)`. */
export function releaseText({ go, toolchains, language }: Report): string {
  const own = toolchains.find(({ wins }) => wins)?.version ?? null;
  const running = go?.version ?? "?";
  if (own === null || own === running) return running;
  return `${running}${TERMS[language].brackets(REPORT_MESSAGES[language].switchesTo(own))}`;
}

/** ` · installed by: Homebrew`; nothing where it is not known. */
export function installerNote({ go, language }: Report): string {
  if (go === null || go.installedBy === "other") return "";
  const t = TERMS[language];
  return ` · ${t.installedBy(t.installer[go.installedBy])}`;
}

/** What was checked: `environment: this process (Codex)`, with the coding agent that started it. */
export function environmentText({ judged, agent, language }: Report): string {
  const w = REPORT_MESSAGES[language];
  const by = judged === "current" && agent !== undefined ? TERMS[language].brackets(AGENT_NAMES[agent]) : "";
  return w.environment(`${w.context[judged]}${by}`);
}

/** `Debian 12`, `macOS 26.1`. */
export function osName({ os, osName: name, osVersion }: Report["host"]): string {
  const shown = os === "darwin" ? "macOS" : (name ?? os);
  return `${shown} ${osVersion}`.trim();
}
