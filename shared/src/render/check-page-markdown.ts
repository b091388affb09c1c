import { EXPLAIN_MESSAGES } from "../messages/explain.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import type { ExampleFix, Explanation, Language } from "../model/index.ts";
import { blameCommand } from "./explain-command.ts";

/** A link to the same page in the other language. */
export interface OtherLanguage {
  readonly name: string;
  readonly href: string;
}

/** A check's page in Markdown: what, why, the messages, how to verify it, how to fix it in each shell. */
export function renderPage(explanation: Explanation, language: Language, other: OtherLanguage): string {
  const w = EXPLAIN_MESSAGES[language];
  const { id, title, example, why, symptoms, verifyCommands, fixes, advice, commands, references } =
    explanation;
  const blocks = [
    `# ${title}`,
    `\`${id}\` · ${standing(explanation, language)} · [${other.name}](${other.href})`,
    ...(example === null ? [] : [`> ${asProse(example)}`]),
    asProse(why),
    ...(symptoms.length === 0 ? [] : [`## ${w.symptoms}`, fence("text", symptoms)]),
    `## ${w.verifyCommandsHeading}`,
    fence("sh", verifyCommands),
    `## ${w.fixHeading}`,
    ...(advice === null ? [] : [asProse(advice)]),
    ...(commands.length === 0 ? [] : [fence("sh", commands)]),
    ...(fixes.length === 0
      ? advice === null
        ? [w.noFix]
        : []
      : [`${w.exampleMachine}${lastingNote(fixes, language)}`]),
    ...fixes.flatMap((fix) => fixRun(fix, language)),
    `## ${w.referencesHeading}`,
    references.map((url) => `- <${url}>`).join("\n"),
    `<!-- ${w.generated} -->`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function standing({ severity, category, platforms }: Explanation, language: Language): string {
  const w = EXPLAIN_MESSAGES[language];
  if (severity === null || category === null) return w.answer;
  const only = platforms === "all" ? "" : ` · ${w.only(platforms.join(", "))}`;
  return `${REPORT_MESSAGES[language].severity[severity]} · ${w.category[category]}${only}`;
}

/** How to make permanent what unsets a variable; nothing where each shell's own file is named. */
function lastingNote(fixes: readonly ExampleFix[], language: Language): string {
  const unsets = [...new Set(fixes.flatMap((fix) => fix.unsets))];
  if (unsets.length === 0) return "";
  const { space, thisTerminalOnly } = EXPLAIN_MESSAGES[language];
  return `${space}${thisTerminalOnly(`\`${blameCommand(unsets)}\``)}`;
}

function fixRun({ shells, snippet }: ExampleFix, language: Language): readonly string[] {
  const w = EXPLAIN_MESSAGES[language];
  const names = shells.map(({ name, file }) =>
    file === null ? `**${name}**` : `**${name}** ${w.brackets(w.addTo(`\`${file}\``))}`,
  );
  return [names.join(w.comma), fence("sh", snippet.split("\n"))];
}

function fence(kind: string, lines: readonly string[]): string {
  return `\`\`\`${kind}\n${lines.join("\n")}\n\`\`\``;
}

/** Prose whose characters Markdown would take for its own. */
export function asProse(text: string): string {
  return text.replace(/[\\`*_<>[\]|#]/g, "\\$&").replaceAll("\n", " ");
}
