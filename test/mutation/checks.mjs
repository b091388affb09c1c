// Mutates each check's predicate and asks its own examples whether they notice:
// node test/mutation/checks.mjs [--verdicts] [ID…]; with --verdicts only what turns a verdict into its opposite.
// Prints the survivors and the score; exits with 1 when one survives that is not listed as harmless.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { HARMLESS } from "./harmless.mjs";
import { mutantsOf } from "./mutants.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, "shared/src/checks");
const require = createRequire(import.meta.url);
const { exampleFaults } = load(
  readFileSync(join(root, "test/support/examples.ts"), "utf8"),
  join(root, "test/support"),
);

const VERDICTS = ["PASS → fail", "fail → PASS"];
const words = process.argv.slice(2);
const onlyVerdicts = words.includes("--verdicts");
const asked = words.filter((word) => !word.startsWith("--"));
const ids = readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => name.slice(0, -3))
  .filter((id) => asked.length === 0 || asked.includes(id));

const total = { killed: 0, survived: 0, harmless: 0 };
for (const id of ids) {
  const source = readFileSync(join(folder, `${id}.ts`), "utf8");
  const lines = source.split("\n");
  if (notices(source)) throw new Error(`${id}: its examples fail without any mutation`);
  for (const { what, line, source: mutated } of mutantsOf(source)) {
    if (onlyVerdicts && !VERDICTS.includes(what)) continue;
    if (notices(mutated)) {
      total.killed += 1;
      continue;
    }
    const code = lines[line - 1].trim();
    if (HARMLESS[id]?.some((harmless) => harmless.what === what && code.includes(harmless.code))) {
      total.harmless += 1;
      continue;
    }
    total.survived += 1;
    console.log(`${id}:${line}  ${what}\n    ${code}`);
  }
}
const counted = total.killed + total.survived;
const score = counted === 0 ? 100 : (100 * total.killed) / counted;
console.log(
  `${ids.length} checks, ${counted} mutants: ${total.killed} killed, ${total.survived} survived; ` +
    `${total.harmless} more change nothing that a check can see. Score ${score.toFixed(1)} %`,
);
process.exitCode = total.survived === 0 ? 0 : 1;

/** Whether the examples tell that something is wrong. */
function notices(source) {
  try {
    const { check, texts, examples } = load(source, folder);
    return exampleFaults({ check, texts: texts(), examples }).length > 0;
  } catch {
    return true; // a check that throws is noticed, too
  }
}

function load(contents, resolveDir) {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir, loader: "ts" },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    logLevel: "silent",
  });
  const module = { exports: {} };
  new Function("module", "exports", "require", outputFiles[0].text)(module, module.exports, require);
  return module.exports;
}
