// Writes shared/src/catalog.ts, catalog-ids.ts and catalog-texts.json from the files in checks/: a bundle cannot scan a
// folder, and a server shall show what a check means without the code that judges a machine.
// With --check it changes nothing and fails when they are stale.
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

const src = fileURLToPath(new URL("../src/", import.meta.url));
const ids = readdirSync(join(src, "checks"))
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => name.slice(0, -3))
  .sort();
const variable = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const imports = (from) => ids.map((id) => `import { ${variable(id)} } from "${from}/${id}.ts";`).join("\n");

const { checks, runChecks } = await evaluate();
const rows = checks.map(({ id, rev, severity }) => [id, rev, severity]);
const hash = createHash("sha256").update(JSON.stringify(rows)).digest("hex").slice(0, 16);
const header = "// Generated from checks/ by scripts/generate-catalog.mjs; do not edit.\n";

const stale = [
  write(
    "catalog.ts",
    `${header}${imports("./checks")}
import type { Check } from "./model.ts";

/** Every check, by id. */
export const CATALOG: readonly Check[] = [
${ids.map((id) => `  ${variable(id)},`).join("\n")}
];
`,
  ),
  write(
    "catalog-ids.ts",
    `${header}import type { KnownCheck } from "./model.ts";

/** Of id, rev and severity of all checks: two reports with the same hash were judged by the same ruler. */
export const CATALOG_HASH = "${hash}";

/** What a server needs of the catalogue: which ids there are. */
export const KNOWN_CHECKS: readonly KnownCheck[] = [
${checks.map(known).join("\n")}
];
`,
  ),
  write("catalog-texts.json", `${JSON.stringify(Object.fromEntries(checks.map(texts)), null, 2)}\n`),
].filter((name) => name !== null);

if (process.argv.includes("--check") && stale.length > 0) {
  console.error(`stale: ${stale.join(", ")}; run npm run generate`);
  process.exitCode = 1;
}

/** Most are of the first release, of which nothing need be said. */
function known({ id, rev, severity, since }) {
  return `  { id: "${id}", rev: ${rev}, severity: "${severity}"${since === "1.0.0" ? "" : `, since: "${since}"`} },`;
}

/** A check's words in both languages, with the finding on the first machine that it is known to fail on. */
function texts(check) {
  const words = (language) => {
    const facts = check.examples().fail[0].facts;
    const finding = runChecks([check], facts, language).findings[0];
    return {
      title: check.text[language].title,
      why: check.text[language].why,
      example: finding?.message ?? "",
      fix: finding?.fix?.snippet ?? "",
      advice: finding?.fix?.advice ?? "",
    };
  };
  const { id, severity, category } = check;
  return [id, { severity, category, en: words("en"), "zh-CN": words("zh-CN") }];
}

/** Runs the checks' own code, so that rev and severity are what they say they are. */
async function evaluate() {
  const dir = mkdtempSync(join(tmpdir(), "go-env-check-catalog-"));
  try {
    const outfile = join(dir, "checks.mjs");
    const contents = `${imports("./checks")}\nexport const checks = [${ids.map(variable).join(", ")}];\nexport { runChecks } from "./run-checks.ts";`;
    buildSync({
      stdin: { contents, resolveDir: src, loader: "ts" },
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The file's name when its text was another one; null when it was right already. */
function write(name, text) {
  const file = join(src, name);
  let before = "";
  try {
    before = readFileSync(file, "utf8");
  } catch {
    // Not there yet.
  }
  if (before === text) return null;
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  return name;
}
