// Runs the steps of `npm test` and `npm run test:fast`, and counts what they say.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";

/** A run of steps and suites. `end` prints the totals as its last line and sets the exit code. */
export function startRun() {
  const scratch = mkdtempSync(join(tmpdir(), "go-env-check-test-"));
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lacking = new Map();
  const started = Date.now();

  /** A command that passes with exit code 0; counts as one. */
  function step(name, command, args, cwd) {
    console.log(`— ${name}`);
    const { status } = spawnSync(command, args, { cwd, stdio: ["ignore", "inherit", "inherit"] });
    if (status === 0) total.passed += 1;
    else {
      total.failed += 1;
      console.log(`✗ ${name} failed`);
    }
  }

  /** The tests of a directory, run by vitest; each counts. */
  function suite(name, cwd, more = []) {
    console.log(`— tests of ${name}`);
    const file = join(scratch, `${total.passed}.json`);
    const args = [
      "vitest",
      "run",
      // It would leave one processor out; most of our tests wait for programs.
      `--maxWorkers=${availableParallelism()}`,
      ...more,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ];
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

  function end() {
    rmSync(scratch, { recursive: true, force: true });
    for (const [what, count] of [...lacking].sort())
      console.log(`skipped ${count}: this machine lacks ${what}`);
    console.log(`took ${Math.round((Date.now() - started) / 1000)} s`);
    const skipped = total.skipped === 0 ? "" : `, ${total.skipped} skipped`;
    console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
    process.exitCode = total.failed === 0 ? 0 : 1;
  }

  return { step, suite, end };
}
