import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { STYLE } from "./style.ts";

/** Files that the pages load, by name; all from our own origin. */
export type Assets = ReadonlyMap<string, { readonly type: string; readonly body: string }>;

const JAVASCRIPT = "text/javascript; charset=utf-8";

/** Reads the assets, once at startup. Chart.js is served unchanged from its package. */
export function readAssets(): Assets {
  const chart = join(dirname(createRequire(import.meta.url).resolve("chart.js")), "chart.umd.min.js");
  return new Map([
    ["style.css", { type: "text/css; charset=utf-8", body: STYLE }],
    ["icon.svg", { type: "image/svg+xml", body: ICON }],
    ["chart.js", { type: JAVASCRIPT, body: readFileSync(chart, "utf8") }],
    ["charts.js", { type: JAVASCRIPT, body: readFileSync(ownScript(), "utf8") }],
  ]);
}

/** Reads `browser/charts.js`, relative to the sources or to the bundle. */
function ownScript(): string {
  const places = ["../../browser/charts.js", "../browser/charts.js"].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error("browser/charts.js is missing from this installation");
  return found;
}

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#00708c"/><path d="M7 21a9 9 0 1 1 18 0" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/><path d="M16 21l5-7" stroke="#ffd28a" stroke-width="3" stroke-linecap="round"/><circle cx="16" cy="21" r="2.4" fill="#fff"/></svg>`;
