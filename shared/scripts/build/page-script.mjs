// Makes page.js: the script of the HTML report, with Chart.js. It is read when such a report is written.
import { existsSync, readFileSync } from "node:fs";
import { build } from "esbuild";

/** Without Chart.js, which only a developer installs, it makes nothing, and the report has tables but no charts. */
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
  // The script is written into the page as it is.
  if (/<\/script|<!--/i.test(readFileSync(outfile, "utf8")))
    throw new Error("page.js would end its own element");
}
