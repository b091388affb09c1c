import { contextOf, entry, machine, upstreamGo } from "../../shared/src/checks/examples/machine.ts";
import { withChanges } from "../../shared/src/history/compare.ts";
import { toPastRun } from "../../shared/src/history/past-run.ts";
import { CONTEXTS, type Finding, type PastRun, type Report } from "../../shared/src/model/index.ts";
import { renderFullText } from "../../shared/src/render/full-text.ts";
import { renderHtml } from "../../shared/src/render/html/page.ts";
import { renderJson } from "../../shared/src/render/json.ts";
import { renderMarkdown } from "../../shared/src/render/markdown.ts";
import { renderSarif } from "../../shared/src/render/sarif.ts";
import { recordedMachines, reportOf, VITALS } from "./recorded.ts";

export { pastRuns } from "./recorded.ts";

type Render = (report: Report, past: readonly PastRun[], script: string) => string;

export const renderers: Readonly<Record<string, Render>> = {
  text: (report) => renderFullText(report, { color: true }),
  json: renderJson,
  markdown: renderMarkdown,
  sarif: (report) => renderSarif(report),
  html: (report, past, script) =>
    renderHtml(report, { history: withChanges([...past, toPastRun(report)]), script }),
};

/** A report as large as they come: so many entries in the PATH of each context, so many findings of real checks. */
export function largeReport({ entries, findings }: { entries: number; findings: number }): Report {
  const go = upstreamGo();
  const dirs = Array.from({ length: entries }, (_, index) => `/opt/tools/of/some/team/release-${index}/bin`);
  const PATH = ["/usr/local/go/bin", ...dirs.slice(1)].join(":");
  const place = {
    kind: "line",
    file: "/home/u/.zshrc",
    line: 12,
    text: 'export PATH="$HOME/x:$PATH"',
    via: [],
  } as const;
  const facts = machine({
    env: { PATH },
    path: PATH.split(":").map((dir, index) => entry(dir, index === 0 ? go : null)),
    contexts: CONTEXTS.map((context) => contextOf(context, { PATH }, go)),
    blame: {
      context: "terminal",
      confidence: "high",
      path: PATH.split(":").map((dir) => ({ entry: dir, introduced: place, moved: null, copies: 1 })),
      variables: {},
    },
    vitals: VITALS,
  });
  const real = recordedMachines().flatMap((one): readonly Finding[] => reportOf(one.facts, "en").findings);
  const unlike = [...new Map(real.map((finding) => [finding.id, finding])).values()];
  const many = Array.from({ length: findings }, (_, index) => unlike[index % unlike.length]);
  return { ...reportOf(facts, "en"), findings: many.filter((finding) => finding !== undefined) };
}
