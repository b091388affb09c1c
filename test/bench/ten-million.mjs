// Runs ten-million.ts: node test/bench/ten-million.mjs
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const outfile = fileURLToPath(new URL("../../node_modules/.cache-ten-million.mjs", import.meta.url));
buildSync({
  entryPoints: [fileURLToPath(new URL("ten-million.ts", import.meta.url))],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: ["better-sqlite3"],
  logLevel: "error",
});
const { status } = spawnSync(process.execPath, [outfile], { stdio: "inherit" });
rmSync(outfile, { force: true });
process.exitCode = status ?? 1;
