import {
  type AppliedFix,
  codeBlock,
  inlineCode,
  prose,
  isFixed,
  FIX_MESSAGES,
  type FixRun,
  managedNotes,
  type PlannedFix,
  type Report,
  refusalText,
  tildify,
  unifiedDiff,
} from "go-env-check";
import { trialLines } from "./finding-detail.ts";

/** The changes to all files as one diff; empty when no file changes. */
export function diffOf({ plan }: FixRun, { home }: Report): string {
  return plan.patches.map((patch) => unifiedDiff(patch, tildify(patch.file, home)).trimEnd()).join("\n");
}

/** The files that a fix changes, with ~ for the home directory. */
export function filesOf({ plan }: FixRun, { home }: Report): readonly string[] {
  return plan.patches.map(({ file }) => tildify(file, home));
}

/** A fix before it is applied: the diff, the result of the test, and the manual steps. */
export function fixRunMarkdown(fixRun: FixRun, report: Report, isTesting: boolean): string {
  const { plan, trialResults } = fixRun;
  const diff = diffOf(fixRun, report);
  const testNote = isTesting
    ? "Testing it on copies of your startup files…"
    : trialResults === null && plan.patches.length > 0
      ? FIX_MESSAGES.en.unproven
      : null;
  return [
    `# ${headline(fixRun, isTesting)}`,
    ...(diff === "" ? [] : [codeBlock(diff, "diff")]),
    ...(testNote === null ? [] : [testNote]),
    ...plan.fixes.flatMap((fix) => fixLines(fix, fixRun, report)),
  ].join("\n\n");
}

function headline({ plan, trialResults }: FixRun, isTesting: boolean): string {
  if (plan.fixes.length === 0) return "Nothing to Fix";
  if (plan.patches.length === 0) {
    return plan.fixes.some(({ state }) => state === "not-fixed") ? "No Variant of the Fix Worked" : "No File Changes";
  }
  if (isTesting || trialResults === null) return "Proposed Change";
  return trialResults.filter(isFixed).length > 0 ? "Tested: This Fixes It" : "Proposed Change";
}

function fixLines(fix: PlannedFix, { trialResults }: FixRun, report: Report): readonly string[] {
  const words = FIX_MESSAGES.en;
  const state = words.state[fix.state](tildify(fix.because ?? "", report.home));
  const trialResult = trialResults?.find(({ id }) => id === fix.id);
  return [
    `### ${prose(fix.title)}`,
    ...(state === "" ? [] : [`*${prose(state)}*`]),
    ...(trialResult === undefined ? [] : [trialLines(trialResult, report)]),
    ...(fix.state === "not-fixed" || fix.advice === null ? [] : [prose(fix.advice)]),
    ...(fix.state === "not-fixed" ? [] : managedNotes(fix, "en", report.home).map(({ note }) => prose(note))),
    ...(fix.commands.length === 0 ? [] : ["Manual step:", codeBlock(fix.commands.join("\n"), "sh")]),
  ];
}

/** The result of applying a fix: the score before and after, or that it was reverted and why. */
export function appliedMarkdown({ before, after, notFixed, broken, takenBack, entry }: AppliedFix): string {
  const words = FIX_MESSAGES.en;
  const files = entry.files.map(({ file }) => inlineCode(tildify(file, before.home))).join(", ");
  if (takenBack !== null) {
    const why = takenBack.ok
      ? notFixed.length > 0
        ? words.takenBack(notFixed.join(", "))
        : words.takenBackFor(broken.join(", "))
      : `${words.notTakenBack} ${refusalText(takenBack.refusal, "en", before.home)}`;
    return [`# ${takenBack.ok ? "Reverted" : "Not Reverted"}`, prose(why)].join("\n\n");
  }
  const known = new Set(before.findings.map(({ id }) => id));
  const still = new Set(after.findings.map(({ id }) => id));
  const gone = before.findings.filter(({ id }) => !still.has(id));
  const fresh = after.findings.filter(({ id }) => !known.has(id));
  return [
    `# ${before.score.value} → ${after.score.value}`,
    `Changed: ${files}. Open a new terminal and restart your editor.`,
    ...section("Fixed", gone),
    ...section("New Problems", fresh),
  ].join("\n\n");
}

function section(title: string, findings: Report["findings"]): readonly string[] {
  return findings.length === 0
    ? []
    : [`### ${title}`, findings.map((finding) => `- ${prose(finding.title)}`).join("\n")];
}

const ALERT_LINES = 16;

/** Shortens a diff to what fits in an alert; the view behind it shows all lines. */
export function shortened(diff: string): string {
  const lines = diff.split("\n");
  return lines.length <= ALERT_LINES
    ? diff
    : `${lines.slice(0, ALERT_LINES).join("\n")}\n… and ${lines.length - ALERT_LINES} more lines, shown in the view behind this alert.`;
}
