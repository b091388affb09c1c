// Bundles the two command lines. The check's is one file that imports nothing but Node: it must start at once.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
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
};
/**
 * What only a finding or a test needs of a check is not paid for at each start: its words are made when they are read,
 * its examples stay out of the bundle. The formatter keeps both at the same place in every file.
 */
const lazyChecks = {
  name: "lazy-checks",
  setup(build) {
    build.onLoad({ filter: /\/shared\/src\/checks\/[^/]+\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, "utf8")
        .replace(/^ {2}text: \{$(.*?)^ {2}\},$/ms, "  get text() {\n    return {$1    };\n  },")
        .replace(/^ {2}examples: .*?^ {2}\}\)?,$/ms, "  examples: () => ({ pass: [], fail: [] }),");
      if (!contents.includes("get text()") || !contents.includes("pass: [], fail: []"))
        throw new Error(`${path}: text and examples are not where they are in other checks`);
      return { contents, loader: "ts" };
    });
  },
};
const src = `${root}shared/src/`;
const dist = `${root}shared/dist/`;
const cli = `${dist}cli.cjs`;
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
  // A function for bin/load.cjs to call; CommonJS starts 3 ms sooner than a module does.
  banner: { js: "(function (require) {" },
  footer: { js: "})" },
  entryPoints: [`${src}cli/main.ts`],
  outfile: cli,
  plugins: [apart, lazyChecks],
});
for (const file of wanted)
  await esbuild.build({ ...node, entryPoints: [file], outfile: `${dist}${nameOf(file)}`, plugins: [apart] });
await buildPageScript();
const current = ["cli.cjs", "page.js", ...[...wanted].map(nameOf)];
for (const name of readdirSync(dist)) if (!current.includes(name)) rmSync(join(dist, name), { force: true });

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

/** `render-text.cjs` of `…/shared/src/render/text.ts`. */
function nameOf(file) {
  return `${relative(src, file).replace(/\.ts$/, "").replaceAll("/", "-")}.cjs`;
}

/** The HTML report's script with Chart.js in it; without Chart.js such a report has its tables alone. */
async function buildPageScript() {
  if (!existsSync(`${root}node_modules/chart.js`)) return;
  const outfile = `${dist}page.js`;
  await esbuild.build({
    entryPoints: [`${src}render/html/page-script.mjs`],
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
