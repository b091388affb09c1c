import { CATALOG } from "../catalog/checks.ts";
import { EXPLAIN_MESSAGES } from "../messages/explain.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import { CATEGORIES, type Explanation, LANGUAGES, type Language, SEVERITIES } from "../model/index.ts";
import { asProse, renderPage } from "../render/check-page-markdown.ts";
import { explainCheck, explainKnownError, withRemedy } from "./explanation.ts";
import { KNOWN_ERRORS } from "./known-errors.ts";
import { CHECK_REMEDIES } from "./remedies.ts";
import { fillRemedy } from "./remedy.ts";

/** Shells whose words a page gives; those that read the same line stand together. */
const SHELLS = ["zsh", "bash", "fish", "tcsh", "nu", "pwsh"];
const NAMES: Readonly<Record<Language, string>> = { en: "English", "zh-CN": "简体中文" };
const FOLDERS: Readonly<Record<Language, string>> = { en: "", "zh-CN": "zh-CN/" };

/** Every page below `docs/checks/`, by its path there. */
export function pages(): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const language of LANGUAGES) {
    const reader = { shell: "bash", language };
    const checks = CATALOG.map((check) => {
      const explanation = explainCheck(check, SHELLS, language);
      const general = CHECK_REMEDIES[check.id]?.remedy;
      return general === undefined ? explanation : withRemedy(explanation, fillRemedy(general, {}, reader));
    });
    const answers = KNOWN_ERRORS.filter(({ id }) => CATALOG.every((check) => check.id !== id)).map((error) =>
      withRemedy(explainKnownError(error, language), fillRemedy(error.remedy, {}, reader)),
    );
    for (const explanation of [...checks, ...answers]) {
      const file = `${explanation.id}.md`;
      all.set(
        `${FOLDERS[language]}${file}`,
        renderPage(explanation, language, otherLanguage(language, file)),
      );
    }
    all.set(`${FOLDERS[language]}README.md`, index(checks, answers, language));
  }
  return all;
}

function otherLanguage(language: Language, file: string) {
  return language === "en"
    ? { name: NAMES["zh-CN"], href: `zh-CN/${file}` }
    : { name: NAMES.en, href: `../${file}` };
}

/** The table of contents: by category, the worst first. */
function index(checks: readonly Explanation[], answers: readonly Explanation[], language: Language): string {
  const w = EXPLAIN_MESSAGES[language];
  const other = otherLanguage(language, "README.md");
  const row = ({ id, title, severity }: Explanation): string =>
    `| [\`${id}\`](${id}.md) | ${severity === null ? "" : REPORT_MESSAGES[language].severity[severity]} | ${asProse(title)} |`;
  const table = (rows: readonly Explanation[]): string =>
    [`| id | ${w.severityHeading} | |`, "|---|---|---|", ...rows.map(row)].join("\n");
  const rank = ({ severity }: Explanation): number => (severity === null ? -1 : SEVERITIES.indexOf(severity));
  const blocks = [
    `# ${w.checks}`,
    `${w.indexIntro(checks.length)} [${other.name}](${other.href})`,
    ...CATEGORIES.flatMap((category) => {
      const rows = checks.filter((check) => check.category === category).sort((a, b) => rank(a) - rank(b));
      return rows.length === 0 ? [] : [`## ${w.category[category]}`, table(rows)];
    }),
    `## ${w.answersHeading}`,
    table(answers),
    `<!-- ${w.generated} -->`,
  ];
  return `${blocks.join("\n\n")}\n`;
}
