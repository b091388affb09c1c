import { CONTEXT_MESSAGES } from "../messages/contexts.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import { AGENT_CONTEXTS, AGENT_NAMES, AGENTS, type Report } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";
import { oneLine } from "../util/visible.ts";
import { contextGrid, distinctPaths, type GridRow, letter, type Mark } from "./context-grid.ts";
import { PLAIN_VIEW, type View, valueText } from "./view.ts";
import { columns, pad, wrap } from "./wrap.ts";

/** Which go, GOROOT and PATH each way of starting the shell gives, one row each; each PATH once, with what differs. */
export function renderContexts(report: Report, view: View = PLAIN_VIEW): string {
  const lines = [
    ...grid(contextGrid(report), report, view),
    ...agents(report, view),
    "",
    ...values(report, view),
    ...paths(report, view),
    "",
    ...startup(report, view),
  ];
  return `${lines.join("\n")}\n`;
}

const SIGNS: Readonly<Record<Mark, string>> = { good: "✓", bad: "✗", neutral: "" };
const TONES = { good: "good", bad: "critical", neutral: "dim" } as const;

function grid(rows: readonly GridRow[], report: Report, view: View): string[] {
  const w = CONTEXT_MESSAGES[report.language];
  const { paint, say, width } = view;
  const cell = ({ text, mark }: GridRow["go"]): string => say(`${oneLine(text)} ${SIGNS[mark]}`.trim());
  const heads = ["", "go", "GOROOT", "PATH"];
  const cells = rows.map((row) => [say(row.label), cell(row.go), cell(row.goroot), say(row.path)]);
  const widths = heads.map((head, at) =>
    Math.max(columns(head), ...cells.map((one) => columns(one[at] ?? ""))),
  );
  const indent = widths.reduce((sum, one) => sum + one + 2, 0);
  const lines = rows.flatMap((row, index) => {
    const tones = ["strong", TONES[row.go.mark], TONES[row.goroot.mark], "dim"] as const;
    const line = (cells[index] ?? [])
      .map((text, at) => paint(text, tones[at] ?? "dim") + " ".repeat((widths[at] ?? 0) - columns(text)))
      .join("  ");
    const room = width - indent;
    const why = row.why.map((text) => say(oneLine(text))).join(" · ");
    if (why === "") return [line.trimEnd()];
    // A narrow window has the reason below its row.
    if (room < 24) return [line.trimEnd(), ...wrap(`    ${why}`, width, "    ")];
    const [first = "", ...more] = wrap(why, room, "");
    return [`${line}  ${first}`, ...more.map((text) => " ".repeat(indent) + text)];
  });
  const head = heads.map((text, at) => pad(text, widths[at] ?? 0)).join("  ");
  const hasWhy = rows.some(({ why }) => why.length > 0) && width - indent >= 24;
  return [paint(`${head}  ${hasWhy ? say(w.why) : ""}`.trimEnd(), "dim"), ...lines];
}

/** The coding agents whose shells start as those of a row do: `agents  Codex, opencode = editor tasks`. */
function agents({ contexts, language }: Report, view: View): string[] {
  const { say, paint } = view;
  const w = CONTEXT_MESSAGES[language];
  const rows = contexts.flatMap(({ context }) => {
    const names = AGENTS.filter((agent) => AGENT_CONTEXTS[agent] === context);
    if (names.length === 0) return [];
    return [`${w.listed(names.map((agent) => AGENT_NAMES[agent]))} = ${w.startedBy[context]}`];
  });
  if (rows.length === 0) return [];
  return listed(`${say(w.agents)}  `, rows.map(say), " ".repeat(4), view).map((line) => paint(line, "dim"));
}

/** Items in a row behind a head; a line ends after a "·" and never within an item. */
function listed(head: string, items: readonly string[], indent: string, { say, width }: View): string[] {
  const lines: string[] = [];
  let line = head;
  items.forEach((item, at) => {
    const text = at === items.length - 1 ? item : `${item}${say(" ·")}`;
    const isFirst = at === 0 || line === indent;
    if (isFirst || columns(line) + 1 + columns(text) <= width) line += isFirst ? text : ` ${text}`;
    else {
      lines.push(line);
      line = `${indent}${text}`;
    }
  });
  return [...lines, line];
}

/** Values once for all contexts that have them; only those that differ, and the go in use. */
function values({ contexts, home, language }: Report, view: View): string[] {
  const of = (name: string, read: (row: Report["contexts"][number]) => string | null): string[] => {
    const found = [...new Set(contexts.map(read))].filter((value) => value !== null);
    return found.flatMap((value, at) => {
      const having = contexts.filter((row) => read(row) === value);
      const where =
        having.length === contexts.length
          ? [REPORT_MESSAGES[language].everywhere]
          : having.map(({ context }) => CONTEXT_MESSAGES[language].startedBy[context]);
      return withPlaces(`${pad(at === 0 ? name : "", 7)} ${oneLine(valueText(value, home))}`, where, 8, view);
    });
  };
  const lines = [
    ...of("go", ({ go }) => go),
    ...of("GOROOT", ({ goroot }) => goroot),
    ...of("GOPATH", ({ gopath }) => gopath),
    ...of("GOBIN", ({ gobin }) => gobin),
  ];
  return lines.length === 0 ? [] : [...lines, ""];
}

/** A value and the starts that have it: beside it where the line has room, else below it. */
function withPlaces(value: string, places: readonly string[], indent: number, view: View): string[] {
  const { paint, say, width } = view;
  const where = places.map(say);
  const one = `${value}   ${where.join(say(" · "))}`;
  if (columns(one) <= width) return [`${value}   ${paint(where.join(say(" · ")), "dim")}`];
  const below = " ".repeat(indent + 2);
  return [value.trimEnd(), ...listed(below, where, below, view).map((line) => paint(line, "dim"))];
}

/** The first PATH whole; of the others each entry too, with a sign before those that the first one lacks. */
function paths(report: Report, view: View): string[] {
  const { paint, say, width } = view;
  const w = CONTEXT_MESSAGES[report.language];
  const all = distinctPaths(report).map((path) => path.split(":"));
  const [first = []] = all;
  const show = (dir: string): string => oneLine(dir === "" ? '""' : tildify(dir, report.home));
  return all.flatMap((path, index) => {
    const missing = index === 0 ? [] : first.filter((dir) => !path.includes(dir));
    const hasMarks = index > 0 && path.some((dir) => !first.includes(dir));
    return [
      `PATH ${letter(index)}${hasMarks ? paint(`   ${say(w.addedTo("A"))}`, "dim") : ""}`,
      ...path.map((dir) => {
        const isNew = index > 0 && !first.includes(dir);
        return isNew ? `${paint("+", "added")} ${show(dir)}` : `  ${show(dir)}`;
      }),
      ...(missing.length === 0
        ? []
        : wrap(`  ${w.lacks("A", missing.map(show))}`, width, "    ").map((line) => paint(line, "dim"))),
    ];
  });
}

function startup({ startup: files, home, language }: Report, view: View): string[] {
  const { say } = view;
  const w = REPORT_MESSAGES[language];
  if (files.length === 0) return [];
  const widest = Math.max(...files.map(({ file }) => columns(oneLine(tildify(file, home)))));
  return [
    say(w.readBy),
    ...files.flatMap(({ file, contexts: by }) => {
      const readers = by.map((context) => CONTEXT_MESSAGES[language].startedBy[context]);
      const shown = `  ${pad(oneLine(tildify(file, home)), widest)}`;
      return withPlaces(shown, by.length === 0 ? [w.readByNobody] : readers, 2, view);
    }),
  ];
}
