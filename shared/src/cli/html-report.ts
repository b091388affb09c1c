import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getAsset, isSea } from "node:sea";
import { withChanges } from "../history/compare.ts";
import { toPastRun } from "../history/past-run.ts";
import type { PastRun, Report } from "../model/index.ts";
import { renderHtml } from "../render/html/page.ts";

/** The report as an HTML page, with the time line of past runs and the script that the build laid beside this file. */
export function renderPage(report: Report, past: readonly PastRun[]): string {
  const runs = past.some(({ at }) => at === report.at) ? past : [...past, toPastRun(report)];
  return renderHtml(report, {
    history: withChanges(runs),
    script: readScript(runs.length > 1 ? "page.js" : "page-copy.js"),
  });
}

/** Null where the page was built without Chart.js: then it has tables only. */
function readScript(name: "page.js" | "page-copy.js"): string | null {
  try {
    // In the single executable, what else is a file is an asset.
    return isSea() ? getAsset(name, "utf8") : readFileSync(join(import.meta.dirname, name), "utf8");
  } catch {
    return null;
  }
}
