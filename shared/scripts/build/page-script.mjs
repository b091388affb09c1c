// Makes page.js and page-copy.js: the scripts of the HTML report, with Chart.js and without. They are read when such a report is written.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const SCRIPTS = { "page.js": "page-script.mjs", "page-copy.js": "copy-script.mjs" };

/** Without Chart.js, which only a developer installs, it makes nothing, and the report has tables but no charts. */
export async function buildPageScripts(root, dist) {
  if (!existsSync(`${root}node_modules/chart.js`)) return;
  for (const [name, source] of Object.entries(SCRIPTS)) {
    const outfile = join(dist, name);
    await build({
      entryPoints: [`${root}shared/src/render/html/${source}`],
      outfile,
      bundle: true,
      format: "iife",
      target: "es2022",
      logLevel: "warning",
      minify: true,
    });
    // The script is written into the page as it is.
    if (/<\/script|<!--/i.test(readFileSync(outfile, "utf8")))
      throw new Error(`${name} would end its own element`);
  }
}
