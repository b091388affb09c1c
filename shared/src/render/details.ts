import { REPORT_MESSAGES } from "../messages/report.ts";
import { TERMS } from "../messages/terms.ts";
import type { Report } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";
import { oneLine } from "../util/visible.ts";
import { topologyLines } from "./topology.ts";
import { type View, valueText } from "./view.ts";

/** The machine behind the verdict: how the directories connect, every Go, the settings, each context's PATH. */
export function detailLines(report: Report, { say }: View): string[] {
  const { language, home } = report;
  const w = REPORT_MESSAGES[language];
  const t = TERMS[language];
  const settings = Object.entries(report.env).map(
    ([name, { value, origin, at }]) =>
      `  ${name}=${valueText(value, home)}${t.brackets(at === null ? t.origin[origin] : `${t.origin[origin]}${w.comma}${at}`)}`,
  );
  const goes = report.toolchains.map((go) => {
    const about = [
      t.installedBy(t.installer[go.installedBy]),
      go.arch ?? "",
      w.toolchain.support[go.support],
      go.because,
      go.winsIn.map((name) => t.context[name]).join(" "),
    ];
    const mark = go.wins ? "*" : go.onPath ? "+" : " ";
    return `  ${mark} ${go.version ?? "?"}  ${tildify(go.path, home)}${t.brackets(about.filter((word) => word !== "").join(w.comma))}`;
  });
  const contexts = report.contexts.flatMap(({ context: name, status, path }) => [
    `  ${w.context[name]}${status === "ok" ? "" : ` · ${t.status[status]}`}`,
    ...path.map((dir) => `    ${tildify(dir, home)}`),
  ]);
  return [...topologyLines(report).map(say), ...goes, ...settings, ...contexts].map(oneLine);
}
