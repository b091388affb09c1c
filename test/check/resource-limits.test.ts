import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const BUILD = "go build -o /dev/null .";
const PROJECT = {
  "p/go.mod": "module p\n\ngo 1.18\n",
  "p/main.go": 'package main\n\nfunc main() { println("p") }\n',
};
const FILES = { ...PROJECT, ".bashrc": "# ours\nulimit -f 100\nulimit -v 800000\n" };

/** Real Go builds in a shell with a limit, then the check looks from there. */
function within(go: string, limit: string) {
  const { home, env } = makeHome([join(go, "bin")], FILES);
  const run = (command: string) =>
    spawnSync("/bin/bash", ["-c", `${limit} && ${command}`, "bash", process.execPath, CLI], {
      cwd: join(home, "p"),
      env: { ...env, GOTOOLCHAIN: "local" },
      encoding: "utf8",
      // With a socket, which Node gives, bash reads .bashrc as for a remote shell.
      stdio: ["ignore", "pipe", "pipe"],
    });
  // What the cache lacks is no part of the question.
  spawnSync("/bin/sh", ["-c", BUILD], { cwd: join(home, "p"), env: { ...env, GOTOOLCHAIN: "local" } });
  const built = run(`${BUILD.replace("/dev/null", "x")}`);
  return { built, report: run('exec "$@" --json --no-shell --shell /bin/bash') };
}

for (const release of ["go1.21", "go1.27"] as const) {
  itWith([release, "/proc"], `a limit for files that stops ${release} is found, with its line`, (parts) => {
    const { built, report } = within(parts[release], "ulimit -f 100");
    expect([built.status === 0, built.stderr]).toEqual([false, expect.stringContaining("file too large")]);
    const { findings } = JSON.parse(report.stdout);
    expect([report.status, findings[0]]).toMatchObject([
      1,
      { id: "resource-limit-low", severity: "critical", evidence: [{ file: "~/.bashrc", line: 2 }] },
    ]);
  });

  itWith([release, "/proc"], `limits under which ${release} builds are nothing critical`, (parts) => {
    const { built, report } = within(parts[release], "ulimit -f 8000; ulimit -n 64; ulimit -d 400000");
    expect([built.status, built.stderr]).toEqual([0, ""]);
    const { findings } = JSON.parse(report.stdout);
    expect(findings.filter(({ severity }: { severity: string }) => severity === "critical")).toEqual([]);
  });
}

for (const release of ["go1.21", "go1.27"] as const)
  itWith(
    [release, "/proc"],
    `limits for files and for time under which ${release} compiles nothing large are found`,
    (parts) => {
      for (const limit of ["ulimit -n 32", "ulimit -t 1"]) {
        const { report } = within(parts[release], limit);
        const { findings } = JSON.parse(report.stdout);
        expect([limit, findings]).toMatchObject([
          limit,
          expect.arrayContaining([expect.objectContaining({ id: "resource-limit-low", severity: "major" })]),
        ]);
      }
    },
  );

itWith(["go1.27", "/proc"], "a limit for memory that stops go1.27 is found", (parts) => {
  const { built, report } = within(parts["go1.27"], "ulimit -d 60000");
  expect([built.status === 0, built.stderr]).toEqual([false, expect.stringContaining("out of memory")]);
  const { findings } = JSON.parse(report.stdout);
  expect([report.status, findings]).toMatchObject([
    1,
    expect.arrayContaining([expect.objectContaining({ id: "resource-limit-low", evidence: [] })]),
  ]);
});

itWith(["go1.27"], "calls it no fault of go that this process has no file left to start it with", (parts) => {
  for (const files of [20, 22, 24]) {
    const { home, env } = makeHome([join(parts["go1.27"], "bin")], PROJECT);
    const ask = `ulimit -n ${files} && exec "$@" --json --shell /bin/bash`;
    const { status, stdout } = spawnSync("/bin/bash", ["-c", ask, "bash", process.execPath, CLI], {
      cwd: join(home, "p"),
      env: { ...env, GOTOOLCHAIN: "local" },
      encoding: "utf8",
    });
    // What is not found out is no verdict; the limit itself is one.
    expect([files, status]).toEqual([files, stdout === "" ? 2 : 1]);
    if (stdout === "") continue;
    const { findings, unread } = JSON.parse(stdout);
    const ids = findings.map(({ id }: { id: string }) => id);
    expect(ids).not.toContain("go-refuses");
    expect(ids).toContain("resource-limit-low");
    for (const text of unread.filter((one: string) => one.includes("/go: ")))
      expect(text).toMatch(/limit of open files|in time/);
  }
});

itWith(["go1.27"], "says what to raise where it cannot open its own files", (parts) => {
  const { report } = within(parts["go1.27"], "ulimit -n 19");
  // Node itself may end before.
  if (report.stderr.startsWith("go-env-check:"))
    expect([report.status, report.stderr]).toEqual([2, expect.stringContaining("ulimit -n 1024")]);
});
