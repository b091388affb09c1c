import { checkTexts } from "../catalog/texts.ts";
import { type DescribedFix, describeFix } from "../fix/plan/describe.ts";
import { managedNote } from "../messages/managed.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import type {
  BytesOf,
  CheckText,
  Facts,
  Finding,
  Fix,
  FixPlan,
  Language,
  Params,
  Verdict,
} from "../model/index.ts";
import { maskCredentials } from "../util/mask-credentials.ts";
import { tildify } from "../util/tildify.ts";
import { fixInCi } from "./fix-in-ci.ts";

/**
 * A verdict as people and programs read it: in words, with the home directory as `~`, and with passwords hidden in all but
 * the fix, which would not work without them. `bytesOf` reads the startup files that the fix would change. Throws a RangeError where the catalog has no texts for it.
 */
export function presentFinding(
  verdict: Verdict,
  facts: Facts,
  language: Language,
  bytesOf?: BytesOf,
): Finding {
  const { id, rev, severity, experimental, category, params, evidence, plan, references } = verdict;
  const text = checkTexts()[id]?.()[language];
  if (text === undefined) throw new RangeError(`there are no texts for the check ${id}`);
  return {
    id,
    rev,
    severity,
    ...(experimental && { experimental }),
    category,
    title: text.title,
    message: maskCredentials(text.message(params)),
    why: text.why,
    params: maskedParams(params),
    evidence: evidence.map(({ file, line, text: seen }) => ({
      file: tildify(file, facts.home),
      line,
      text: maskCredentials(seen),
    })),
    fix: plan === null ? null : fixOf(verdict, plan, facts, language, bytesOf),
    plan: plan === null ? null : maskedPlan(plan),
    references,
    docs: docsOf(id, language),
  };
}

/** The check's own page, from the repository's root. */
export function docsOf(id: string, language: Language): string {
  return language === "en" ? `docs/checks/${id}.md` : `docs/checks/${language}/${id}.md`;
}

function fixOf(verdict: Verdict, plan: FixPlan, facts: Facts, language: Language, bytesOf?: BytesOf): Fix {
  const inCi = fixInCi(plan, facts, language);
  if (inCi !== null) return inCi;
  const { id, params } = verdict;
  const text = checkTexts()[id]?.()[language];
  const advice = text === undefined ? null : adviceOf(plan, text, params);
  const fix = describeFix(verdict, plan, facts, advice, bytesOf);
  const isHidden = plan.edits.length > 0 && fix.snippet === "" && advice === null;
  const shown = withNotes(fix, facts.home, language);
  return isHidden ? { ...shown, advice: REPORT_MESSAGES[language].notShown(id) } : shown;
}

/** The fix with the words for its files whose source is elsewhere. */
function withNotes({ managed, ...fix }: DescribedFix, home: string | null, language: Language): Fix {
  if (managed.length === 0) return fix;
  const shown = (path: string): string => tildify(path, home);
  const short = (path: string | null): string | null => (path === null ? null : shown(path));
  return {
    ...fix,
    managed: managed.map((one) => ({
      ...one,
      file: shown(one.file),
      source: short(one.source),
      repository: short(one.repository),
      note: managedNote(one, one.command, language, shown),
    })),
  };
}

/** What to do, in words; null when the fix needs no explanation. Throws a RangeError for advice that the check has no text for. */
export function adviceOf({ advice }: FixPlan, text: CheckText, params: Params): string | null {
  if (advice === undefined) return null;
  const say = text.advice?.[advice.key];
  if (say === undefined) throw new RangeError(`there is no text for the advice ${advice.key}`);
  return maskCredentials(say({ ...params, ...advice.params }));
}

function maskedParams(params: Params): Params {
  const entries = Object.entries(params);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === "string" ? maskCredentials(value) : value]),
  );
}

/** Without edits that hold a password: they can be planned only on the machine itself. */
function maskedPlan(plan: FixPlan): FixPlan {
  return {
    ...plan,
    edits: plan.edits.filter((edit) => !("value" in edit) || maskCredentials(edit.value) === edit.value),
  };
}
