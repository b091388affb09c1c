// Makes the bundles of the command line. What it imports with `import()` is a bundle of its own, loaded only when needed.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "esbuild";
import { oneRequire } from "./one-require.mjs";
import { fileOf, OTHERS, PARTS } from "./outputs.mjs";

const main = "cli/main.ts";

/** To define a check has no effect: a part that wants only the texts of the checks, or their messages, leaves the checks out. */
const pureChecks = {
  name: "pure-checks",
  setup: (one) =>
    one.onLoad({ filter: /\/src\/checks\/[^/]*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace("= defineCheck(", "= /* @__PURE__ */ defineCheck("),
      loader: "ts",
    })),
};

/** Writes shared/dist; throws where the sources and the table of outputs differ. */
export async function compileParts(src, dist, common) {
  const imported = new Set([main]);
  const separate = {
    name: "separate-parts",
    setup: (one) => {
      one.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir, importer }) => {
        if (kind !== "dynamic-import" || resolveDir.includes("node_modules")) return undefined;
        const entry = relative(src, join(resolveDir, path));
        if (PARTS[entry] === undefined)
          throw new Error(`${relative(src, importer)} imports ${entry}, which is not in build/outputs.mjs`);
        imported.add(entry);
        return { path: `../dist/${fileOf(entry)}`, external: true };
      });
    },
  };
  for (const entry of Object.keys(PARTS)) {
    await build({
      ...common,
      format: "cjs",
      supported: { "dynamic-import": false },
      define: { "import.meta.dirname": "__dirname" },
      entryPoints: [join(src, entry)],
      outfile: join(dist, fileOf(entry)),
      // bin/go-env-check.cjs calls each part as a function: CommonJS starts 3 ms sooner than a module.
      banner: { js: "(function (require, module, __dirname) {" },
      footer: { js: "})" },
      plugins: [separate, pureChecks, ...(entry === main ? [oneRequire] : [])],
    });
  }
  const unused = Object.keys(PARTS).filter((entry) => !imported.has(entry));
  if (unused.length > 0)
    throw new Error(`nothing imports ${unused.join(", ")}: remove it from build/outputs.mjs`);
  removeOldFiles(dist);
}

/** Removes what an earlier build wrote and this one does not know. */
function removeOldFiles(dist) {
  if (!existsSync(dist)) return;
  const known = [...Object.keys(PARTS).map(fileOf), ...OTHERS.map(({ file }) => file.replace(/.*\//, ""))];
  for (const name of readdirSync(dist)) if (!known.includes(name)) rmSync(join(dist, name), { force: true });
}
