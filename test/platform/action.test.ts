import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { theAction } from "../support/github.ts";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith, ROOT } from "../support/parts.ts";

const { inputs, outputs, runs } = theAction();

/** What a step gets from a job: the files that it writes into, and the inputs as the action hands them on. */
function job(given: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) {
  const machine = makeHome([dirname(process.execPath)], { "bin/.keep": "", "work/.keep": "" });
  const { home } = machine;
  symlinkSync(CLI, join(home, "bin/go-env-check"));
  const handed = Object.entries(runs.steps[0]?.env ?? {}).map(([name, expression]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1] ?? "";
    return [name, given[input] ?? inputs[input]?.default ?? ""];
  });
  const env: Record<string, string> = {
    ...machine.env,
    ...more,
    PATH: [join(home, "bin"), more.PATH ?? "", machine.env.PATH].filter((one) => one !== "").join(":"),
    ...Object.fromEntries(handed),
    RUNNER_TEMP: home,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION_PATH: ROOT,
    GITHUB_WORKSPACE: join(home, "work"),
    ...Object.fromEntries(
      ["STEP_SUMMARY", "OUTPUT", "PATH"].map((name) => [`GITHUB_${name}`, join(home, name)]),
    ),
  };
  const { status, stdout, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", runs.steps[0]?.run ?? ""], {
    env,
    cwd: join(home, "work"),
    encoding: "utf8",
  });
  const read = (name: string) => {
    try {
      return readFileSync(join(home, name), "utf8");
    } catch {
      return "";
    }
  };
  const told = Object.fromEntries(
    read("OUTPUT")
      .split("\n")
      .slice(0, -1)
      .map((line) => line.split(/=(.*)/s).slice(0, 2)),
  );
  return { status, stdout, stderr, told, read, home };
}

itWith(["go1.26", "bash"], "a job with a fault gets annotations, a summary, SARIF and status 1", (parts) => {
  const { status, stdout, stderr, told, read, home } = job(
    { install: "none" },
    { PATH: join(parts["go1.26"], "bin"), GOROOT: "/gone" },
  );
  expect([status, stderr]).toEqual([0, ""]);
  expect(told).toMatchObject({ status: "1", sarif: join(home, "go-env-check.sarif") });
  const lines = stdout.trim().split("\n");
  expect(lines.every((line) => /^::(error|warning|notice) title=/.test(line))).toBe(true);
  const report = JSON.parse(read("go-env-check.json"));
  expect(lines).toHaveLength(report.findings.length);
  expect(report.findings[0].id).toBe("goroot-not-found");
  expect(read("STEP_SUMMARY")).toContain("[goroot-not-found]");
  const [result] = JSON.parse(read("go-env-check.sarif")).runs[0].results;
  expect(result.locations[0].physicalLocation.artifactLocation).toEqual({ uri: "go.mod" });
  expect(read("PATH")).toBe(`${join(home, "bin")}\n`);
});

itWith(
  ["bash"],
  "fail-on decides the status, options reach the command, and nothing is asked of the shell",
  () => {
    expect(job({ install: "none", "fail-on": "never" }).told.status).toBe("0");
    const only = job({ install: "none", options: "--no-shell --only no-module --lang zh-CN" });
    expect([only.status, only.told.status, only.stdout]).toEqual([0, "0", ""]);
    const glob = job({ install: "none", options: "--no-shell *" });
    expect([glob.status, glob.stdout]).toEqual([2, expect.stringContaining("::error::")]);
  },
);

itWith(["bash"], "a check that cannot be done fails the step and says so", () => {
  expect(job({ install: "nothing" })).toMatchObject({
    status: 2,
    stdout: "::error::install is executable, package or none\n",
  });
  const bad = job({ install: "none", "fail-on": "sometimes" });
  expect([bad.status, bad.told]).toEqual([2, {}]);
  expect(bad.stdout).toContain("::error::go-env-check could not check this environment");
});

it("every input is handed on, and every output is written", () => {
  const script = readFileSync(join(ROOT, "shared/scripts/action.sh"), "utf8");
  const used = JSON.stringify(runs.steps);
  for (const name of Object.keys(inputs))
    expect([name, used.includes(`inputs.${name} `)]).toEqual([name, true]);
  for (const [name, { value }] of Object.entries(outputs))
    expect([value, script.includes(`"${name}=$${name}"`)]).toEqual([
      `\${{ steps.check.outputs.${name} }}`,
      true,
    ]);
  for (const name of Object.keys(runs.steps[0]?.env ?? {}))
    expect([name, script.includes(`$${name}`) || script.includes(`\${${name}`)]).toEqual([name, true]);
});

itWith(["bash"], "the last step ends with the check's status", () => {
  const { run = "" } = runs.steps.at(-1) ?? {};
  for (const status of ["0", "1"])
    expect(spawnSync("bash", ["-c", run], { env: { STATUS: status } }).status).toBe(Number(status));
});
