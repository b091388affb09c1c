import { REPORT_MESSAGES } from "../messages/report.ts";
import { TERMS } from "../messages/terms.ts";
import type { Report } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";
import { oneLine } from "../util/visible.ts";
import { PLAIN_VIEW, type View } from "./view.ts";
import { columns } from "./wrap.ts";

type Row = Report["contexts"][number];

/** Which go and which PATH each way of starting the shell gives, then the values that differ. */
export function renderContexts(report: Report, _view: View = PLAIN_VIEW): string {
  const { contexts, home, language } = report;
  const w = REPORT_MESSAGES[language];
  const paths = [...new Set(contexts.map(({ path }) => path.join(":")))];
  const mark = ({ path }: Row): string => letter(paths.indexOf(path.join(":")));
  const lines = [
    ...table([
      [w.launchContext, "go", "PATH"],
      ...contexts.map((row) => [
        w.context[row.context],
        row.go === null ? w.noGoHere : (row.version ?? "?"),
        `${mark(row)}${row.status === "ok" ? "" : `   [${TERMS[language].status[row.status]}]`}`,
      ]),
    ]),
    "",
    ...contexts.flatMap((row) => remarks(row, w)),
    ...differing(report, "go", ({ go }) => go),
    ...differing(report, "GOROOT", ({ goroot }) => goroot),
    ...differing(report, "GOPATH", ({ gopath }) => gopath),
    ...differing(report, "GOBIN", ({ gobin }) => gobin),
    ...paths.flatMap((path, index) => [
      `PATH ${letter(index)}`,
      ...path.split(":").map((dir) => `  ${dir === "" ? '""' : tildify(dir, home)}`),
    ]),
    "",
    w.readBy,
    ...report.startup.map(
      ({ file, contexts: by }) =>
        `  ${tildify(file, home)}   ${by.length === 0 ? w.readByNobody : by.map((context) => TERMS[language].context[context]).join(language === "en" ? ", " : "、")}`,
    ),
  ];
  return `${lines.map(oneLine).join("\n")}\n`;
}

function remarks({ context, stuckAt, atPromptOnly }: Row, w: (typeof REPORT_MESSAGES)["en"]): string[] {
  const lines = [
    ...(stuckAt === null ? [] : [`  ${w.stuckAt} ${stuckAt}`]),
    ...(atPromptOnly.length === 0 ? [] : [`  ${w.atPromptOnly} ${atPromptOnly.join(", ")}`]),
  ];
  return lines.length === 0 ? [] : [w.context[context], ...lines, ""];
}

/** A value once for all contexts that have it; nothing where no context has one. */
function differing(
  { contexts, home, language }: Report,
  name: string,
  of: (row: Row) => string | null,
): string[] {
  const values = [...new Set(contexts.map(of))].filter((value) => value !== null);
  if (values.length === 0) return [];
  const lines = values.map((value) => {
    const having = contexts.filter((row) => of(row) === value);
    const where =
      having.length === contexts.length
        ? REPORT_MESSAGES[language].everywhere
        : having.map(({ context }) => TERMS[language].context[context]).join(language === "en" ? ", " : "、");
    return `  ${tildify(value, home)}   ${where}`;
  });
  return [name, ...lines, ""];
}

/** A, B, C …; nobody has 26 different PATHs. */
function letter(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}

/** Rows with their cells in columns; wide characters count twice. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => columns(row[at] ?? ""))));
  return rows.map((row) =>
    row
      .map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - columns(cell)))
      .join("   ")
      .trimEnd(),
  );
}
