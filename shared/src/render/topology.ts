import { TOPOLOGY_MESSAGES } from "../messages/topology.ts";
import type { Report } from "../model/index.ts";

/** One line for each edge, then the first problem. */
export function topologyLines({ topology, language }: Report): readonly string[] {
  const w = TOPOLOGY_MESSAGES[language];
  const problem = topology.find(({ holds }) => !holds);
  return [
    w.heading,
    ...topology.map((edge) => {
      const missing = edge.exists === false && edge.holds ? w.notYet : "";
      return `  ${`${edge.from} → ${edge.to}`.padEnd(20)} ${w.relation[edge.relation]}${missing}`;
    }),
    `  ${problem === undefined ? w.allConsistent : w.problem(problem.to, w.relation[problem.relation])}`,
  ];
}
