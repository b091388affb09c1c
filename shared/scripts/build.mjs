// Bundles the two command lines. The check's is one file that imports nothing but Node: it must start at once.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
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
 * its messages and examples stay out of the bundle: `explain` has one of its own. The formatter keeps all of them at the
 * same place in every file.
 */
const lazyChecks = {
  name: "lazy-checks",
  setup(build) {
    build.onLoad({ filter: /\/shared\/src\/checks\/[^/]+\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, "utf8")
        .replace(/^ {2}text: \{$(.*?)^ {2}\},$/ms, "  get text() {\n    return {$1    };\n  },")
        .replace(/^ {2}symptoms: \[.*?\],$/ms, "  symptoms: [],")
        .replace(/^ {2}seeYourself: \[.*?\],$/ms, "")
        .replace(/^ {2}examples: .*?^ {2}\}\)?,$/ms, "  examples: () => ({ pass: [], fail: [] }),");
      if (!contents.includes("get text()") || !contents.includes("pass: [], fail: []"))
        throw new Error(`${path}: text and examples are not where they are in other checks`);
      return { contents, loader: "ts" };
    });
  },
};
/** `explain` knows each check by all it has, and loads when it is asked for only. */
const explainApart = {
  name: "explain-apart",
  setup(build) {
    build.onResolve({ filter: /\/explain\/explain\.ts$/ }, ({ kind }) =>
      // From bin/, whose require the bundle is given.
      kind === "dynamic-import" ? { path: "../dist/explain.cjs", external: true } : undefined,
    );
  },
};
await esbuild.build({
  ...common,
  format: "cjs",
  entryPoints: [`${root}shared/src/explain/explain.ts`],
  outfile: `${root}shared/dist/explain.cjs`,
});
const cli = `${root}shared/dist/cli.cjs`;
rmSync(`${cli}.cache`, { force: true });
await esbuild.build({
  ...common,
  // A function for bin/load.cjs to call; CommonJS starts 3 ms sooner than a module does.
  format: "cjs",
  banner: { js: "(function (require) {" },
  footer: { js: "})" },
  supported: { "dynamic-import": false },
  plugins: [lazyChecks, explainApart],
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
    external: ["better-sqlite3"],
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
  });
}
