import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readRegularFile } from "../../shared/src/fs/open-regular-file.ts";
import { CLI, makeHome } from "../support/machine.ts";

/** What is read of a project, or is looked for beside it by a program that is asked. */
const FILES = [
  "go.mod",
  "go.work",
  "vendor/modules.txt",
  ".vscode/settings.json",
  ".go-version",
  ".tool-versions",
  "mise.toml",
  ".mise.toml",
  ".config/mise.toml",
  ".idea/workspace.xml",
  "go-env-check.json",
];
const OTHERS = ["go.sum", "go.work.sum", "main.go", ".envrc", "go.env", ".golangci.yml", ".git", ".hg"];
const BYTES = Array.from({ length: 9999 }, (_, at) => (at * 167) % 256);
const SECRET = "hvs.SECRET-of-the-user";

/** Each way of making a file of a project something else, and what is said of it where its content would count. */
const KINDS: readonly (readonly [name: string, lay: (file: string) => void, said: RegExp | null])[] = [
  ["a pipe", (file) => void spawnSync("mkfifo", [file]), /regular file/],
  ["a device", (file) => symlinkSync("/dev/zero", file), /regular file|leads out/],
  ["a directory", (file) => void mkdirSync(file), null],
  ["a link to itself", (file) => symlinkSync(basename(file), file), null],
  [
    "a terabyte of nothing",
    (file) => {
      writeFileSync(file, "");
      truncateSync(file, 2 ** 40);
    },
    null,
  ],
  ["bytes", (file) => writeFileSync(file, Buffer.from(BYTES)), null],
  ["lines", (file) => writeFileSync(file, "\n".repeat(1e6)), null],
];

/** Each name below a directory, with what would change if somebody wrote there. */
function treeOf(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: "utf8" }).map((name) => {
    const { mode, size, mtimeMs, ctimeMs } = lstatSync(join(dir, name));
    return [name, mode, size, mtimeMs, ctimeMs].join(" ");
  });
}

function makeProject() {
  const made = makeHome([]);
  const dir = join(made.home, "p");
  const lay = (name: string, how: (file: string) => void): void => {
    const file = join(dir, name);
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { recursive: true, force: true });
    how(file);
  };
  made.write("p/go.mod", "module m\n\ngo 1.18\n");
  made.write("p/main.go", "package main\n\nfunc main() {}\n");
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [CLI, "--no-shell", "--project", dir, ...args], {
      env: made.env,
      encoding: "utf8",
      cwd: dir,
      maxBuffer: 2 ** 26,
    });
  return { ...made, dir, lay, run };
}

describe("a project whose every file is", () => {
  for (const [name, lay, said] of KINDS) {
    it(`${name}: there is an answer, it names what was skipped, and nothing changes`, () => {
      const { dir, lay: put, run } = makeProject();
      for (const file of [...FILES, ...OTHERS]) put(file, lay);
      const before = treeOf(dir);
      const { status, stdout, stderr } = run("--json");
      expect([0, 1, 2]).toContain(status);
      expect(`${stderr}${stdout}`).not.toMatch(/\n\s+at .*:\d+:\d+|node:internal/);
      expect(stdout.length).toBeLessThan(200_000);
      const { unread }: { unread: readonly string[] } = JSON.parse(stdout);
      const unsaid = FILES.filter((file) => !unread.some((line) => line.startsWith(`${dir}/${file}: `)));
      if (said !== null) {
        expect(unsaid).toEqual([]);
        expect(unread.filter((line) => line.startsWith(dir) && !said.test(line))).toEqual([]);
      }
      expect(treeOf(dir)).toEqual(before);
    });
  }
});

it("a private file that a project's links lead to is in no report", { timeout: 120_000 }, () => {
  const { home, dir, lay, run, write } = makeProject();
  write("secret", SECRET);
  write("notes/settings.json", `{"go.goroot": "/opt/${SECRET}"}`);
  write(".goenv/shims/go", "#!/bin/sh\n");
  const links = [
    ".go-version",
    ".tool-versions",
    "mise.toml",
    ".mise.toml",
    ".config/mise.toml",
    "go-env-check.json",
  ];
  for (const name of links) lay(name, (file) => symlinkSync(join(home, "secret"), file));
  lay(".vscode", (file) => symlinkSync(join(home, "notes"), file));
  for (const format of ["json", "text", "markdown", "sarif", "html"]) {
    const { stdout, stderr } = run("--format", format, "-v");
    expect([format, `${stdout}${stderr}`.includes("SECRET")]).toEqual([format, false]);
  }
  const { unread }: { unread: readonly string[] } = JSON.parse(run("--json").stdout);
  for (const name of [...links, ".vscode/settings.json"])
    expect(unread.filter((line) => line.startsWith(`${dir}/${name}: `)).join()).toMatch(
      /leads out of the project/,
    );
});

it("links within a project, and the user's own above it, are followed", () => {
  const { home, lay, run, write } = makeProject();
  write("dotfiles/.tool-versions", "golang 1.0.1\n");
  symlinkSync(join(home, "dotfiles/.tool-versions"), join(home, ".tool-versions"));
  write("p/real", "1.0.2\n");
  lay(".go-version", (file) => symlinkSync("real", file));
  const facts = join(home, "facts.json");
  run("-q", "--facts-out", facts);
  const versions = JSON.stringify(JSON.parse(readFileSync(facts, "utf8")).project.versionFiles);
  expect(versions).toContain("1.0.1");
  expect(versions).toContain("1.0.2");
});

it("what is no regular file is not even opened: whoever waits to write into a pipe still waits", {
  timeout: 120_000,
}, async () => {
  const { home, dir, lay, run } = makeProject();
  for (const name of FILES) lay(name, (file) => void spawnSync("mkfifo", [file]));
  const woken = join(home, "woken");
  const writer = spawn(
    "sh",
    ["-c", 'for file; do { : > "$file"; echo "$file" >> "$0"; } & done; wait', woken, ...FILES],
    {
      cwd: dir,
      detached: true,
      stdio: "ignore",
    },
  );
  onTestFinished(() => void process.kill(-(writer.pid ?? 0), "SIGKILL"));
  await new Promise((resolve) => setTimeout(resolve, 300));
  run("--json");
  const wokenNow = (): string => (existsSync(woken) ? readFileSync(woken, "utf8") : "");
  expect(wokenNow()).toBe("");
  // The same writers are woken by who opens their pipe.
  expect(() => readRegularFile(join(dir, "go.mod"), { maxBytes: 9 })).toThrow("not-a-file");
  expect(spawnSync("sh", ["-c", `: < ${join(dir, "go.mod")}`], { timeout: 9000 }).status).toBe(0);
  // The file is there a moment before its line is.
  for (let tries = 0; tries < 500 && wokenNow() === ""; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(wokenNow()).toBe("go.mod\n");
});

it("a project three hundred directories deep is not looked through, and told", () => {
  const { dir, env } = makeProject();
  const deep = join(dir, "x/".repeat(300));
  mkdirSync(deep, { recursive: true });
  writeFileSync(join(deep, "main.go"), "package main\n\nfunc main() {}\n");
  const { status, stdout } = spawnSync(process.execPath, [CLI, "--no-shell", "--json", "--project", deep], {
    env,
    encoding: "utf8",
    cwd: "/",
  });
  expect([0, 1]).toContain(status);
  expect(JSON.parse(stdout).unread.join()).toContain("256 directories deep");
});

it("a file of suppressions shows no more of itself than a person can read", { timeout: 120_000 }, () => {
  const { run, write } = makeProject();
  for (const text of [
    `{"${"k".repeat(900_000)}": 1}`,
    `{"suppress": [{"id": "no-module", "reason": "${"r".repeat(900_000)}"}]}`,
    `{"suppress": [{"id": "${"i".repeat(900_000)}", "reason": "r"}]}`,
    `{"suppress": [{"id": "a", "reason": "r", "${"u".repeat(900_000)}": 1}]}`,
  ]) {
    write("p/go-env-check.json", text);
    expect(run("-v").stdout.length).toBeLessThan(40_000);
  }
});
