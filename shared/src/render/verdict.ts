import { REPORT_MESSAGES } from "../messages/report.ts";
import { VERDICT_MESSAGES } from "../messages/verdict.ts";
import { type Finding, type Report, SEVERITIES } from "../model/index.ts";
import { oneLine } from "../util/visible.ts";
import { shortAdvice } from "./advice.ts";
import { changeOf, placeOf } from "./change.ts";
import { explainCommand } from "./explain-command.ts";
import { applyCommand } from "./fix-command.ts";
import { nextStep } from "./next-step.ts";
import { applies, isOnlyHere, titleIn, verdictText, worstFirst } from "./verdict-text.ts";
import { tildeIn, type View } from "./view.ts";
import { clip, columns, pad, wrap } from "./wrap.ts";

/** More findings than these are counted, and `-v` lists them: nine findings take eight lines. */
const MOST_ROWS = 6;
/** So many lines at most with the command, also where a narrow window breaks titles. */
const MOST_LINES = 8;
/** A longer place is shown by the file's name. */
const WIDEST_PLACE = 26;
/** A row has no room for its place where less than this is left for the title. */
const NARROWEST_TITLE = 22;

/** The answer in a few lines: what is wrong, where it comes from, and last the command to run. */
export function verdictLines(report: Report, view: View): string[] {
  const [only, ...others] = worstFirst(report);
  const head = headline(report, view);
  if (only === undefined) return head;
  if (others.length > 0) return [...head, ...rows(report, MOST_LINES - head.length, view)];
  const title = titleAlone(report, view);
  const below = (shown: View): string[] => oneFinding(report, only, roomBelow(title), shown);
  const figure = `${report.score.value}/100`;
  const last = below({ ...view, paint: (text) => text }).pop() ?? "";
  const gap = view.width - columns(last) - figure.length;
  // A title that fits only without the score has it beside the command: the message needs the line.
  if (title.length === head.length || gap < 2)
    return [...head, ...oneFinding(report, only, roomBelow(head), view)];
  const score = " ".repeat(gap) + view.paint(figure, "strong");
  return [...title, ...below(view)].map((line, at, all) => (at === all.length - 1 ? line + score : line));
}

/** The command of one finding is within five lines, unless its title alone needs three. */
function roomBelow(head: readonly string[]): number {
  return Math.max(3, 5 - head.length);
}

function titleAlone(report: Report, view: View): string[] {
  const [first] = worstFirst(report);
  if (first === undefined) return [];
  const lines = wrap(view.say(oneLine(verdictText(report))), view.width - 2, "  ");
  const [line = "", ...more] = lines;
  return [`${view.shape(first.severity)} ${view.paint(line, first.severity)}`, ...more];
}

/** The verdict on one line; with `-v` it stands alone. Empty where nothing was checked. */
export function headline(report: Report, view: View): string[] {
  const { findings, score, language } = report;
  const { say, width, paint } = view;
  const text = say(oneLine(verdictText(report)));
  if (text === "") return [];
  const [first, ...others] = worstFirst(report);
  if (first === undefined) return [`${view.shape("good")} ${text}`];
  const shape = `${view.shape(first.severity)} `;
  const figure = `${score.value}/100`;
  if (others.length === 0) {
    const [line = "", ...more] = wrap(text, width - figure.length - 4, "  ");
    const gap = " ".repeat(Math.max(2, width - 2 - columns(line) - figure.length));
    return [`${shape}${paint(line, first.severity)}${gap}${paint(figure, "strong")}`, ...more];
  }
  const w = VERDICT_MESSAGES[language];
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [w.of(count, severity)];
  });
  const verdict = `${text} ${figure}`;
  const [line = "", ...more] = wrap(say(`${verdict}   ${counts.join(" · ")}`), width - 2, "  ");
  const said = Math.min(verdict.length, line.length);
  return [`${shape}${paint(line.slice(0, said), first.severity)}${line.slice(said)}`, ...more];
}

/** Below the verdict: what was found, the line at fault and what becomes of it, the command, in `most` lines. */
function oneFinding(report: Report, finding: Finding, most: number, view: View): string[] {
  const { language, home } = report;
  const { paint, say, width } = view;
  const { fix } = finding;
  const onlyHere = isOnlyHere(finding, report);
  const change = onlyHere ? [] : changeOf(finding, language, view);
  const isWritten = fix !== null && fix.file !== null && fix.snippet !== "";
  const advised = elsewhere(fix) ?? (isWritten ? null : (fix?.advice ?? null));
  const told = onlyHere ? VERDICT_MESSAGES[language].onlyHere : advised;
  const room = most - 1 - change.length;
  const advice =
    change.length < 2 && told !== null ? adviceLines(told, report, room, change.length > 0, view) : null;
  const message = `  ${say(oneLine(tildeIn(finding.message, home)))}`;
  const left = room - (advice?.lines.length ?? 0);
  const body = [
    ...(left > 0 ? clip(message, width, "  ", left, say(" …")) : []),
    ...change,
    ...(advice?.lines ?? []),
  ];
  const command = advice?.command ?? commandFor(finding, report);
  const line = `  ${paint(command, "command")}`;
  const about = aboutCommand(finding, command, report).map(say);
  const fitting = about.find((text) => columns(command) + columns(text) + 5 <= width);
  return [
    ...body,
    ...(body.length < 3 && body.length < most - 1 && advice?.command == null ? [""] : []),
    fitting === undefined ? line : `${line}   ${paint(fitting, "dim")}`,
  ];
}

/** What to do by hand. It takes the message's room only if it is whole then, and the line at fault says what is wrong. */
function adviceLines(told: string, report: Report, room: number, isPlaceShown: boolean, view: View) {
  const { fix: label, colon } = REPORT_MESSAGES[report.language];
  const text = oneLine(tildeIn(told, report.home));
  const beside = shortAdvice(text, `${label}${colon}`, room - 1, view);
  if (beside.isWhole || !isPlaceShown) return beside;
  const instead = shortAdvice(text, `${label}${colon}`, room, view);
  return instead.isWhole || beside.lines.length === 0 ? instead : beside;
}

/** Where a file is changed instead that is generated: nothing is written into it. Null for any other fix. */
function elsewhere(fix: Finding["fix"]): string | null {
  const managed = fix?.safety === "manual" ? fix.managed : undefined;
  return managed === undefined ? null : managed.map(({ note }) => note).join(" ");
}

/** What to know of a command, in brackets: as much as fits is shown, the longest first. */
function aboutCommand(finding: Finding, command: string, report: Report): string[] {
  const { id, fix } = finding;
  const { language } = report;
  const isApplied = applies(finding, report);
  const w = VERDICT_MESSAGES[language];
  const why = command.includes(" explain ") ? "" : w.why(oneLine(id));
  const safety = fix !== null && isApplied ? w.safety[fix.safety] : "";
  const commands = (fix?.managed ?? []).flatMap(({ command: one }) => one ?? []);
  const then = isApplied && commands.length > 0 ? w.carryOver(oneLine(commands.join("; "))) : "";
  const most = [[safety, then, why, w.all], [safety, then, why], [safety, then], [then]];
  return [...(then === "" ? [] : most), [safety, why, w.all], [safety, why], [why || w.all]].map((parts) => {
    const text = parts.filter((part) => part !== "").join(" · ");
    return language === "en" ? `(${text})` : `（${text}）`;
  });
}

/** What to run next: the fix, the command that is the fix, or what explains the finding. */
function commandFor(finding: Finding, report: Report): string {
  const { id, fix } = finding;
  if (applies(finding, report)) return applyCommand(report.judged);
  if (elsewhere(fix) !== null) return `go-env-check fix ${oneLine(id)}`;
  if (fix !== null && fix.snippet !== "" && !fix.snippet.includes("\n") && fix.snippet.length <= 90)
    return oneLine(fix.snippet);
  return isOnlyHere(finding, report) ? `go-env-check fix ${oneLine(id)}` : explainCommand(id);
}

/** One line a finding, as many as fit, and the command for as many as it fixes. */
function rows(report: Report, most: number, view: View): string[] {
  const { language } = report;
  const w = VERDICT_MESSAGES[language];
  const { paint, say } = view;
  const all = worstFirst(report);
  let shown = all.length <= MOST_ROWS ? all : all.slice(0, MOST_ROWS - 1);
  let lines = table(report, shown, view);
  while (shown.length > 1 && lines.length + (shown.length < all.length ? 2 : 1) > most) {
    shown = shown.slice(0, -1);
    lines = table(report, shown, view);
  }
  if (shown.length < all.length)
    lines.push(`  ${say("▸")} ${paint(say(w.more(all.length - shown.length)), "dim")}`);
  const next = nextStep(report);
  if (next === null) return lines;
  // A full-width colon has its space within.
  const label = say(next.reach ?? w.next);
  const gap = label.endsWith("：") ? "" : " ";
  return [...lines, `${label}${gap}${paint(next.command, "command")}`];
}

function table(report: Report, shown: readonly Finding[], view: View): string[] {
  const { paint, say, width } = view;
  const w = VERDICT_MESSAGES[report.language];
  const places = shown.map(shortPlace);
  const safeties = shown.map(({ fix }) => say(w.safety[fix?.safety ?? "manual"]));
  const titles = shown.map((finding) => say(oneLine(titleIn(report, finding))));
  const safetyWidth = Math.max(...safeties.map(columns));
  const widest = Math.max(...places.map(columns));
  const room = width - 4 - 2 - safetyWidth;
  const placeWidth = widest > 0 && room - widest - 2 >= NARROWEST_TITLE ? widest + 2 : 0;
  const titleWidth = Math.min(Math.max(...titles.map(columns)), room - placeWidth);
  const ids = shown.map(({ id }) => oneLine(id));
  const needed = 4 + placeWidth + titleWidth + 2 + safetyWidth + 2 + Math.max(...ids.map(columns));
  const withId = needed <= width ? (at: number): string => ids[at] ?? "" : (): string => "";
  return shown.flatMap(({ severity }, at) => {
    const [first = "", ...more] = wrap(titles[at] ?? "", titleWidth, "");
    const place = placeWidth === 0 ? "" : paint(pad(places[at] ?? "", placeWidth), "dim");
    const indent = " ".repeat(4 + placeWidth);
    const last = `${pad(safeties[at] ?? "", safetyWidth)}  ${withId(at)}`.trimEnd();
    return [
      `  ${view.shape(severity)} ${place}${pad(first, titleWidth)}  ${paint(last, "dim")}`,
      ...more.map((line) => `${indent}${line}`),
      ...(placeWidth === 0 && places[at] !== "" ? [`${indent}${paint(places[at] ?? "", "dim")}`] : []),
    ];
  });
}

/** Where it comes from, or where its fix goes. */
function shortPlace({ evidence, fix }: Finding): string {
  const edit = fix?.edits?.find(({ kind }) => kind !== "add") ?? evidence.find(({ line }) => line !== null);
  const place = placeOf(edit ?? evidence[0] ?? { file: fix?.file ?? "", line: null });
  return columns(place) <= WIDEST_PLACE ? place : place.slice(place.lastIndexOf("/") + 1);
}
