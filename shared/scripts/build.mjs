// Builds both command lines: node shared/scripts/build.mjs
// With --list it builds nothing and prints each file that it writes, what it is made from, who loads it and why.
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CACHES, outputs } from "./build/outputs.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const common = { bundle: true, platform: "node", target: "node20", logLevel: "warning", minify: true };

// bin/go-env-check.cjs imports this file, too, with arguments of its own.
if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv.includes("--list")) list();
// A checkout without the development packages keeps the files that are in dist/.
else if (!existsSync(`${root}node_modules/esbuild`))
  console.error("build: esbuild is not installed, nothing is built");
else {
  // npm runs this, too, where only one of the two packages is laid out, or only the package.json files are.
  if (existsSync(`${root}shared/src/checks`)) {
    await import("./generate-catalog.mjs");
    await buildCheck();
  }
  if (existsSync(`${root}server/src/main.ts`)) await buildFleet();
}

/** The check's command line: files that import nothing but Node, so that it starts at once. */
async function buildCheck() {
  const { compileParts } = await import("./build/compile-parts.mjs");
  const { buildPageScripts } = await import("./build/page-script.mjs");
  const { compile } = await import("./build/compile.mjs");
  const dist = `${root}shared/dist/`;
  for (const { file } of CACHES) rmSync(root + file, { force: true });
  await compileParts(`${root}shared/src/`, dist, common);
  await buildPageScripts(root, dist);
  compile(`${root}shared/bin/go-env-check.cjs`);
}

/** The fleet service; packages with native code stay outside. */
async function buildFleet() {
  const { build } = await import("esbuild");
  await build({
    ...common,
    format: "esm",
    entryPoints: { fleet: `${root}server/src/main.ts` },
    outdir: `${root}server/dist`,
    external: ["better-sqlite3", "nodemailer", "pg", "pino", "prom-client"],
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
  });
  const { sourceStamp, STAMP } = await import("./build/source-stamp.mjs");
  writeFileSync(root + STAMP, sourceStamp(root));
}

function list() {
  for (const { file, from, loadedBy, why } of outputs())
    console.log(`${file}\n  from       ${from}\n  loaded by  ${loadedBy.join(", ")}\n  because    ${why}`);
}
