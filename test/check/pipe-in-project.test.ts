import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const PROJECT = {
  "work/app/go.mod": "module example.com/app\n\ngo 1.21\n\nrequire example.com/lib v1.0.0\n",
  "work/app/main.go": "package main\n\nfunc main() {}\n",
};
/** Files that go reads in a project, each of which may be a pipe. */
const PIPES = ["app/go.mod", "go.work", "app/x.go", "app/go.sum", "app/vendor/modules.txt"];

for (const pipe of PIPES)
  itWith(
    ["go1.26"],
    `a named pipe in the place of ${pipe}: no wait, and a finding that names it`,
    (parts) => {
      const { [`work/${pipe}`]: _replaced, ...files }: Readonly<Record<string, string>> = PROJECT;
      const { home, env } = makeHome([], files);
      const file = join(home, "work", pipe);
      mkdirSync(dirname(file), { recursive: true });
      spawnSync("mkfifo", [file]);
      const { status, stdout } = spawnSync(process.execPath, [CLI, "--no-shell", "--json"], {
        env: { ...env, PATH: `${parts["go1.26"]}/bin:/usr/bin:/bin` },
        cwd: join(home, "work/app"),
        encoding: "utf8",
        timeout: 60_000,
      });
      const { findings } = JSON.parse(stdout);
      expect([status, findings.map(({ id }: { readonly id: string }) => id)]).toEqual([
        1,
        expect.arrayContaining(["gomod-malformed"]),
      ]);
      const { message } = findings.find(({ id }: { readonly id: string }) => id === "gomod-malformed");
      expect(message).toBe(`${file}: not a regular file`);
    },
  );

itWith(["go1.26"], "a source that is a link to nowhere is said, and go agrees", (parts) => {
  const { home, env } = makeHome([], PROJECT);
  const cwd = join(home, "work/app");
  symlinkSync("/none/x.go", join(cwd, "x.go"));
  const options = {
    env: { ...env, PATH: `${parts["go1.26"]}/bin:/usr/bin:/bin` },
    cwd,
    encoding: "utf8",
  } as const;
  const go = spawnSync("go", ["build", "-n", "."], options);
  expect([go.status, go.stderr]).toEqual([1, expect.stringContaining("no such file or directory")]);
  const { stdout } = spawnSync(process.execPath, [CLI, "--no-shell", "--json"], options);
  expect(JSON.parse(stdout).findings).toContainEqual(
    expect.objectContaining({
      id: "gomod-malformed",
      message: `${join(cwd, "x.go")}: no such file or directory`,
    }),
  );
});
