import { REPORT_MESSAGES } from "../messages/report.ts";
import { TOPOLOGY_MESSAGES } from "../messages/topology.ts";
import type { Report } from "../model/index.ts";

/** One line for each edge, then the problems. */
export function topologyLines(report: Report): readonly string[] {
  const { topology, language } = report;
  const w = TOPOLOGY_MESSAGES[language];
  return [
    w.heading,
    ...topology.map((edge) => {
      const missing = edge.exists === false && edge.holds ? w.notYet : "";
      return `  ${`${edge.from} → ${edge.to}`.padEnd(20)} ${w.relation[edge.relation]}${missing}`;
    }),
    `  ${problemsText(report)}`,
  ];
}

/** Every edge that does not hold, in words; that all do where none is broken. */
export function problemsText({ topology, language }: Report): string {
  const w = TOPOLOGY_MESSAGES[language];
  const broken = topology.filter(({ holds }) => !holds);
  if (broken.length === 0) return w.allConsistent;
  const [first = "", ...others] = broken.map(({ to, relation }) => `${to} ${w.relation[relation]}`);
  return [w.problem(first), ...others].join(REPORT_MESSAGES[language].comma);
}
