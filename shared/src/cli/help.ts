import { HELP_MESSAGES, type HelpMessages } from "../messages/help.ts";
import { HELP_MESSAGES_ZH_CN } from "../messages/help-zh-cn.ts";
import type { Language, Localized } from "../model/index.ts";
import { columns, pad, wrap } from "../render/wrap.ts";
import { COMMANDS } from "./commands.ts";
import { GROUPS, optionsOfCommand } from "./help-table.ts";
import { OPTIONS } from "./options.ts";

/** The texts of help and manual in both languages. */
export const HELP: Localized<HelpMessages> = { en: HELP_MESSAGES, "zh-CN": HELP_MESSAGES_ZH_CN };

const NARROWEST = 60;
const WIDEST = 100;
const PRINTS_REPORTS = ["check", "contexts", "blame"];
/** Where the second column begins. */
const COLUMN = 30;

const SHORT: Readonly<Record<string, { readonly type: string; readonly short?: string }>> = OPTIONS;

/** What `--help` prints, at most so many columns wide: of all commands for null, else of one. */
export function helpText(command: string | null, language: Language, width: number): string {
  const limit = Math.max(NARROWEST, Math.min(width, WIDEST));
  return `${(command === null ? wholeHelp(HELP[language], limit) : commandHelp(command, HELP[language], limit)).join("\n")}\n`;
}

function wholeHelp(w: HelpMessages, limit: number): readonly string[] {
  const rows = COMMANDS.map((name) => row(formOf(name, w), w.ofCommand[name]?.[1] ?? "", limit));
  const groups = Object.entries(w.groups).map(([group, heading]) => [
    w.heading(heading),
    ...optionRows(GROUPS[keyOf(group)], w, limit),
    "",
  ]);
  return [
    `${w.usage}go-env-check [COMMAND] ${w.options}`,
    "",
    w.heading(w.commands),
    ...rows.flat(),
    "",
    ...wrap(w.changesNothing, limit, ""),
    "",
    ...groups.flat(),
    ...statuses(w, limit),
    w.explainStatus,
    w.moreHelp,
  ];
}

function commandHelp(command: string, w: HelpMessages, limit: number): readonly string[] {
  return [
    `${w.usage}go-env-check ${formOf(command, w)} ${w.options}`,
    "",
    ...wrap(w.ofCommand[command]?.[1] ?? "", limit, ""),
    "",
    ...optionRows(optionsOfCommand(command), limited(command, w), limit),
    "",
    ...(command === "explain" ? [w.explainStatus] : statuses(w, limit)),
  ];
}

/** The texts with what `--format` takes where a command prints no report. */
function limited(command: string, w: HelpMessages): HelpMessages {
  if (PRINTS_REPORTS.includes(command)) return w;
  return { ...w, ofOption: { ...w.ofOption, format: ["FORMAT", w.textOrJson] } };
}

function statuses(w: HelpMessages, limit: number): readonly string[] {
  return [w.heading(w.exitStatus), ...w.statuses.flatMap((text, status) => row(String(status), text, limit))];
}

function keyOf(group: string): keyof typeof GROUPS {
  return group === "check" || group === "output" || group === "fix" || group === "fleet" ? group : "general";
}

/** A command with the words that may follow it. */
export function formOf(command: string, w: HelpMessages): string {
  return [command, w.ofCommand[command]?.[0] ?? ""].filter((part) => part !== "").join(" ");
}

/** An option as it is typed: `-o, --output FILE`. */
export function optionForm(name: string, w: HelpMessages): string {
  const short = SHORT[name]?.short;
  const value = w.ofOption[name]?.[0] ?? "";
  return `${short === undefined ? "" : `-${short}, `}--${name}${value === "" ? "" : ` ${value}`}`;
}

function optionRows(names: readonly string[], w: HelpMessages, limit: number): readonly string[] {
  return names.flatMap((name) => row(optionForm(name, w), w.ofOption[name]?.[1] ?? "", limit));
}

/** Two columns; where the first one is too wide, the second begins on the next line. */
function row(left: string, right: string, limit: number): readonly string[] {
  const [first = "", ...rest] = wrap(right, limit - COLUMN, "");
  const fits = columns(left) + 2 < COLUMN - 1;
  const indent = " ".repeat(COLUMN);
  return [
    ...(fits ? [`${pad(`  ${left}`, COLUMN)}${first}`] : [`  ${left}`, `${indent}${first}`]),
    ...rest.map((line) => indent + line),
  ];
}
