import { FIX_MESSAGES } from "../messages/fix.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import type {
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
import { changeLines } from "./fix-lines.ts";
import { ansi, type Paint, plain } from "./style.ts";

/** What a plan would do: each finding with the result of its test, then the changes as one diff. */
export function renderFixRun({ plan, trialResults }: FixRun, report: Report, color: boolean): string {
  const paint = color ? ansi : plain;
  const lines = plan.fixes.flatMap((fix) => [
    ...fixLines(fix, trialResults?.find(({ id }) => id === fix.id) ?? null, report, paint),
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
  paint: Paint,
): string[] {
  const w = FIX_MESSAGES[language];
  const head = paint(`${REPORT_MESSAGES[language].severity[fix.severity]}[${oneLine(fix.id)}]`, fix.severity);
  const state = w.state[fix.state](tildify(fix.because ?? "", home));
  return [
    `${head}${REPORT_MESSAGES[language].colon}${oneLine(fix.title)}${w.brackets(w.safety[fix.safety])}`,
    ...(fix.state === "planned"
      ? changeLines(fix.changes, language, home).map((line) => `  ${oneLine(line)}`)
      : []),
    ...(fix.notEdited === null || fix.state === "not-healed"
      ? []
      : [`  ${oneLine(notEditedText(fix.notEdited, language, home))}`]),
    ...(state === "" ? [] : [`  ${oneLine(state)}`]),
    ...(trialResult === null ? [] : trialLines(trialResult, language, home)),
    ...(fix.state === "not-healed" || fix.advice === null ? [] : [`  ${oneLine(fix.advice)}`]),
    ...(fix.commands.length === 0
      ? []
      : [
          `  ${w.byHand}`,
          ...fix.commands.flatMap((text) => text.split("\n")).map((line) => `    ${oneLine(line)}`),
        ]),
  ];
}

/** Why a block overrides the line at fault, in words. */
function notEditedText({ why, file, line }: NotEdited, language: Language, home: string | null): string {
  const at = `${tildify(file ?? "", home)}${line === null ? "" : `:${line}`}`;
  return FIX_MESSAGES[language].notEdited[why](at);
}

function trialLines({ contexts }: TrialResult, language: Language, home: string | null): string[] {
  const w = FIX_MESSAGES[language];
  return contexts.map(
    ({ context, verdict }) =>
      `  ${oneLine(w.trialResult(REPORT_MESSAGES[language].context[context], verdictText(verdict, language, home)))}`,
  );
}

/** What became of a fix when it was tested, in words. */
export function verdictText(verdict: TrialVerdict, language: Language, home: string | null): string {
  const at = (file: string, line: number | null): string =>
    `${tildify(file, home)}${line === null ? "" : `:${line}`}`;
  const text = FIX_MESSAGES[language].verdict;
  switch (verdict.kind) {
    case "healed":
      return text.healed(verdict, at);
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
