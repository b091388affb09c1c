import type { HelpMessages } from "../messages/help.ts";
import type { Language } from "../model/index.ts";
import { VERSION } from "../version.ts";
import { COMMANDS } from "./commands.ts";
import { formOf, HELP, optionForm } from "./help.ts";
import { GROUPS } from "./help-table.ts";

/** What `go-env-check man` prints: a page for `man`, in the macros that man(7) describes. */
export function manualPage(language: Language): string {
  const w = HELP[language];
  const { headings, environment, files } = w.manual;
  const groups = Object.entries(GROUPS).flatMap(([group, names]) => [
    `.SS ${plain(headingOf(group, w))}`,
    ...names.flatMap((name) => entry(optionForm(name, w), w.ofOption[name]?.[1] ?? "")),
  ]);
  return [
    '.\\" -*- coding: utf-8 -*-',
    `.TH GO\\-ENV\\-CHECK 1 "" "Go Env Check ${plain(VERSION)}"`,
    `.SH ${plain(headings.name)}`,
    `${plain(w.manual.name)} \\- ${plain(w.manual.purpose)}`,
    `.SH ${plain(headings.synopsis)}`,
    `.B ${plain("go-env-check")}`,
    `[COMMAND] ${plain(w.options)}`,
    `.SH ${plain(headings.description)}`,
    plain(w.manual.description),
    ".PP",
    plain(w.changesNothing),
    `.SH ${plain(w.commands.toUpperCase())}`,
    ...COMMANDS.flatMap((name) => entry(formOf(name, w), w.ofCommand[name]?.purpose ?? "")),
    `.SH ${plain(w.options.replace(/[[\]]/g, "").toUpperCase())}`,
    ...groups,
    `.SH ${plain(w.exitStatus.toUpperCase())}`,
    ...Object.entries(w.statuses).flatMap(([status, text]) => entry(status, text)),
    ".PP",
    plain(w.otherStatuses),
    `.SH ${plain(headings.environment)}`,
    ...Object.entries(environment).flatMap(([name, text]) => entry(name, text)),
    `.SH ${plain(headings.files)}`,
    ...Object.entries(files).flatMap(([name, text]) => entry(name, text)),
    "",
  ].join("\n");
}

function headingOf(group: string, { groups }: HelpMessages): string {
  return Object.entries(groups).find(([name]) => name === group)?.[1] ?? group;
}

/** A term in bold, and behind it what it means. */
function entry(term: string, text: string): readonly string[] {
  return [".TP", `\\fB${plain(term)}\\fR`, plain(text)];
}

/** A text as roff sets it letter for letter: no escape, a minus that can be copied, and no line that is a request. */
function plain(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("~", "\\(ti")
    .replaceAll("^", "\\(ha")
    .replaceAll("`", "\\(ga")
    .replace(/^(?=[.'])/gm, "\\&");
}
