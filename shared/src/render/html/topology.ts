import { HTML_MESSAGES } from "../../messages/html-report.ts";
import { TOPOLOGY_MESSAGES } from "../../messages/topology.ts";
import type { Report, TopologyEdge } from "../../model/index.ts";
import { NODES } from "../../model/topology.ts";
import { tildify } from "../../util/tildify.ts";
import { problemsText } from "../topology.ts";
import { html, type Markup, NOTHING } from "./markup.ts";
import { section } from "./value.ts";

type Node = TopologyEdge["from"];

const WIDTH = 184;
const HEIGHT = 46;
/** Where each node is; edges go from left to right, but for GOPATH's own directories below it. */
const PLACES: Readonly<Record<Node, readonly [x: number, y: number]>> = {
  PATH: [0, 0],
  go: [410, 0],
  GOROOT: [820, 0],
  GOBIN: [820, 82],
  GOPATH: [410, 164],
  GOMODCACHE: [820, 164],
  HOME: [0, 164],
  GOCACHE: [410, 246],
};

/** How PATH, go and Go's directories connect: a graph of values on wide screens, a list of the same elsewhere. */
export function topology(report: Report): Markup {
  const { topology: edges, language } = report;
  if (edges.length === 0) return NOTHING;
  const w = TOPOLOGY_MESSAGES[language];
  const words = ({ relation, holds, exists }: TopologyEdge): string =>
    `${w.relation[relation]}${holds && exists === false ? w.notYet : ""}`;
  const items = edges.map(
    (edge) =>
      html`<li class="${stateOf(edge)}"><span class="shape" aria-hidden="true">${SIGNS[stateOf(edge)]}</span> <strong>${edge.from}</strong> <span aria-hidden="true">→</span> <strong>${edge.to}</strong> <span class="aside">${words(edge)}</span></li>`,
  );
  const graph = html`<svg class="graph" viewBox="-2 -2 1008 296" role="img" aria-label="${w.heading}">${edges.map(
    (edge) => arrow(edge, words(edge)),
  )}${NODES.map((node) => box(node, report))}</svg>`;
  return section(
    "topology",
    w.heading,
    problemsText(report),
    html`<div class="card">${graph}<ul class="edges">${items}</ul></div>`,
  );
}

const SIGNS = { good: "✓", bad: "✗", unknown: "–" } as const;

/** What nobody knows is neither right nor wrong. */
function stateOf({ holds, relation }: TopologyEdge): keyof typeof SIGNS {
  if (!holds) return "bad";
  return relation === "not-known" ? "unknown" : "good";
}

function box(node: Node, report: Report): Markup {
  const [x, y] = PLACES[node];
  const isBroken = report.topology.some(({ to, holds }) => to === node && !holds);
  return html`<g class="node${isBroken ? " bad" : ""}"><rect x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="8"/><text x="${
    x + 12
  }" y="${y + 19}" class="name">${node}</text><text x="${x + 12}" y="${y + 36}">${shortened(valueIn(node, report))}</text></g>`;
}

function arrow(edge: TopologyEdge, words: string): Markup {
  const state = stateOf(edge);
  const { d, endX, endY, labelX, labelY } = curve(edge);
  return html`<g class="edge ${state}"><path d="${d}"/><path class="head" d="M${endX + 6} ${endY} l-9 -5 v10 z"/><text x="${labelX}" y="${labelY}">${
    SIGNS[state]
  } ${words}</text></g>`;
}

/** The line of an edge, where it ends, and where its words have room. */
function curve({ from, to }: TopologyEdge) {
  const [fromX, fromY] = PLACES[from];
  const [toX, toY] = PLACES[to];
  const [endX, endY] = [toX - 7, toY + HEIGHT / 2];
  // From the first column to the last: between the rows, where no node is.
  if (toX - fromX > 500) {
    const d = `M${fromX + WIDTH / 2} ${fromY + HEIGHT} Q${fromX + WIDTH / 2} ${endY} ${fromX + WIDTH + 40} ${endY} H${endX}`;
    return { d, endX, endY, labelX: fromX + WIDTH + 150, labelY: endY - 7 };
  }
  const [x, y] = [fromX + WIDTH, fromY + HEIGHT / 2];
  const middle = (x + endX) / 2;
  const d = `M${x} ${y} C${middle} ${y} ${middle} ${endY} ${endX} ${endY}`;
  const offset = endY > y ? 26 : endY < y ? -12 : -7;
  return { d, endX, endY, labelX: endY === y ? middle : middle - 56, labelY: (y + endY) / 2 + offset };
}

function valueIn(node: Node, { go, env, contexts, judged, home, language }: Report): string {
  const path = contexts.find(({ context }) => context === judged)?.path.length;
  const value = (name: string): string => tildify(env[name]?.value ?? "", home);
  const gopath = value("GOPATH").split(":")[0] ?? "";
  switch (node) {
    case "PATH":
      return path === undefined ? "" : HTML_MESSAGES[language].entries(path);
    case "HOME":
      return home ?? "–";
    case "go":
      return go === null ? "–" : `${go.version ?? ""} ${tildify(go.path, home)}`.trim();
    case "GOROOT":
      return tildify(go?.goroot ?? env.GOROOT?.value ?? "–", home);
    case "GOBIN":
      return value("GOBIN") || (gopath === "" ? "–" : `${gopath}/bin`);
    default:
      return value(node) || "–";
  }
}

/** The end of a path tells more than its beginning. */
function shortened(text: string): string {
  return text.length <= 24 ? text : `…${text.slice(-23)}`;
}
