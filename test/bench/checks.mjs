// How long the checks take over gathered facts: node test/bench/checks.mjs [ROUNDS]
// Evaluates every machine that the checks' own examples record. Printed are medians: of each check over one machine, slowest
// first, and of the whole catalog over one. Figures to read (a check should stay below 1 ms, the catalog below 20),
// never a test.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

const rounds = Number(process.argv[2] ?? 50);
const src = fileURLToPath(new URL("../../shared/src/", import.meta.url));
const dir = mkdtempSync(join(tmpdir(), "go-env-check-bench-"));
try {
  const outfile = join(dir, "catalog.mjs");
  const contents =
    'export { CATALOG } from "./catalog/checks.ts"; export { EXAMPLES } from "./catalog/examples.ts"; export { runChecks } from "./judge/run-checks.ts";';
  const options = { bundle: true, format: "esm", platform: "node", logLevel: "error" };
  buildSync({ ...options, stdin: { contents, resolveDir: src, loader: "ts" }, outfile });
  const { CATALOG, EXAMPLES, runChecks } = await import(pathToFileURL(outfile).href);
  const machines = Object.values(EXAMPLES).flatMap((examples) => {
    const { pass, fail } = examples();
    return [...pass, ...fail].map(({ facts }) => facts);
  });
  const cold = time(() => runChecks(CATALOG, machines[0]));
  const whole = machines.map((facts) => median(() => time(() => runChecks(CATALOG, facts))));
  const each = CATALOG.map(({ id, evaluate }) => [
    id,
    Math.max(...machines.map((facts) => median(() => time(() => evaluate(facts))))),
  ]);
  each.sort((a, b) => b[1] - a[1]);
  console.log(`${CATALOG.length} checks, ${machines.length} machines, ${rounds} rounds each; milliseconds`);
  console.log(
    `whole catalog: first run ${cold.toFixed(2)}, median ${middle(whole).toFixed(3)}, slowest machine ${Math.max(...whole).toFixed(3)}`,
  );
  console.log("slowest checks, each on the machine it takes longest for:");
  for (const [id, ms] of each.slice(0, 8)) console.log(`  ${ms.toFixed(3)}  ${id}`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}

function time(work) {
  const started = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - started) / 1e6;
}

function median(measure) {
  return middle(Array.from({ length: rounds }, measure));
}

function middle(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
