import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { ROOT } from "../support/parts.ts";

const MACHINES = join(ROOT, "test/machines");

function run(args: readonly string[], more: Record<string, string> = {}) {
  const { env } = makeHome([]);
  const all = [CLI, ...args, "--no-color"];
  const { stdout, stderr, status } = spawnSync(process.execPath, all, {
    env: { ...env, ...more },
    encoding: "utf8",
    cwd: "/",
  });
  return { text: stdout.replace(/\s+/g, " "), stderr, status };
}

const from = (machine: string): readonly string[] => ["--from", join(MACHINES, `${machine}.json`)];

it("does not say where tools are when there is no go to ask", () => {
  expect(run([...from("no-go-on-path"), "-v"]).text).toContain("installed tools are on PATH: not checked");
  expect(run([...from("tools-not-on-path"), "-v"]).text).toContain("installed tools are not on PATH");
  expect(run([...from("healthy"), "-v"]).text).toContain("installed tools are on PATH");
});

it("says of checks that did not apply what they need, and not that all is well", () => {
  const { text } = run([...from("healthy"), "--only", "no-module"]);
  expect(text).toContain("Not checked: no-module needs --project DIR.");
  expect(text).not.toContain("No problems found");
  expect(run(["--no-shell", "--only", "goproxy-unreachable"]).text).toContain("needs --network.");
});

it("names the environment in words, and keeps the key in JSON", () => {
  expect(run([...from("healthy"), "-v"]).text).toContain("environment: this process");
  expect(JSON.parse(run([...from("healthy"), "--json"]).text)).toMatchObject({ judged: "current" });
});

it.each([
  [["."], "--project ."],
  [["check", "."], "--project ."],
  [["contxts"], "did you mean contexts?"],
  [["--jsno"], "did you mean --json?"],
  [["--only", "goroot-not-fond"], "did you mean goroot-not-found?"],
  [["contexts", "--from", "/gone"], "/gone: no such file"],
  [["fix", "--from", "/gone"], "/gone: no such file"],
  [["fix", "--apply", "--from", "x"], "fix --from shows the fixes of another machine"],
  [["explain", "--from", "x"], "--from works only with check, contexts, blame and fix"],
  [["fix", "--redact"], "--redact works only with check, contexts and blame"],
  [["--from", "/gone"], "/gone: no such file"],
])("helps with %j", (args, words) => {
  const { status, stderr } = run(args);
  expect(status).toBe(2);
  expect(stderr).toContain(words);
});

it("fix --from shows what fixes the other machine, and leaves this one alone", () => {
  const { status, text } = run(["fix", ...from("goroot-of-another-release")]);
  expect(status).toBe(1);
  expect(text).toContain(
    "[safe] GOROOT is from a different Go version goroot-version-mismatch run manually: unset GOROOT ",
  );
  expect(text).toContain("run go-env-check fix on that machine");
  expect(run(["fix", "gopath-malformed", ...from("healthy")])).toMatchObject({
    status: 0,
    text: "The stored check has nothing to fix. ",
  });
});

it("speaks Chinese in help and about bad usage when the locale or --lang says so", () => {
  for (const [args, env] of [
    [["--help"], { LANG: "zh_CN.UTF-8" }],
    [["--help", "--lang", "zh"], {}],
  ] as const)
    expect(run(args, env).text).toContain("不会改动你的机器");
  expect(run(["--nosuch"], { LC_ALL: "zh_CN.UTF-8" }).stderr).toContain("未知选项");
  expect(run(["--lang", "zh-Hans", "nosuch"]).stderr).toContain("未知命令");
});
