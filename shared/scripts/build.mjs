// Bundles the two command lines. The check's is one file that imports nothing but Node: it must start at once.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
let esbuild;
try {
  esbuild = await import("esbuild");
} catch {
  console.error("build: esbuild is not installed here, what is in dist/ stays as it is");
  process.exit(0);
}
if (existsSync(`${root}shared/src/checks`)) await import("./generate-catalog.mjs");

const common = {
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  logLevel: "warning",
  minify: true,
  keepNames: true,
};
const cli = `${root}shared/dist/cli.cjs`;
rmSync(`${cli}.cache`, { force: true });
await esbuild.build({
  ...common,
  // A function for bin/load.cjs to call; CommonJS starts 3 ms sooner than a module does.
  format: "cjs",
  banner: { js: "(function (require) {" },
  footer: { js: "})" },
  supported: { "dynamic-import": false },
  entryPoints: [`${root}shared/src/cli/main.ts`],
  outfile: cli,
});
const check = [cli, "--json", "--no-shell", "--quiet"];
spawnSync(process.execPath, [`${root}shared/scripts/code-cache.cjs`, ...check], { stdio: "inherit" });
if (existsSync(`${root}server/src/main.ts`)) {
  await esbuild.build({
    ...common,
    entryPoints: { fleet: `${root}server/src/main.ts` },
    outdir: `${root}server/dist`,
    external: ["better-sqlite3", "chart.js", "pg", "pino", "prom-client"],
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
  });
}
