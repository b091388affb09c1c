import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { steps } from "../support/github.ts";
import { ROOT } from "../support/parts.ts";

/** What runs a step here: a test file and the words by which it calls it; or why it cannot run here. */
type Where = { readonly by: string; readonly as: string } | { readonly not: string };

const IN_THIS_RUN: Where = { not: "this run is one of it" };
const RELEASE = "test/platform/release.test.ts";
const HERE = "test/platform/workflow-steps.test.ts";

/** Each step by how it begins. */
const STEPS: Readonly<Record<string, Where>> = {
  ".ci/run": IN_THIS_RUN,
  "npm test": IN_THIS_RUN,
  "npm run test:fast": IN_THIS_RUN,
  "npx vitest run shared/src/golang/releases.test.ts": IN_THIS_RUN,
  "npm install --global npm@11": { not: "replaces the npm of the machine" },
  "npm ci": { by: HERE, as: '"ci", "--ignore-scripts"' },
  "npm start": { by: HERE, as: 'npm(["start"' },
  "bash test/on-a-mac.sh": { by: "test/platform/workflows.test.ts", as: "test/on-a-mac.sh" },
  "npm run release -- collect": { by: RELEASE, as: '"collect"' },
  "npm run release": { by: RELEASE, as: "shared/scripts/release/release.mjs" },
  "sudo tar": { by: RELEASE, as: 'step("sudo tar"' },
  "gh release create": { by: RELEASE, as: 'step("gh release create"' },
  "npm publish": { by: RELEASE, as: 'step("npm publish"' },
  "npx --yes @devcontainers/cli": { not: "publishes to GitHub's registry, which takes no dry run" },
  "node shared/scripts/release/check-tag.mjs": {
    by: "test/platform/workflows.test.ts",
    as: "shared/scripts/release/check-tag.mjs",
  },
  "node shared/scripts/update-go-releases.mjs": {
    by: "test/platform/workflows.test.ts",
    as: "shared/scripts/update-go-releases.mjs",
  },
  "bash .github/open-pull-request.sh": {
    by: "test/platform/workflows.test.ts",
    as: ".github/open-pull-request.sh",
  },
  'bash "$GITHUB_ACTION_PATH/shared/scripts/action.sh"': {
    by: "test/platform/action.test.ts",
    as: "shared/scripts/action.sh",
  },
  'exit "$STATUS"': { by: "test/platform/action.test.ts", as: "the last step ends with the check's status" },
};

/** The longest beginning in the table. */
const whereIs = (run: string): string | undefined =>
  Object.keys(STEPS)
    .filter((beginning) => run.startsWith(beginning))
    .sort((a, b) => b.length - a.length)[0];

it("each step of a workflow is run by a test, or says why it cannot run here", () => {
  const runs = steps().flatMap(({ run }) => run ?? []);
  expect(runs.filter((run) => whereIs(run) === undefined)).toEqual([]);
  expect(new Set(runs.map(whereIs))).toEqual(new Set(Object.keys(STEPS)));
  for (const [step, where] of Object.entries(STEPS))
    if ("by" in where)
      expect([step, readFileSync(join(ROOT, where.by), "utf8").includes(where.as)]).toEqual([step, true]);
});

it("in a fresh copy, the packages install without scripts, and npm start checks this machine", () => {
  const copy = mkdtempSync(join(tmpdir(), "go-env-check-copy-"));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  const left = new Set(["node_modules", "dist", "release", ".git"]);
  cpSync(ROOT, copy, { recursive: true, filter: (file) => !left.has(basename(file)) });
  const npm = (args: readonly string[]) =>
    spawnSync("npm", args, {
      cwd: copy,
      encoding: "utf8",
      env: { ...process.env, npm_config_prefer_offline: "true" },
    });
  const installed = npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
  expect([installed.status, installed.status === 0 ? "" : installed.stderr]).toEqual([0, ""]);
  const started = npm(["start"]);
  expect([started.status, started.status === 0 ? "" : started.stderr]).toEqual([0, ""]);
  expect(started.stdout).toMatch(/\d+\/100/);
}, 300_000);
