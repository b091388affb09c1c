// Writes docs/checks/: a page for each check in both languages and an index, from the catalog itself. With --check it
// changes nothing and fails when a page is stale, missing or left over.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const docs = join(root, "docs/checks");
const checking = process.argv.includes("--check");
const pages = (await evaluate()).pages();

const present = existsSync(docs)
  ? readdirSync(docs, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"))
  : [];
const leftOver = present.filter((name) => !pages.has(name));
const stale = [...pages].filter(([name, text]) => read(join(docs, name)) !== text);
if (checking) {
  const names = [...leftOver, ...stale.map(([name]) => name)];
  if (names.length > 0) {
    console.error(`stale in docs/checks: ${names.join(", ")}; run npm run generate`);
    process.exitCode = 1;
  }
} else {
  for (const name of leftOver) rmSync(join(docs, name));
  for (const [name, text] of stale) {
    mkdirSync(dirname(join(docs, name)), { recursive: true });
    writeFileSync(join(docs, name), text);
  }
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

async function evaluate() {
  const dir = mkdtempSync(join(tmpdir(), "go-env-check-docs-"));
  try {
    const outfile = join(dir, "pages.mjs");
    const entryPoints = [join(root, "shared/src/explain/pages.ts")];
    buildSync({ entryPoints, outfile, bundle: true, format: "esm", platform: "node", logLevel: "error" });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
