// How long each renderer takes for a large report: node test/bench/render.mjs [ROUNDS]
// 200 entries in PATH, 30 findings, 200 past runs; the median of the rounds, and the size. Figures to read, no test.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const rounds = Number(process.argv[2] ?? 30);
const root = fileURLToPath(new URL("../../", import.meta.url));
const { largeReport, pastRuns, renderers } = await load();

const report = largeReport({ entries: 200, findings: 30 });
const past = pastRuns(200);
const script = readFileSync(join(root, "shared/dist/page.js"), "utf8");
for (const [name, render] of Object.entries(renderers)) {
  const times = Array.from({ length: rounds }, () => {
    const started = process.hrtime.bigint();
    render(report, past, script);
    return Number(process.hrtime.bigint() - started) / 1e6;
  });
  const [first] = times;
  const median = times.sort((a, b) => a - b)[rounds >> 1];
  const size = Buffer.byteLength(render(report, past, script)) / 1000;
  console.log(
    `${name.padEnd(9)} ${median.toFixed(1).padStart(5)} ms (the first time ${first.toFixed(1)}), ${size.toFixed(0)} kB`,
  );
}

/** The renderers as they are in the sources, as a bundle, because Node 20 runs no TypeScript. */
async function load() {
  const dir = mkdtempSync(join(tmpdir(), "go-env-check-bench-"));
  try {
    const outfile = join(dir, "bench.mjs");
    await build({
      entryPoints: [join(root, "test/support/large-report.ts")],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
