// What `npm test` runs after the setup: style, types, generated files, both test suites and the extension's build.
// The last line is `N passed, N failed` (with `, N skipped`); each step that is no test counts as one.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startRun } from "./support/steps.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const extension = join(root, "extension");
const run = startRun();

run.step("style", "npx", ["biome", "check", "."], root);
run.step("types", "npx", ["tsc", "--noEmit"], root);
for (const what of ["catalog", "docs"])
  run.step(`generated: ${what}`, process.execPath, [`shared/scripts/generate-${what}.mjs`, "--check"], root);
run.suite("the product", root);
run.step("extension: ray build", "npx", ["ray", "build", "-e", "dist", "-o", "dist"], extension);
run.step("extension: ray lint", process.execPath, ["scripts/lint.mjs"], extension);
run.step("extension: types", "npx", ["tsc", "--noEmit"], extension);
run.suite("the extension", extension);
run.end();
