import { TOPOLOGY_MESSAGES } from "../messages/topology.ts";
import type { Report } from "../model/index.ts";

/** One line for each edge, and the first that does not hold named as the broken one. */
export function topologyLines({ topology, fingerprint, language }: Report): readonly string[] {
  const w = TOPOLOGY_MESSAGES[language];
  const name = ({ from, to, holds }: Report["topology"][number]): string =>
    `${from} ${holds ? "→" : "↛"} ${to}`;
  const broken = topology.find(({ holds }) => !holds);
  return [
    w.heading(fingerprint),
    ...topology.map((edge) => {
      const missing = edge.exists === false && edge.holds ? w.notYet : "";
      return `  ${name(edge).padEnd(20)} ${w.relation[edge.relation]}${missing}`;
    }),
    broken === undefined ? `  ${w.whole}` : `  ${w.broken(name(broken), w.relation[broken.relation])}`,
  ];
}
