import { REPORT_MESSAGES } from "../messages/report.ts";
import { TERMS } from "../messages/terms.ts";
import type { Language, Location, Place, Report } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";
import { oneLine } from "../util/visible.ts";

/** Where each entry of PATH and each named variable comes from, with file and line. */
export function renderBlame(report: Report, names: readonly string[]): string {
  const w = REPORT_MESSAGES[report.language];
  const lines: string[] = [];
  const stuck = report.contexts.find(({ stuckAt }) => stuckAt !== null)?.stuckAt;
  if (report.blame === null && stuck) lines.push(`${w.stuckAt} ${stuck}`, "");
  else if (report.blame === null) lines.push(w.noBlame, "");
  else if (report.blame.confidence === "low") lines.push(w.lowConfidence, "");
  for (const name of names)
    lines.push(...(name === "PATH" ? pathLines(report) : variableLines(report, name)));
  return `${lines.map(oneLine).join("\n")}\n`;
}

function pathLines({ blame, home, language }: Report): string[] {
  const w = REPORT_MESSAGES[language];
  return (blame?.path ?? []).flatMap(({ entry, introduced, moved, copies }) => {
    const [at = "", ...via] = moved === null ? [] : placeLines(moved, home, language);
    return [
      `${entry === "" ? '""' : tildify(entry, home)}${copies > 1 ? TERMS[language].brackets(w.copies(copies)) : ""}`,
      ...placeLines(introduced, home, language),
      ...(moved === null ? [] : [`    ${w.moved} ${at.trim()}`, ...via]),
    ];
  });
}

function variableLines({ blame, env, home, language }: Report, name: string): string[] {
  const seen = blame?.variables[name];
  if (seen !== undefined) return [`${name}=${seen.value}`, ...placeLines(seen.place, home, language)];
  const row = env[name];
  if (row === undefined)
    return [`${name}${REPORT_MESSAGES[language].colon}${REPORT_MESSAGES[language].notSet}`];
  return [`${name}=${row.value}`, `    ${row.at ?? TERMS[language].origin[row.origin]}`];
}

function placeLines(
  { kind, file, line, text, via }: Place,
  home: string | null,
  language: Language,
): string[] {
  const note = REPORT_MESSAGES[language].origin[kind];
  if (file === "") return [`    ${note}`];
  const place = `    ${at({ file, line }, home)}  ${text}${note === "" ? "" : TERMS[language].brackets(note)}`;
  return [place, ...via.map((caller) => `      ← ${at(caller, home)}`)];
}

function at({ file, line }: Location, home: string | null): string {
  return `${tildify(file, home)}${line === null ? "" : `:${line}`}`;
}
