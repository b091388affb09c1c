import type { Band, Language, Localized, Severity } from "go-env-check/model";
import type { Change } from "../../lead/summary.ts";
import type { Withheld } from "../../publish/published.ts";
import { EN } from "./en.ts";
import type { PrivacyWords } from "./privacy.ts";
import { ZH } from "./zh-cn.ts";

/** Every word of the pages that is not a check's own. */
export interface Words extends PrivacyWords {
  readonly product: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly leadToken: string;
  readonly tokenHint: string;
  readonly notAToken: string;
  readonly question: string;
  readonly week: string;
  readonly asOf: (day: string) => string;
  readonly runningWeek: string;
  readonly carried: (week: string) => string;
  readonly median: string;
  readonly tenth: string;
  readonly validShare: string;
  readonly criticalShare: string;
  readonly machines: string;
  readonly since: (points: string) => string;
  readonly scoreCourse: string;
  readonly scoreChartLabel: string;
  readonly asTable: string;
  readonly fixFirst: string;
  readonly fixFirstWhy: string;
  readonly points: (points: number) => string;
  readonly nothingToFix: string;
  readonly checks: string;
  readonly check: string;
  readonly failing: string;
  readonly change: string;
  readonly course: string;
  readonly changes: Readonly<Record<Change, string>>;
  readonly firstWeek: string;
  readonly noneFailing: string;
  readonly breakdowns: string;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly value: Readonly<Record<string, string>>;
  readonly tooFewCells: string;
  readonly noBreakdowns: string;
  readonly share: string;
  readonly repairs: string;
  readonly repairsWhy: string;
  readonly repairWeeks: Readonly<Record<string, string>>;
  readonly repairBy: Readonly<Record<string, string>>;
  readonly repairedAfter: string;
  readonly repairedBy: string;
  readonly fixesThatWork: string;
  readonly withOurs: string;
  readonly tooFewRepairs: string;
  readonly support: string;
  readonly supportEnds: (month: string) => string;
  readonly supportEnded: (month: string) => string;
  readonly noSupport: string;
  readonly notes: string;
  readonly noteText: string;
  readonly noteWeek: string;
  readonly addNote: string;
  readonly removeNote: string;
  readonly notesWhy: string;
  readonly weeks: string;
  readonly withheld: string;
  readonly withheldWhy: Readonly<Record<Withheld["because"], string>>;
  readonly nothingYet: string;
  readonly nothingYetWhy: string;
  readonly exports: string;
  readonly digest: string;
  readonly lastWeeks: (weeks: number) => string;
  readonly rules: string;
  readonly means: string;
  readonly looksLike: string;
  readonly howToFix: string;
  readonly fixWith: string;
  readonly back: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly band: Readonly<Record<Band, string>>;
  readonly shareBand: Readonly<Record<"none" | "few" | "some" | "most", string>>;
  readonly scoringBasisChanged: string;
  readonly privacy: string;
  readonly api: string;
  readonly skip: string;
}

export const REPORT_MESSAGES: Localized<Words> = { en: EN, "zh-CN": ZH };

/** The page's language: what was chosen, else what the browser prefers. */
export function pickLanguage(chosen: string | undefined, accepted: string | undefined): Language {
  if (chosen === "en" || chosen === "zh-CN") return chosen;
  const first = (accepted ?? "").split(",").map((part) => part.trim().toLowerCase())[0] ?? "";
  return first.startsWith("zh") ? "zh-CN" : "en";
}
