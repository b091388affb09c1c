import { FIX_MESSAGES } from "../messages/fix.ts";
import { managedNote } from "../messages/managed.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import type {
  Done,
  FixRun,
  Language,
  NotEdited,
  PlannedFix,
  Refusal,
  Report,
  TrialResult,
  TrialVerdict,
} from "../model/index.ts";
import { tildify } from "../util/tildify.ts";
import { unifiedDiff } from "../util/unified-diff.ts";
import { oneLine, visible } from "../util/visible.ts";
import { changeLines, managedLines } from "./fix-lines.ts";
import type { Paint } from "./style.ts";
import type { View } from "./view.ts";
import { columns, wrap } from "./wrap.ts";

/** What a plan would do: each finding with the result of its test, then the changes as one diff. */
export function renderFixRun({ plan, trialResults }: FixRun, report: Report, view: View): string {
  const { paint } = view;
  const lines = plan.fixes.flatMap((fix) => [
    ...fixLines(fix, trialResults?.find(({ id }) => id === fix.id) ?? null, report, view),
    "",
  ]);
  const diffs = plan.patches.flatMap((patch) =>
    unifiedDiff(patch, tildify(patch.file, report.home))
      .trimEnd()
      .split("\n")
      .map((line) => paintDiff(visible(line), paint)),
  );
  if (plan.fixes.length === 0) lines.push(FIX_MESSAGES[report.language].nothingToFix);
  return `${[...lines, ...diffs].join("\n").trimEnd()}\n`;
}

function fixLines(
  fix: PlannedFix,
  trialResult: TrialResult | null,
  { language, home }: Report,
  { paint, say, width, shape }: View,
): string[] {
  const w = FIX_MESSAGES[language];
  const tag = `[${w.tag[fix.safety]}]`;
  const prose = (text: string): string[] => wrap(say(`  ${oneLine(text)}`), width, "    ");
  const [title = "", ...more] = wrap(
    `${say(oneLine(fix.title))}  ${oneLine(fix.id)}`,
    width - 4 - columns(tag),
    "",
  );
  const state = w.state[fix.state](tildify(fix.because ?? "", home));
  return [
    `${shape(fix.severity)} ${paint(tag, fix.safety === "safe" ? "good" : "strong")} ${title}`,
    ...more.map((line) => `    ${line}`),
    ...(fix.state === "planned" || fix.state === "by-hand"
      ? changeLines(fix.changes, language, home).map((line) => `  ${oneLine(line)}`)
      : []),
    ...(fix.notEdited === null || fix.state === "not-fixed"
      ? []
      : prose(notEditedText(fix.notEdited, fix.state === "planned", language, home))),
    ...(state === "" ? [] : prose(state)),
    ...(fix.state === "not-fixed" ? [] : managedLines(managedNotes(fix, language, home), prose)),
    ...(trialResult === null ? [] : trialLines(trialResult, language, home).map(say)),
    ...(fix.state === "not-fixed" || fix.advice === null ? [] : prose(fix.advice)),
    ...(fix.commands.length === 0
      ? []
      : [
          `  ${w.byHand}`,
          ...fix.commands.flatMap((text) => text.split("\n")).map((line) => `    ${oneLine(line)}`),
        ]),
  ];
}

/** Where the sources of the files are that a fix changes, and what brings the change there: one sentence or two for each. */
export function managedNotes(
  { managed }: Pick<PlannedFix, "managed">,
  language: Language,
  home: string | null,
): readonly { readonly note: string; readonly command: string | null }[] {
  return managed.map((one) => ({
    note: managedNote(one, one.command, language, (path) => tildify(path, home)),
    command: one.command,
  }));
}

/** Why a block overrides the line at fault, in words. */
function notEditedText(
  { why, file, line }: NotEdited,
  overrides: boolean,
  language: Language,
  home: string | null,
): string {
  const at = `${tildify(file ?? "", home)}${line === null ? "" : `:${line}`}`;
  return FIX_MESSAGES[language].notEdited[why](at, overrides);
}

function trialLines({ contexts }: TrialResult, language: Language, home: string | null): string[] {
  const w = FIX_MESSAGES[language];
  const fixed = contexts.filter(({ verdict }) => verdict.kind === "fixed").length;
  // Only a start in which it is not fixed is worth a line of its own.
  const others = contexts
    .filter(({ verdict }) => verdict.kind !== "fixed")
    .map(
      ({ context, verdict }) =>
        `  ${oneLine(w.trialResult(REPORT_MESSAGES[language].context[context], verdictText(verdict, language, home)))}`,
    );
  return contexts.length === 0 ? [] : [`  ${w.trials(fixed, contexts.length)}`, ...others];
}

/** What became of a fix when it was tested, in words. */
export function verdictText(verdict: TrialVerdict, language: Language, home: string | null): string {
  const at = (file: string, line: number | null): string =>
    `${tildify(file, home)}${line === null ? "" : `:${line}`}`;
  const text = FIX_MESSAGES[language].verdict;
  switch (verdict.kind) {
    case "fixed":
      return text.fixed(verdict, at);
    case "still-there":
      return text["still-there"](verdict, at);
    case "not-first":
      return text["not-first"](verdict, at);
    case "not-reached":
      return text["not-reached"](verdict, at);
    case "not-read":
      return text["not-read"](verdict, at);
    case "overridden":
      return text.overridden(verdict, at);
    case "side-effect":
      return text["side-effect"](verdict, at);
    case "not-started":
      return text["not-started"](verdict, at);
  }
}

/** Why a change that was written was taken out again, or that it could not be. */
export function revertedText(
  {
    notFixed,
    broken,
    takenBack,
  }: {
    readonly notFixed: readonly string[];
    readonly broken: readonly string[];
    readonly takenBack: Done<unknown>;
  },
  language: Language,
  home: string | null,
): string {
  const w = FIX_MESSAGES[language];
  if (!takenBack.ok) return `${w.notTakenBack} ${refusalText(takenBack.refusal, language, home)}`;
  return notFixed.length > 0 ? w.takenBack(notFixed.join(", ")) : w.takenBackFor(broken.join(", "));
}

/** Why a file was left as it was, in words. */
export function refusalText(
  { kind, file, detail }: Refusal,
  language: Language,
  home: string | null,
): string {
  return oneLine(FIX_MESSAGES[language].refusal[kind](tildify(file, home), detail));
}

function paintDiff(line: string, paint: Paint): string {
  if (/^(---|\+\+\+|@@)/.test(line)) return paint(line, "strong");
  if (line.startsWith("+")) return paint(line, "added");
  return line.startsWith("-") ? paint(line, "removed") : line;
}
