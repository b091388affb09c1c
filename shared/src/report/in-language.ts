import { KNOWN_CHECKS } from "../catalog/ids.ts";
import { checkTexts } from "../catalog/texts.ts";
import { managedNote } from "../messages/managed.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import type { CheckText, Finding, Fix, Language, Report } from "../model/index.ts";
import { maskCredentials } from "../util/mask-credentials.ts";
import { whyUsed } from "./describe-toolchains.ts";
import { fixInCi } from "./fix-in-ci.ts";
import { adviceOf, docsOf } from "./present-finding.ts";

/**
 * A stored report in another language: its findings have the values that their texts were made from. A finding of a check
 * that this version does not have, or has with another meaning, keeps its words.
 */
export function inLanguage(report: Report, language: Language): Report {
  if (report.language === language) return report;
  return {
    ...report,
    language,
    toolchains: report.toolchains.map((one) =>
      one.because === "" ? one : { ...one, because: whyUsed(one, report.go?.path, report.home, language) },
    ),
    findings: report.findings.map((finding) => findingIn(finding, report, language)),
  };
}

function findingIn(finding: Finding, report: Report, language: Language): Finding {
  const { id, fix } = finding;
  const text = checkTexts()[id]?.()[language];
  const isOurs = KNOWN_CHECKS.some((check) => check.id === id && check.rev === finding.rev);
  if (text === undefined || !isOurs) return finding;
  try {
    return {
      ...finding,
      title: text.title,
      message: maskCredentials(text.message(finding.params)),
      why: text.why,
      fix: fix === null ? null : fixIn(fix, finding, report, text, language),
      docs: docsOf(id, language),
    };
  } catch {
    // Its values are not those of our texts: it is of another version.
    return finding;
  }
}

function fixIn(fix: Fix, finding: Finding, report: Report, text: CheckText, language: Language): Fix {
  return {
    ...fix,
    advice: fix.advice === null ? null : adviceIn(fix.advice, fix, finding, report, text, language),
    ...(fix.managed && {
      managed: fix.managed.map((one) => ({
        ...one,
        note: managedNote(one, one.command, language, (path) => path),
      })),
    }),
  };
}

/** The advice is of the check, of a CI job, or says why no command is shown; of anything else it keeps its words. */
function adviceIn(
  advice: string,
  fix: Fix,
  { id, plan, params }: Finding,
  { judged, home, language: stored }: Report,
  text: CheckText,
  language: Language,
): string {
  if (plan == null) return advice;
  const inJob = (["github", "other"] as const).find((ci) => {
    const made = fixInCi(plan, { ci, judged, home }, stored);
    // Where no command is given, only the words tell.
    return made?.snippet === fix.snippet && (fix.snippet !== "" || made.advice === advice);
  });
  if (fix.commands.length === 0 && fix.file === null && inJob !== undefined)
    return fixInCi(plan, { ci: inJob, judged, home }, language)?.advice ?? advice;
  if (advice === REPORT_MESSAGES[stored].notShown(id)) return REPORT_MESSAGES[language].notShown(id);
  return adviceOf(plan, text, params) ?? advice;
}
