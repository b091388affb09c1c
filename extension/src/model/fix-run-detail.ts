import {
  type AppliedFix,
  isFixed,
  FIX_MESSAGES,
  type FixRun,
  type PlannedFix,
  type Report,
  refusalText,
  tildify,
  unifiedDiff,
} from "go-env-check";
import { codeBlock } from "./code-block.ts";
import { trialLines } from "./finding-detail.ts";

/** The changes of all files as one diff; empty when no file is changed. */
export function diffOf({ plan }: FixRun, { home }: Report): string {
  return plan.patches.map((patch) => unifiedDiff(patch, tildify(patch.file, home)).trimEnd()).join("\n");
}

export function filesOf({ plan }: FixRun, { home }: Report): readonly string[] {
  return plan.patches.map(({ file }) => tildify(file, home));
}

/** A plan before it is written: the diff, how the trial went, and what is left to do by hand. */
export function fixRunMarkdown(fixRun: FixRun, report: Report, isTrying: boolean): string {
  const { plan, trialResults } = fixRun;
  const diff = diffOf(fixRun, report);
  const tried = isTrying
    ? "Trying it on copies of your startup files…"
    : trialResults === null && plan.patches.length > 0
      ? FIX_MESSAGES.en.unproven
      : null;
  return [
    `# ${headline(fixRun, isTrying)}`,
    ...(diff === "" ? [] : [codeBlock(diff, "diff")]),
    ...(tried === null ? [] : [tried]),
    ...plan.fixes.flatMap((fix) => fixLines(fix, fixRun, report)),
  ].join("\n\n");
}

function headline({ plan, trialResults }: FixRun, isTrying: boolean): string {
  if (plan.fixes.length === 0) return "Nothing to Mend";
  if (plan.patches.length === 0) {
    return plan.fixes.some(({ state }) => state === "not-healed")
      ? "No Way to Write It Held"
      : "No File Is Changed";
  }
  if (isTrying || trialResults === null) return "This Would Be Written";
  return trialResults.filter(isFixed).length > 0 ? "This Heals It" : "This Would Be Written";
}

function fixLines(fix: PlannedFix, { trialResults }: FixRun, report: Report): readonly string[] {
  const words = FIX_MESSAGES.en;
  const state = words.state[fix.state](tildify(fix.because ?? "", report.home));
  const trialResult = trialResults?.find(({ id }) => id === fix.id);
  return [
    `### ${fix.title}`,
    ...(state === "" ? [] : [`*${state}*`]),
    ...(trialResult === undefined ? [] : [trialLines(trialResult, report)]),
    ...(fix.state === "not-healed" || fix.advice === null ? [] : [fix.advice]),
    ...(fix.commands.length === 0 ? [] : ["By hand:", codeBlock(fix.commands.join("\n"), "sh")]),
  ];
}

/** What came of writing it: the score before and after, or that it was taken back and why. */
export function appliedMarkdown({ before, after, unhealed, broken, takenBack, entry }: AppliedFix): string {
  const words = FIX_MESSAGES.en;
  const files = entry.files.map(({ file }) => `\`${tildify(file, before.home)}\``).join(", ");
  if (takenBack !== null) {
    const why = takenBack.ok
      ? unhealed.length > 0
        ? words.takenBack(unhealed.join(", "))
        : words.takenBackFor(broken.join(", "))
      : `${words.notTakenBack} ${refusalText(takenBack.refusal, "en", before.home)}`;
    return [`# ${takenBack.ok ? "Taken Back" : "Not Taken Back"}`, why].join("\n\n");
  }
  const known = new Set(before.findings.map(({ id }) => id));
  const still = new Set(after.findings.map(({ id }) => id));
  const gone = before.findings.filter(({ id }) => !still.has(id));
  const fresh = after.findings.filter(({ id }) => !known.has(id));
  return [
    `# ${before.score.value} → ${after.score.value}`,
    `Written: ${files}. Start a new terminal and restart your editor.`,
    ...section("Mended", gone),
    ...section("Now to Be Seen", fresh),
  ].join("\n\n");
}

function section(title: string, findings: Report["findings"]): readonly string[] {
  return findings.length === 0
    ? []
    : [`### ${title}`, findings.map((finding) => `- ${finding.title}`).join("\n")];
}
