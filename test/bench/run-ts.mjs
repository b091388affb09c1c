// Bundles a benchmark written in TypeScript and runs it: node test/bench/run-ts.mjs test/bench/contexts.ts [ARGUMENT…]
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const [, , entry, ...args] = process.argv;
const name = basename(entry ?? "", ".ts");
// Beside the packages, so that those that are not bundled are found.
const outfile = fileURLToPath(new URL(`../../node_modules/.cache-bench-${name}.mjs`, import.meta.url));
buildSync({
  entryPoints: [entry],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: ["better-sqlite3", "pino", "prom-client"],
  logLevel: "error",
});
const { status } = spawnSync(process.execPath, [outfile, ...args], { stdio: "inherit" });
rmSync(outfile, { force: true });
process.exitCode = status ?? 1;
