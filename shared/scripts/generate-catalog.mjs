// Writes shared/src/catalog/ from the files in checks/, because a bundle cannot scan a directory: what runs, the texts, the
// messages and the examples each in a file of their own, so that a bundle holds what it uses and nothing else.
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
const header = "// Generated from checks/ by scripts/generate-catalog.mjs; do not edit.\n";
const withVerifyCommands = ids.filter((id) =>
  /^export const verifyCommands\b/m.test(read(`checks/${id}.ts`)),
);

// In this order: the texts of the server are made with the other files.
const stale = [
  write(
    "checks.ts",
    `${header}${imports("check", ids)}
import type { Check } from "../model/index.ts";

/** Every check, by id. */
export const CATALOG: readonly Check[] = [
${ids.map((id) => `  ${variable(id)},`).join("\n")}
];
`,
  ),
  write(
    "texts.ts",
    `${header}${imports("texts", ids)}
import type { CheckText, Localized } from "../model/index.ts";
import { once } from "../util/once.ts";

/** The words of every check in both languages, by id. The table and its words are made when they are asked for. */
export const checkTexts = once((): Readonly<Record<string, () => Localized<CheckText>>> => (${table(ids)}));
`,
  ),
  write(
    "messages.ts",
    `${header}${imports("messages", ids)}
${imports("verifyCommands", withVerifyCommands, "Verify")}

/** By id of a check: the messages that people see because of it, \`…\` for what varies from machine to machine. */
export const MESSAGES: Readonly<Record<string, readonly string[]>> = ${table(ids)};

/** By id of a check: commands, the same in every shell, whose answers show whether it is so. */
export const VERIFY_COMMANDS: Readonly<Record<string, readonly string[]>> = ${table(withVerifyCommands, "Verify")};
`,
  ),
  write(
    "examples.ts",
    `${header}${imports("examples", ids)}
import type { CheckExamples } from "../model/index.ts";

/** By id of a check: machines on which it is known to pass or to fail. */
export const EXAMPLES: Readonly<Record<string, () => CheckExamples>> = ${table(ids)};
`,
  ),
];
const { CATALOG, checkTexts, exampleFinding } = await evaluate();
const hash = createHash("sha256")
  .update(JSON.stringify(CATALOG.map(({ id, rev, severity }) => [id, rev, severity])))
  .digest("hex")
  .slice(0, 16);
stale.push(
  write(
    "ids.ts",
    `${header}import type { KnownCheck } from "../model/index.ts";

/** Of id, rev and severity of all checks: two reports with the same hash were scored on the same basis. */
export const CATALOG_HASH = "${hash}";

/** Every check's id. */
export const CHECK_IDS: readonly string[] = [
${ids.map((id) => `  "${id}",`).join("\n")}
];

/** What a server needs of the catalog: which ids there are. */
export const KNOWN_CHECKS: readonly KnownCheck[] = [
${CATALOG.map(known).join("\n")}
];
`,
  ),
  write("server-texts.json", `${JSON.stringify(Object.fromEntries(CATALOG.map(serverTexts)), null, 2)}\n`),
);

const names = stale.filter((name) => name !== null);
if (process.argv.includes("--check") && names.length > 0) {
  console.error(`stale: ${names.join(", ")}; run npm run generate`);
  process.exitCode = 1;
}

/** `import { check as goNotOnPath } from "../checks/go-not-on-path.ts";`, a line for each id. */
function imports(what, some, ending = "") {
  return some
    .map((id) => `import { ${what} as ${variable(id)}${ending} } from "../checks/${id}.ts";`)
    .join("\n");
}

function table(some, ending = "") {
  return `{\n${some.map((id) => `  "${id}": ${variable(id)}${ending},`).join("\n")}\n}`;
}

/** Most are stable, of which nothing need be said. */
function known({ id, rev, severity, stage }) {
  return `  { id: "${id}", rev: ${rev}, severity: "${severity}"${stage === "trial" ? ', stage: "trial"' : ""} },`;
}

/** A check's words in both languages, with the finding on the first machine that it is known to fail on. */
function serverTexts({ id, severity, category }) {
  const words = (language) => {
    const finding = exampleFinding(id, language);
    return {
      title: checkTexts()[id]()[language].title,
      why: checkTexts()[id]()[language].why,
      example: finding?.message ?? "",
      fix: finding?.fix?.snippet ?? "",
      advice: finding?.fix?.advice ?? "",
    };
  };
  return [id, { severity, category, en: words("en"), "zh-CN": words("zh-CN") }];
}

/** Runs the checks' own code, so that rev and severity are what they say they are. */
async function evaluate() {
  const dir = mkdtempSync(join(tmpdir(), "go-env-check-catalog-"));
  try {
    const outfile = join(dir, "catalog.mjs");
    const contents = `export { CATALOG } from "./catalog/checks.ts";
      export { checkTexts } from "./catalog/texts.ts";
      export { exampleFinding } from "./explain/example-finding.ts";`;
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

function read(name) {
  try {
    return readFileSync(join(src, name), "utf8");
  } catch {
    return ""; // not there yet
  }
}

/** The file's name when its text was another one; null when it was right already. */
function write(name, text) {
  if (read(`catalog/${name}`) === text) return null;
  if (!process.argv.includes("--check")) writeFileSync(join(src, "catalog", name), text);
  return `catalog/${name}`;
}
