import { HELP_MESSAGES, type HelpMessages } from "../messages/help.ts";
import type { CommandHelp } from "../messages/help-commands.ts";
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
  const rows = COMMANDS.map((name) => row(formOf(name, w), w.ofCommand[name]?.purpose ?? "", limit));
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
    ...statuses(w.statuses, w, limit),
    ...wrap(w.otherStatuses, limit, ""),
    w.moreHelp,
  ];
}

function commandHelp(command: string, w: HelpMessages, limit: number): readonly string[] {
  const help = w.ofCommand[command];
  if (help === undefined) return [];
  return [
    `${w.usage}go-env-check ${formOf(command, w)} ${w.options}`,
    "",
    ...wrap(help.about, limit, ""),
    "",
    ...section(w.actions, Object.entries(help.actions ?? {}), w, limit),
    ...optionGroups(command, help, w, limit),
    ...statuses(help.statuses ?? w.statuses, w, limit),
    "",
    w.heading(w.examples),
    ...Object.entries(help.examples).flatMap(([line, text]) => [
      ...wrap(text, limit - 4, "").map((part) => `  # ${part}`),
      `  ${line}`,
    ]),
  ];
}

/** The options of a command with what they mean there: its own ones, then those of the groups that it shares. */
function optionGroups(
  command: string,
  { options }: CommandHelp,
  w: HelpMessages,
  limit: number,
): readonly string[] {
  const format: HelpMessages["ofOption"] = PRINTS_REPORTS.includes(command)
    ? {}
    : { format: ["FORMAT", w.textOrJson] };
  const here = { ...w, ofOption: { ...w.ofOption, ...format, ...options } };
  const names = optionsOfCommand(command);
  const groups: readonly (readonly [heading: string, options: readonly string[]])[] = [
    [w.ownOptions, [...GROUPS.fix, ...GROUPS.fleet]],
    [w.groups.check, GROUPS.check],
    [w.groups.output, GROUPS.output],
    [w.groups.general, GROUPS.general],
  ];
  return groups.flatMap(([heading, group]) => {
    const shown = group.filter((name) => names.includes(name));
    return shown.length === 0 ? [] : [w.heading(heading), ...optionRows(shown, here, limit), ""];
  });
}

function section(
  heading: string,
  rows: readonly (readonly [left: string, right: string])[],
  w: HelpMessages,
  limit: number,
): readonly string[] {
  if (rows.length === 0) return [];
  return [w.heading(heading), ...rows.flatMap(([left, right]) => row(left, right, limit)), ""];
}

function statuses(
  meanings: Readonly<Record<number, string>>,
  w: HelpMessages,
  limit: number,
): readonly string[] {
  return section(w.exitStatus, Object.entries(meanings), w, limit).slice(0, -1);
}

function keyOf(group: string): keyof typeof GROUPS {
  return group === "check" || group === "output" || group === "fix" || group === "fleet" ? group : "general";
}

/** A command with the words that may follow it. */
export function formOf(command: string, w: HelpMessages): string {
  return [command, w.ofCommand[command]?.words ?? ""].filter((part) => part !== "").join(" ");
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
