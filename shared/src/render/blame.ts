import { BLAME_MESSAGES } from "../messages/blame.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import { TERMS } from "../messages/terms.ts";
import type { BlameFacts, Language, Location, Place, Report } from "../model/index.ts";
import { own } from "../util/own.ts";
import { tildify } from "../util/tildify.ts";
import { oneLine } from "../util/visible.ts";
import type { Tone } from "./style.ts";
import { PLAIN_VIEW, type View, valueText } from "./view.ts";
import { columns, wrap } from "./wrap.ts";

type Entry = BlameFacts["path"][number] & { readonly index: number };

/** Where each entry of PATH and each named variable comes from: one group for each line, with the entries' places in lookup order. */
export function renderBlame(report: Report, names: readonly string[], view: View = PLAIN_VIEW): string {
  const w = REPORT_MESSAGES[report.language];
  const lines: string[] = [];
  const stuck = report.contexts.find(({ stuckAt }) => stuckAt !== null);
  const note = (text: string): string[] => [...wrap(view.say(oneLine(text)), view.width, "  "), ""];
  if (report.blame === null && stuck !== undefined)
    lines.push(...note(`${w.stuckAt[stuck.status]} ${stuck.stuckAt}`));
  else if (report.blame === null) lines.push(...note(w.noBlame));
  else if (report.blame.confidence === "low") lines.push(...note(w.lowConfidence));
  const context = report.blame?.context;
  if (context !== undefined)
    lines.push(
      ...note(BLAME_MESSAGES[report.language].environment(w.context[context], report.shell?.name ?? null)),
    );
  for (const name of names)
    lines.push(...(name === "PATH" ? pathLines(report, view) : variableLines(report, name, view)));
  return `${lines.join("\n").trimEnd()}\n`;
}

function pathLines(report: Report, view: View): string[] {
  const entries = (report.blame?.path ?? []).map((entry, at) => ({ ...entry, index: at + 1 }));
  if (entries.length === 0) return [];
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { kind, file, line, text, via } = entry.introduced;
    const source = JSON.stringify([kind, file, line, text, via]);
    groups.set(source, [...(groups.get(source) ?? []), entry]);
  }
  const { paint } = view;
  const lines = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [...placeLines(first.introduced, report, view), ...entryLines(group, entries, report, view)];
  });
  return [paint("PATH", "strong"), ...lines, ""];
}

/** The entries of one source: those with something to say have a line of their own, plain neighbors share one. */
function entryLines(group: readonly Entry[], all: readonly Entry[], report: Report, view: View): string[] {
  const { say, width } = view;
  const rows: string[][] = [];
  let plain: Entry[] = [];
  const show = ({ entry }: Entry): string => oneLine(entry === "" ? '""' : tildify(entry, report.home));
  const flush = (): void => {
    const [first, ...more] = plain;
    const last = plain.at(-1);
    if (first === undefined || last === undefined) return;
    const range = more.length === 0 ? `${first.index}` : `${first.index}–${last.index}`;
    rows.push(wrap(`${say(range)} ${plain.map(show).join(" ")}`, width - 4, "  "));
    plain = [];
  };
  for (const entry of group) {
    const notes = notesOf(entry, all, report, view);
    if (notes.length > 0 || (plain.at(-1)?.index ?? entry.index - 1) !== entry.index - 1) flush();
    if (notes.length === 0) plain.push(entry);
    else rows.push(entryWithNotes(`${entry.index} ${show(entry)}`, notes, view));
  }
  flush();
  return rows.flatMap(([first = "", ...rest], at) => {
    const isLast = at === rows.length - 1;
    return [
      `  ${say(isLast ? "└" : "├")} ${first}`,
      ...rest.map((line) => `  ${say(isLast ? " " : "│")} ${line}`),
    ];
  });
}

/** Something to say of an entry, with how it is colored. */
type Note = readonly [text: string, tone: Tone | null];

/** The notes behind the entry where the line has room, else each below it. */
function entryWithNotes(entry: string, notes: readonly Note[], { paint, say, width }: View): string[] {
  const painted = notes.map(([text, tone]) => (tone === null ? text : paint(text, tone)));
  const one = `${entry}   ${notes.map(([text]) => text).join(" · ")}`;
  return columns(one) <= width - 4
    ? [`${entry}   ${painted.join(paint(say(" · "), "dim"))}`]
    : [entry, ...painted.map((note) => `    ${note}`)];
}

/** Which go is there and whether it is used, whether it is listed twice, what moved it later. */
function notesOf(
  { entry, moved, copies, again = [], missing, index }: Entry,
  all: readonly Entry[],
  { toolchains, language, home }: Report,
  { say }: View,
): Note[] {
  const w = REPORT_MESSAGES[language];
  const b = BLAME_MESSAGES[language];
  const goIn = (dir: string): Report["toolchains"][number] | undefined =>
    toolchains.find(({ path, onPath }) => onPath && path === `${dir.replace(/\/+$/, "")}/go`);
  const go = goIn(entry);
  const version = oneLine(go?.version ?? "go");
  const winner = all.find((other) => goIn(other.entry) !== undefined)?.index ?? index;
  const heads = all.map(({ introduced }) => at(introduced, home));
  // The line's text is at the head of its group already, where it has one.
  const place = (one: Place): string =>
    oneLine(heads.includes(at(one, home)) ? at(one, home) : `${at(one, home)}  ${one.text}`).trimEnd();
  const used = winner === index ? b.inUse(version) : b.hiddenBy(version, winner);
  return [
    ...(go === undefined ? [] : [[say(used), winner === index ? "good" : "major"] as const]),
    ...(missing ? [[say(b.missing), "dim"] as const] : []),
    ...(copies > 1 ? [[say(w.copies(copies)), "major"] as const] : []),
    ...(moved === null ? [] : [[`${say(w.moved)} ${place(moved)}`, null] as const]),
    ...again.map((one) => [`${say(w.again)} ${place(one)}`, null] as const),
  ];
}

function variableLines(
  { blame, env, home, language, ...report }: Report,
  name: string,
  view: View,
): string[] {
  const { paint, say } = view;
  const seen = own(blame?.variables ?? {}, name);
  const value = (text: string): string => `${paint(name, "strong")}=${oneLine(valueText(text, home))}`;
  if (seen !== undefined)
    return [value(seen.value), ...placeLines(seen.place, { home, language, ...report }, view, "  ")];
  const row = own(env, name);
  const w = REPORT_MESSAGES[language];
  if (row === undefined) return [`${paint(name, "strong")}${w.colon}${say(w.notSet)}`];
  return [value(row.value), `  ${oneLine(row.at ?? say(TERMS[language].origin[row.origin]))}`];
}

function placeLines(
  { kind, file, line, text, via }: Place,
  { home, language }: { readonly home: string | null; readonly language: Language },
  { paint, say, width }: View,
  indent = "",
): string[] {
  const note = say(REPORT_MESSAGES[language].origin[kind]);
  if (file === "") return [`${indent}${paint(note, "dim")}`];
  const source = text === "" ? "" : `  ${oneLine(text)}`;
  const shown = `${indent}${at({ file, line }, home)}${source}`;
  const about = note === "" ? "" : TERMS[language].brackets(note);
  const fits = columns(shown) + columns(about) <= width;
  return [
    fits ? `${shown}${paint(about, "dim")}` : shown,
    ...(fits ? [] : [`${indent}    ${paint(note, "dim")}`]),
    ...via.map((caller) => `${indent}  ${paint(say(`← ${at(caller, home)}`), "dim")}`),
  ];
}

function at({ file, line }: Location, home: string | null): string {
  return oneLine(`${tildify(file, home)}${line === null ? "" : `:${line}`}`);
}
