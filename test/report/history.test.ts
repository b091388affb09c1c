import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { machine } from "../../shared/src/checks/examples/machine.ts";
import { historyDir } from "../../shared/src/history/place.ts";
import { addRun, MAX_RUNS, readRuns } from "../../shared/src/history/store.ts";
import { CLI, makeHome, snapshot } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";
import { reportOf } from "../support/recorded.ts";

function run(env: Readonly<Record<string, string>>, ...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { env, encoding: "utf8", cwd: "/" });
}

const STATE = ".local/state/go-env-check/history";

/** A machine on which exactly GO111MODULE=off is found, and only when it is set. */
function makeMachine() {
  const machine = makeHome([]);
  const check = (...args: string[]) => run(machine.env, "--no-shell", "--fail-on", "never", "-q", ...args);
  return { ...machine, check, dir: join(machine.home, STATE) };
}

interface Shown {
  readonly kept: boolean;
  readonly runs: readonly {
    readonly run: { readonly score: { readonly value: number } };
    readonly change: { readonly appeared: readonly string[]; readonly resolved: readonly string[] } | null;
  }[];
}

function shown(env: Readonly<Record<string, string>>): Shown {
  return JSON.parse(run(env, "history", "--json").stdout);
}

it("is off: a check leaves no trace until the user turns it on, and none again after that", () => {
  const { env, home, check, dir } = makeMachine();
  const before = snapshot(home);
  check();
  expect(run(env, "history").stdout).toContain("history on");
  expect(snapshot(home)).toEqual(before);
  expect(run(env, "history", "on").stdout).toContain(dir);
  check();
  expect(shown(env)).toMatchObject({ kept: true, runs: [{ change: null }] });
  run(env, "history", "off");
  const off = snapshot(home);
  check();
  expect(snapshot(home)).toEqual(off);
  expect(shown(env)).toMatchObject({ kept: false, runs: [{}] });
  expect(run(env, "history", "clear").stdout).toMatch(/^1 /);
  expect(shown(env).runs).toEqual([]);
});

it("shows score and band of each run, what appeared and what was resolved", () => {
  const { env, check } = makeMachine();
  run(env, "history", "on");
  check();
  env.GO111MODULE = "off";
  check();
  delete env.GO111MODULE;
  check();
  expect(shown(env).runs.map(({ change }) => change)).toMatchObject([
    null,
    { appeared: ["go111module-off"], resolved: [], isComparable: true },
    { appeared: [], resolved: ["go111module-off"], isComparable: true },
  ]);
  const { stdout } = run(env, "history");
  expect(stdout).toMatch(/^[▁-█]{3} {2}39 → 39 · 3 runs\n\n/);
  expect(stdout).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d {3}39 {7}broken · not found$/m);
  expect(stdout).toMatch(/^ {4}\+ go111module-off$/m);
  expect(stdout).toMatch(/^ {4}− go111module-off$/m);
  expect(run(env, "history", "--lang", "zh-CN").stdout).toContain("不可用");
  expect(run(env, "history", "--ascii").stdout.match(/[^\n -~]/g)).toBeNull();
});

it("marks a change of the ruler between two runs", () => {
  const { env, check, dir } = makeMachine();
  run(env, "history", "on");
  check();
  const [first = ""] = readdirSync(dir).filter((name) => name.endsWith(".json"));
  const old = JSON.parse(readFileSync(join(dir, first), "utf8"));
  writeFileSync(join(dir, first), JSON.stringify({ ...old, tool: { ...old.tool, catalog: "of-old" } }));
  check();
  expect(shown(env).runs[1]).toMatchObject({ change: { isComparable: false } });
  expect(run(env, "history").stdout).toMatch(/── Scoring changed here/);
});

it("keeps no run that judged by a part of the checks, and nothing personal of any", () => {
  const { env, home, check, dir } = makeMachine();
  run(env, "history", "on");
  check("--only", "go111module-off");
  check("--skip", "go111module-off");
  expect(shown(env).runs).toEqual([]);
  env.GOFLAGS = "-tags=secret-project";
  check();
  const [name = ""] = readdirSync(dir).filter((one) => one.endsWith(".json"));
  const text = readFileSync(join(dir, name), "utf8");
  expect(text).not.toContain(home);
  expect(text).not.toContain("secret");
  expect(statSync(join(dir, name)).mode & 0o777).toBe(0o600);
  expect(statSync(dir).mode & 0o777).toBe(0o700);
});

it("puts its runs into the HTML report, this one last", () => {
  const { env, home, check } = makeMachine();
  run(env, "history", "on");
  check();
  check("--format", "html", "-o", join(home, "report.html"));
  expect(readFileSync(join(home, "report.html"), "utf8")).toContain("2 runs on this machine");
});

describe("the store", () => {
  it("is bounded: the oldest go first", () => {
    const { dir } = makeMachine();
    mkdirSync(dir, { recursive: true });
    const report = reportOf(machine(), "en");
    for (let day = 0; day < MAX_RUNS + 5; day += 1) {
      addRun(dir, { ...report, at: new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString() });
    }
    const runs = readRuns(dir);
    expect([runs.length, runs[0]?.at.slice(0, 10)]).toEqual([MAX_RUNS, "2026-01-06"]);
  });

  it("survives what a crash or another program left there, and leaves it alone", () => {
    const { env, check, dir } = makeMachine();
    run(env, "history", "on");
    check();
    const [name = ""] = readdirSync(dir).filter((one) => one.endsWith(".json"));
    const half = readFileSync(join(dir, name), "utf8").slice(0, 100);
    const strays = {
      "20260101T000000000Z-1.json": half,
      "20260101T000000001Z-1.json": "",
      ".x.json.tmp": half,
      notes: "mine",
    };
    for (const [stray, text] of Object.entries(strays)) writeFileSync(join(dir, stray), text);
    mkdirSync(join(dir, "20260101T000000002Z-1.json"));
    check();
    expect(shown(env).runs).toHaveLength(2);
    for (const stray of Object.keys(strays)) expect(existsSync(join(dir, stray))).toBe(true);
  });

  it("loses no run when many checks end at once", async () => {
    const { env, dir } = makeMachine();
    run(env, "history", "on");
    const children = Array.from({ length: 8 }, () =>
      spawn(process.execPath, [CLI, "--no-shell", "-q"], { env, stdio: "ignore", cwd: "/" }),
    );
    await Promise.all(children.map((child) => once(child, "exit")));
    expect(readRuns(dir)).toHaveLength(8);
  });

  itWith(["unshare"], "says when a run cannot be kept, and reports it all the same", () => {
    const { env } = makeMachine();
    run(env, "history", "on");
    const script = `mount --bind "$HOME/${STATE}" "$HOME/${STATE}" && mount -o remount,ro,bind "$HOME/${STATE}"; exec "$@"`;
    const { stdout, stderr } = spawnSync(
      "/usr/bin/unshare",
      ["-m", "/bin/sh", "-c", script, "sh", process.execPath, CLI, "--json", "--no-shell"],
      { env, encoding: "utf8", cwd: "/" },
    );
    expect(stderr).toContain("could not be saved");
    expect(JSON.parse(stdout)).toMatchObject({ schema: 1 });
  });

  it("lies where the system keeps state", () => {
    expect(historyDir("linux", { HOME: "/home/u" })).toBe("/home/u/.local/state/go-env-check/history");
    expect(historyDir("linux", { HOME: "/home/u", XDG_STATE_HOME: "/s" })).toBe("/s/go-env-check/history");
    expect(historyDir("linux", { HOME: "/home/u", XDG_STATE_HOME: "relative" })).toBe(
      historyDir("linux", { HOME: "/home/u" }),
    );
    expect(historyDir("darwin", { HOME: "/Users/u" })).toBe(
      "/Users/u/Library/Application Support/go-env-check/history",
    );
    expect(historyDir("linux", {})).toBeNull();
  });
});

it("refuses what it does not know, with a word on what to do", () => {
  const { env } = makeMachine();
  for (const args of [["maybe"], ["on", "off"], ["--format", "html"]]) {
    const { status, stdout, stderr } = run(env, "history", ...args);
    expect([args, status, stdout]).toEqual([args, 2, ""]);
    expect(stderr).toContain("see go-env-check --help");
  }
});
