import type { Finding, Report } from "../model/index.ts";
import { adviceText, changeLines } from "./fix-lines.ts";

/** The findings of a report for an AI assistant: what is wrong, where and why. No environment, no lists of directories. */
export function findingsForAssistant({ findings }: Pick<Report, "findings">) {
  return findings.map(({ id, severity, title, message, why, evidence, fix }) => ({
    id,
    severity,
    title,
    message,
    why,
    where: evidence.map(({ file, line }) => (line === null ? file : `${file}:${line}`)),
    hasFix: fix !== null,
  }));
}

/** What fixes one finding, for an AI assistant: the commands to paste, and the same in words. */
export function fixForAssistant(finding: Finding, report: Pick<Report, "home">) {
  return {
    // Commands stay as they are: a quoted ~ would name another directory.
    commands: pasteText(finding),
    ...withTildes(report, {
      id: finding.id,
      title: finding.title,
      changes: changesOf(finding),
      file: finding.fix?.file ?? null,
      advice: adviceText(finding.fix) || null,
      restart: finding.fix?.restart ?? [],
    }),
  };
}

/** What to paste into a terminal: commands that make the fix permanent and also fix that terminal; empty without a fix. */
export function pasteText({ fix }: Finding): string {
  if (fix === null) return "";
  return fix.commands.length > 0 ? fix.commands.join("\n") : fix.snippet;
}

/** What the fix changes in startup files, a line of text each: `Delete line 2 of ~/.zshrc: …`; empty where that is not known. */
export function changesOf({ fix }: Finding): readonly string[] {
  return changeLines(fix?.edits ?? [], "en", null);
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
