// The HTML report's script with Chart.js in it, as a file of its own that is read when such a report is written.
import { existsSync, readFileSync } from "node:fs";
import { build } from "esbuild";

/** Without Chart.js, which only a developer installs, such a report has its tables alone. */
export async function buildPageScript(root, outfile) {
  if (!existsSync(`${root}node_modules/chart.js`)) return;
  await build({
    entryPoints: [`${root}shared/src/render/html/page-script.mjs`],
    outfile,
    bundle: true,
    format: "iife",
    target: "es2022",
    logLevel: "warning",
    minify: true,
  });
  // It stands in the page as it is.
  if (/<\/script|<!--/i.test(readFileSync(outfile, "utf8")))
    throw new Error("page.js would end its own element");
}
