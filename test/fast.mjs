// `npm run test:fast`: style, types, generated files and the tests that start no shell, no Go, no server and no browser.
// Says what it leaves out. The last line is `N passed, N failed`; each step that is no test counts as one.
import { fileURLToPath } from "node:url";
import { startRun } from "./support/steps.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const run = startRun();
run.step("style", "npx", ["biome", "check", "."], root);
run.step("types", "npx", ["tsc", "--noEmit"], root);
for (const what of ["catalog", "docs"])
  run.step(`generated: ${what}`, process.execPath, [`shared/scripts/generate-${what}.mjs`, "--check"], root);
run.suite("the product, fast ones", root, ["--project", "fast"]);
console.log(
  "left out: tests with real shells, real Go, databases, servers and browsers, and the extension; npm test runs them",
);
run.end();
