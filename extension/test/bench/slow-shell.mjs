// How long a person waits with a login shell of 1 and 3 seconds, as multiples of a plain start of that shell, which is
// measured in the same run: node extension/test/bench/slow-shell.mjs [bash|zsh|fish]
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { sharedExports } from "../../scripts/shared-exports.mjs";

const here = (way) => fileURLToPath(new URL(way, import.meta.url));
const name = process.argv[2] ?? "bash";
const dir = mkdtempSync(join(tmpdir(), "go-env-check-bench-"));
try {
  const outfile = join(dir, "measure.mjs");
  await build({
    entryPoints: [here("measure.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    alias: Object.fromEntries(sharedExports()),
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
  });
  const { measure } = await import(pathToFileURL(outfile).href);
  const rows = [];
  for (const seconds of [1, 3]) {
    const home = join(dir, `home-${seconds}`);
    mkdirSync(join(home, ".config/fish"), { recursive: true });
    const lines = `sleep ${seconds}\nexport GOROOT=/opt/gone\n`;
    for (const file of [".profile", ".zshenv", ".bashrc"]) writeFileSync(join(home, file), lines);
    writeFileSync(join(home, ".config/fish/config.fish"), `sleep ${seconds}\nset -gx GOROOT /opt/gone\n`);
    rows.push({ shell: name, ...(await measure(home, name)) });
  }
  console.table(rows);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
