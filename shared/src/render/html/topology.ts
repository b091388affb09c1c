import { HTML_MESSAGES } from "../../messages/html-report.ts";
import { TOPOLOGY_MESSAGES } from "../../messages/topology.ts";
import type { Report, TopologyEdge } from "../../model/index.ts";
import { NODES } from "../../model/topology.ts";
import { tildify } from "../../util/tildify.ts";
import { problemsText } from "../topology.ts";
import { valueText } from "../view.ts";
import { html, type Markup, NOTHING } from "./markup.ts";
import { section } from "./value.ts";

type Node = TopologyEdge["from"];

const WIDTH = 184;
const HEIGHT = 46;
/** Where each node is; edges go from left to right. */
const PLACES: Readonly<Record<Node, readonly [x: number, y: number]>> = {
  PATH: [0, 0],
  go: [430, 0],
  GOROOT: [860, 0],
  GOBIN: [860, 82],
  GOPATH: [430, 164],
  GOMODCACHE: [860, 164],
  HOME: [0, 164],
  GOCACHE: [430, 246],
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
  const graph = html`<svg class="graph" viewBox="-2 -2 1048 296" role="img" aria-label="${w.heading}">${edges.map(
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

/** The line of an edge, where it ends, and where its words have room: straight in a row, and round a corner to another. */
function curve({ from, to }: TopologyEdge) {
  const [fromX, fromY] = PLACES[from];
  const [toX, toY] = PLACES[to];
  const endX = toX - 7;
  if (toY === fromY) {
    const [x, y] = [fromX + WIDTH, fromY + HEIGHT / 2];
    return { d: `M${x} ${y} H${endX}`, endX, endY: y, labelX: (x + endX) / 2, labelY: y - 7 };
  }
  const isDown = toY > fromY;
  // Two edges end at GOBIN, one below the other.
  const endY = toY + HEIGHT / 2 + (to !== "GOBIN" ? 0 : isDown ? -8 : 8);
  const startX = fromX + WIDTH / 2;
  const corner = startX + 60;
  const d = `M${startX} ${isDown ? fromY + HEIGHT : fromY} Q${startX} ${endY} ${corner} ${endY} H${endX}`;
  return { d, endX, endY, labelX: (corner + endX) / 2, labelY: endY + (isDown ? -7 : 16) };
}

function valueIn(node: Node, { go, env, contexts, judged, home, language }: Report): string {
  const path = contexts.find(({ context }) => context === judged)?.path.length;
  const value = (name: string): string => valueText(env[name]?.value ?? "", home);
  const gopath = env.GOPATH?.value.split(":")[0] ?? "";
  switch (node) {
    case "PATH":
      return path === undefined ? "" : HTML_MESSAGES[language].entries(path);
    case "HOME":
      return home ?? "–";
    case "go":
      return go === null ? "–" : withVersion(go.version, tildify(go.path, home));
    case "GOROOT":
      return tildify(go?.goroot ?? env.GOROOT?.value ?? "–", home);
    case "GOBIN":
      return value("GOBIN") || (gopath === "" ? "–" : valueText(`${gopath}/bin`, home));
    default:
      return value(node) || "–";
  }
}

/** A version is shown whole, its path as far as there is room. */
function withVersion(version: string | null, path: string): string {
  return version === null ? path : `${version} ${shortened(path, MOST - version.length - 1)}`;
}

/** Characters that a node has room for. */
const MOST = 24;

/** The end of a path tells more than its beginning. */
function shortened(text: string, most: number = MOST): string {
  return text.length <= most ? text : `…${text.slice(1 - most)}`;
}
