import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../support/parts.ts";

it("each verdict of each check, turned into its opposite, is noticed by the check's own examples", () => {
  const script = join(ROOT, "test/mutation/checks.mjs");
  const { status, stdout } = spawnSync(process.execPath, [script, "--verdicts"], { encoding: "utf8" });
  expect([status, stdout]).toEqual([0, expect.stringContaining(" 0 survived")]);
  expect(Number(/, (\d+) mutants/.exec(stdout)?.[1])).toBeGreaterThan(100);
});
