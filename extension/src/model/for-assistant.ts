import type { Report } from "go-env-check";
import { hasVerdict, isComplete, whyNoVerdict } from "./answer.ts";
import { changesOf, pasteText } from "./finding-detail.ts";
import { BAND_TITLES, goLine } from "./score-detail.ts";

/**
 * A report for an AI assistant: what is wrong, where and why, with `~` for the home directory. Contains no environment and
 * no lists of directories. Without a verdict it says only why there is none.
 */
export function forAssistant(report: Report, limitMs: number) {
  if (!hasVerdict(report)) return withoutVerdict(report, limitMs);
  return withTildes(report, {
    complete: isComplete(report),
    score: report.score.value,
    band: BAND_TITLES[report.score.band].toLowerCase(),
    go: goLine(report),
    shell: report.shell?.name ?? null,
    findings: report.findings.map(({ id, severity, title, message, why, evidence, fix }) => ({
      id,
      severity,
      title,
      message,
      why,
      where: evidence.map(({ file, line }) => (line === null ? file : `${file}:${line}`)),
      hasFix: fix !== null,
    })),
  });
}

/**
 * The fix for one finding, by default for the first one that has commands to paste; `found` is false when there is no such
 * finding, or no verdict.
 */
export function fixForAssistant(report: Report, id: string | null, limitMs: number) {
  if (!hasVerdict(report)) return { found: false, ...withoutVerdict(report, limitMs) };
  const { findings } = report;
  const finding =
    id === null
      ? (findings.find((one) => pasteText(one) !== "") ?? findings.find(({ fix }) => fix !== null))
      : findings.find((one) => one.id === id);
  if (finding === undefined) {
    const none = findings.length === 0 ? "Nothing to fix." : "No finding has a fix.";
    return { found: false, message: id === null ? none : `${id} was not found on this Mac.` };
  }
  return {
    found: true,
    // Commands stay as they are: a quoted ~ would name another directory.
    commands: pasteText(finding),
    ...withTildes(report, {
      id: finding.id,
      title: finding.title,
      changes: changesOf(finding),
      file: finding.fix?.file ?? null,
      advice: finding.fix?.advice ?? null,
      restart: finding.fix?.restart ?? [],
    }),
  };
}

function withoutVerdict(report: Report, limitMs: number) {
  return { complete: false, message: `${whyNoVerdict(report, limitMs)}, so there is no result. Nothing is known.` };
}

/** The same with `~` for the home directory in every text. */
export function withTildes<T>({ home }: Pick<Report, "home">, value: T): T;
export function withTildes({ home }: Pick<Report, "home">, value: unknown): unknown {
  if (home === null || home === "/") return value;
  if (typeof value === "string") return value.replaceAll(homeIn(home), "~");
  if (Array.isArray(value)) return value.map((one) => withTildes({ home }, one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withTildes({ home }, one)]));
}

/** The home directory where a text names it as a whole, not as the beginning of another name. */
function homeIn(home: string): RegExp {
  return new RegExp(`${home.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w.-])`, "g");
}
