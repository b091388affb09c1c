import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CATALOG } from "../../shared/src/catalog/checks.ts";
import { VERSION } from "../../shared/src/version.ts";
import { CLI, ids, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

function run(env: Record<string, string>, ...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { env, encoding: "utf8", cwd: "/" });
}

describe("exit status, the same in both formats", () => {
  const status = (env: Record<string, string>, ...args: string[]) =>
    ["text", "json"].map((format) => run(env, "--no-shell", "--format", format, ...args).status);

  it("is 1 for findings from --fail-on on, else 0", () => {
    const { env } = makeHome([]);
    env.PATH = "/usr/bin:/bin";
    env.GO111MODULE = "auto";
    expect(status(env, "--skip", "go-not-on-path")).toEqual([0, 0]);
    env.GO111MODULE = "off";
    expect(status(env)).toEqual([1, 1]);
    expect(status(env, "--only", "go111module-off", "--fail-on", "critical")).toEqual([0, 0]);
    expect(status(env, "--fail-on", "never")).toEqual([0, 0]);
  });

  it("is 2 for bad usage, with a word on what to do and nothing on standard output", () => {
    const { env } = makeHome([]);
    for (const args of [
      ["--nosuch"],
      ["nosuch"],
      ["--only", "nosuch"],
      ["--lang", "fr"],
      ["--format", "pdf"],
      ["--shell", "/no"],
      ["--project", "/no"],
      ["--fail-on", "info"],
    ]) {
      const { status: code, stdout, stderr } = run(env, ...args);
      expect([args, code, stdout]).toEqual([args, 2, ""]);
      expect(stderr).toMatch(/^go-env-check: .+\ngo-env-check: see go-env-check --help\n$/);
    }
  });
});

it("prints exactly one JSON document, whatever startup files print", () => {
  const { env } = makeHome([], { ".profile": "echo noise; echo more >&2; exec >/dev/null\n" });
  const { stdout } = run(env, "--json", "--shell", "/bin/sh");
  const report: unknown = JSON.parse(stdout);
  expect(report).toMatchObject({ schema: 1, tool: { version: VERSION, scoring: 1 }, vitals: null });
  expect(Object.keys((report as { outcomes: object }).outcomes)).toEqual(CATALOG.map(({ id }) => id));
});

it("says in text, without color and in both languages, what the JSON says", () => {
  const { env } = makeHome([]);
  env.GOFLAGS = "mod=vendor";
  const found = ids(JSON.parse(run(env, "--json", "--no-shell").stdout));
  for (const lang of ["en", "zh-CN"]) {
    const { stdout } = run(env, "--no-shell", "-v", "--lang", lang);
    for (const id of found) expect(stdout).toContain(`[${id}]`);
    expect(stdout).not.toContain("\u001b");
  }
  expect(run({ ...env, FORCE_COLOR: "1" }, "--no-shell").stdout).toContain("\u001b[");
  expect(run({ ...env, FORCE_COLOR: "1", NO_COLOR: "1" }, "--no-shell").stdout).not.toContain("\u001b");
});

it("shows control characters of a value instead of obeying them", () => {
  const { env } = makeHome([]);
  env.GOBIN = "x\u001b[2J\u0007";
  expect(run(env, "--no-shell").stdout).not.toMatch(/[\u001b\u0007]/);
});

it("writes to a file with -o", () => {
  const { env, home } = makeHome([]);
  const file = join(home, "report.json");
  expect(run(env, "--no-shell", "--json", "-o", file, "--fail-on", "never")).toMatchObject({
    status: 0,
    stdout: "",
  });
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ schema: 1 });
});

it("does not count what npm puts on PATH for the time of a command", () => {
  const { env } = makeHome(["/nowhere/node_modules/.bin", "/npm/lib/node-gyp-bin"]);
  expect(run({ ...env, npm_execpath: "/npm" }, "--no-shell", "-v").stdout).not.toContain("path-entry-broken");
  expect(run(env, "--no-shell", "-v").stdout).toContain("path-entry-broken");
});

itWith(
  ["go1.26", "bash"],
  "judges a terminal's environment on request, and names the line to blame",
  (parts) => {
    const { env } = makeHome([join(parts["go1.26"], "bin")], {
      ".profile": "# mine\nexport GOROOT=/opt/gone\n",
    });
    const args = ["--json", "--shell", parts.bash, "--fail-on", "never"];
    expect(ids(JSON.parse(run(env, ...args).stdout))).toEqual([]);
    const seen = JSON.parse(run(env, ...args, "--context", "terminal").stdout);
    expect(seen.findings.find(({ id }: { id: string }) => id === "goroot-not-found")).toMatchObject({
      evidence: [{ file: "~/.profile", line: 2, text: "export GOROOT=/opt/gone" }],
      fix: { file: "~/.profile", snippet: "unset GOROOT" },
    });
  },
);

it("reports a startup file that never ends, and goes on", () => {
  const { env } = makeHome([], { ".profile": "sleep 1000\n" });
  const { stdout, status } = run(env, "--json", "--shell", "/bin/bash", "--fail-on", "never");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    complete: false,
    contexts: [{ status: "ok" }, { context: "terminal", status: "timeout" }],
  });
});

it("survives strange machines", () => {
  const { env, home, write } = makeHome([]);
  write("go", "a file where GOPATH should be");
  mkdirSync(join(home, ".config/go/env"), { recursive: true });
  writeFileSync(join(home, ".profile"), Buffer.from([0xff, 0xfe, 0, 10]));
  spawnSync("mkfifo", [join(home, ".bashrc")]);
  for (const odd of [
    {},
    { PATH: "" },
    { PATH: ":::" },
    { HOME: "relative" },
    { GOPATH: ":" },
    { GOROOT: "\n" },
    { GOENV: "/dev/null" },
  ]) {
    expect([
      odd,
      run({ ...env, ...odd }, "--no-shell", "--json", "--shell", "/bin/bash", "--fail-on", "never").status,
    ]).toEqual([odd, 0]);
  }
});

describe("a word that every JavaScript object answers to", () => {
  const words = ["constructor", "toString", "__proto__"];
  const usual = "no-such-word";
  const uses: readonly (readonly string[])[] = [
    [],
    ["completion"],
    ["--context"],
    ["--format"],
    ["--only"],
    ["--lang"],
    ["explain", "--no-check"],
    ["fix", "--no-shell"],
    ["history"],
    ["fleet"],
    ["blame"],
  ];
  for (const use of uses)
    it(`is answered as any other: ${use.join(" ")} WORD`, () => {
      const { env } = makeHome([]);
      const ask = (word: string) => {
        const { status, stdout, stderr } = run(env, ...use, word);
        return `${status} ${stdout}${stderr}`.replaceAll(word, "WORD");
      };
      const expected = ask(use[0] === "blame" ? "NO_SUCH_WORD" : usual);
      for (const word of words) expect(ask(word)).toBe(expected);
    });
});
