// Bundles the two command lines. The check's is one file that imports nothing but Node: it must start at once.
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
        .replace(/^ {2}symptoms: (\[.*?\]),$/ms, "  get symptoms() {\n    return $1;\n  },")
        .replace(/^ {2}examples: .*?^ {2}\}\)?,$/ms, "  examples: () => ({ pass: [], fail: [] }),");
      if (!contents.includes("get text()") || !contents.includes("pass: [], fail: []"))
        throw new Error(`${path}: text and examples are not where they are in other checks`);
      return { contents, loader: "ts" };
    });
  },
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
  plugins: [lazyChecks],
  entryPoints: [`${root}shared/src/cli/main.ts`],
  outfile: cli,
});
compile();
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

/** Runs a check on a machine with a Go, so that V8's compiled code holds what every run needs; no Go has to be here. */
function compile() {
  const home = mkdtempSync(join(tmpdir(), "go-env-check-build-"));
  try {
    for (const dir of ["sdk/bin", "sdk/pkg/tool/linux_amd64", "go/bin"])
      mkdirSync(join(home, dir), { recursive: true });
    writeFileSync(join(home, "sdk/VERSION"), "go1.27.0\n");
    // Any executable will do; nobody starts it.
    for (const file of ["sdk/bin/go", "go/bin/gopls"]) symlinkSync(process.execPath, join(home, file));
    const check = [cli, "--json", "--no-shell", "--quiet"];
    spawnSync(process.execPath, [`${root}shared/scripts/code-cache.cjs`, ...check], {
      env: { HOME: home, PATH: `${home}/sdk/bin:${home}/go/bin:/usr/bin:/bin` },
      stdio: "inherit",
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
