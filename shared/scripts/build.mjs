// Bundles the two command lines. The check's is one file that imports nothing but Node: it must start at once.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
if (!existsSync(`${root}node_modules/esbuild`)) {
  console.error("build: esbuild is not installed here, what is in dist/ stays as it is");
  process.exit(0);
}
const esbuild = await import("esbuild");
const { compile } = await import("./build/compile.mjs");
const { oneRequire } = await import("./build/one-require.mjs");
const { buildPageScript } = await import("./build/page-script.mjs");
if (existsSync(`${root}shared/src/checks`)) await import("./generate-catalog.mjs");

const src = `${root}shared/src/`;
const dist = `${root}shared/dist/`;
const common = { bundle: true, platform: "node", target: "node20", logLevel: "warning", minify: true };

await buildCheck(`${dist}cli.cjs`);
await buildFleet();

async function buildCheck(cli) {
  rmSync(`${cli}.cache`, { force: true });
  const node = {
    ...common,
    format: "cjs",
    supported: { "dynamic-import": false },
    define: { "import.meta.dirname": "__dirname" },
  };
  // What the command line imports only when it is wanted (a renderer, a command) becomes a bundle of its own.
  const wanted = new Set();
  const apart = {
    name: "apart",
    setup: (build) => {
      build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import" || resolveDir.includes("node_modules")) return undefined;
        const file = join(resolveDir, path);
        wanted.add(file);
        return { path: `../dist/${nameOf(file)}`, external: true };
      });
    },
  };
  await esbuild.build({
    ...node,
    // A function for bin/go-env-check.cjs to call; CommonJS starts 3 ms sooner than a module does.
    banner: { js: "(function (require) {" },
    footer: { js: "})" },
    entryPoints: [`${src}cli/main.ts`],
    outfile: cli,
    plugins: [apart, oneRequire],
  });
  for (const file of wanted)
    await esbuild.build({
      ...node,
      entryPoints: [file],
      outfile: `${dist}${nameOf(file)}`,
      plugins: [apart],
    });
  await buildPageScript(root, `${dist}page.js`);
  const current = ["cli.cjs", "page.js", ...[...wanted].map(nameOf)];
  for (const name of readdirSync(dist))
    if (!current.includes(name)) rmSync(join(dist, name), { force: true });
  compile(cli);
}

/** `render-text.cjs` of `…/shared/src/render/text.ts`. */
function nameOf(file) {
  return `${relative(src, file).replace(/\.ts$/, "").replaceAll("/", "-")}.cjs`;
}

async function buildFleet() {
  if (!existsSync(`${root}server/src/main.ts`)) return;
  await esbuild.build({
    ...common,
    format: "esm",
    entryPoints: { fleet: `${root}server/src/main.ts` },
    outdir: `${root}server/dist`,
    external: ["better-sqlite3", "chart.js", "pg", "pino", "prom-client"],
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
  });
}
