// What `npm test` runs after the setup: style, types, catalog, both test suites and the extension's build.
// The last line is `N passed, N failed` (with `, N skipped`); each step that is no test counts as one.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const extension = join(root, "extension");
const scratch = mkdtempSync(join(tmpdir(), "go-env-check-test-"));
const total = { passed: 0, failed: 0, skipped: 0 };
const lacking = new Map();

step("style", "npx", ["biome", "check", "."], root);
step("types", "npx", ["tsc", "--noEmit"], root);
for (const what of ["catalog", "docs"])
  step(`generated: ${what}`, process.execPath, [`shared/scripts/generate-${what}.mjs`, "--check"], root);
suite("the product", root);
step("extension: ray build", "npx", ["ray", "build", "-e", "dist", "-o", "dist"], extension);
step("extension: ray lint", process.execPath, ["scripts/lint.mjs"], extension);
step("extension: types", "npx", ["tsc", "--noEmit"], extension);
suite("the extension", extension);
rmSync(scratch, { recursive: true, force: true });

for (const [what, count] of [...lacking].sort()) console.log(`skipped ${count}: this machine lacks ${what}`);
const skipped = total.skipped === 0 ? "" : `, ${total.skipped} skipped`;
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;

function step(name, command, args, cwd) {
  console.log(`— ${name}`);
  const { status } = spawnSync(command, args, { cwd, stdio: ["ignore", "inherit", "inherit"] });
  if (status === 0) total.passed += 1;
  else {
    total.failed += 1;
    console.log(`✗ ${name} failed`);
  }
}

function suite(name, cwd) {
  console.log(`— tests of ${name}`);
  const file = join(scratch, `${total.passed}.json`);
  const args = ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { status } = spawnSync("npx", args, { cwd, stdio: ["ignore", "inherit", "inherit"] });
  if (!existsSync(file)) {
    total.failed += 1;
    return;
  }
  const result = JSON.parse(readFileSync(file, "utf8"));
  total.passed += result.numPassedTests;
  total.failed += result.numFailedTests;
  total.skipped += result.numPendingTests;
  // A file that does not even load fails without a failed test.
  if (status !== 0 && result.numFailedTests === 0) total.failed += 1;
  for (const { title } of result.testResults.flatMap(({ assertionResults }) => assertionResults)) {
    const what = /\[lacks (.*)\]$/.exec(title)?.[1];
    if (what) lacking.set(what, (lacking.get(what) ?? 0) + 1);
  }
}
