import { STYLE } from "./style.ts";

/** Files that the pages load, by name; all from our own origin. There are no scripts. */
export type Assets = ReadonlyMap<string, { readonly type: string; readonly body: string }>;

/** The assets of the pages. */
export function readAssets(): Assets {
  return new Map([
    ["style.css", { type: "text/css; charset=utf-8", body: STYLE }],
    ["icon.svg", { type: "image/svg+xml", body: ICON }],
  ]);
}

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#00708c"/><path d="M7 21a9 9 0 1 1 18 0" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/><path d="M16 21l5-7" stroke="#ffd28a" stroke-width="3" stroke-linecap="round"/><circle cx="16" cy="21" r="2.4" fill="#fff"/></svg>`;
