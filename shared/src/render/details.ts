import { REPORT_MESSAGES } from "../messages/report.ts";
import { TERMS } from "../messages/terms.ts";
import type { Report } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";
import { oneLine } from "../util/visible.ts";
import { topologyLines } from "./topology.ts";
import { type View, valueText } from "./view.ts";
import { columns, wrap } from "./wrap.ts";

/** The machine behind the verdict: how the directories connect, every Go, the settings, each context's PATH. */
export function detailLines(report: Report, { say, width }: View): string[] {
  const { language, home } = report;
  const w = REPORT_MESSAGES[language];
  const t = TERMS[language];
  /** What is said of a value, in brackets behind it where the line has room, else below it. */
  const withNote = (value: string, note: string): string[] => {
    const one = oneLine(`${value}${t.brackets(note)}`);
    return columns(one) <= width
      ? [one]
      : [oneLine(value), ...wrap(`      ${oneLine(note)}`, width, "      ")];
  };
  const settings = Object.entries(report.env).flatMap(([name, { value, origin, at }]) =>
    withNote(
      `  ${name}=${valueText(value, home)}`,
      at === null ? t.origin[origin] : `${t.origin[origin]}${w.comma}${at}`,
    ),
  );
  const goes = report.toolchains.flatMap((go) => {
    const about = [
      t.installedBy(t.installer[go.installedBy]),
      go.arch ?? "",
      w.toolchain.support[go.support],
      go.because,
      go.winsIn.length === 0 ? "" : t.usedIn(go.winsIn.map((name) => t.context[name])),
    ];
    const mark = go.wins ? "*" : go.onPath ? "+" : " ";
    const words = about.filter((word) => word !== "").join(w.comma);
    return withNote(`  ${mark} ${go.version ?? "?"}  ${tildify(go.path, home)}`, words);
  });
  const contexts = report.contexts.flatMap(({ context: name, status, path }) => [
    `  ${w.context[name]}${status === "ok" ? "" : ` · ${t.status[status]}`}`,
    ...path.map((dir) => `    ${tildify(dir, home)}`),
  ]);
  const topology = topologyLines(report).flatMap((line) => wrap(oneLine(say(line)), width, "    "));
  return [...topology, ...goes, ...settings, ...contexts.map(oneLine)];
}
