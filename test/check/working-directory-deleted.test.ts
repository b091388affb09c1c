import { spawnSync } from "node:child_process";
import { expect } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** Runs a command in a directory that was deleted after the shell had entered it. */
function inDeleted(go: string, command: string) {
  const { home, env } = makeHome([]);
  const script = `mkdir "$HOME/gone" && cd "$HOME/gone" && rmdir "$HOME/gone" && ${command}`;
  return spawnSync("/bin/sh", ["-c", script, "sh", process.execPath, CLI], {
    env: { ...env, PATH: `${go}/bin:/usr/bin:/bin` },
    cwd: home,
    encoding: "utf8",
  });
}

for (const release of ["go1.21", "go1.27"] as const)
  itWith([release], `a working directory that was deleted stops ${release}, and is said`, (parts) => {
    const go = inDeleted(parts[release], "go env GOROOT");
    expect([go.status === 0, go.stderr]).toEqual([
      false,
      expect.stringContaining("cannot determine current directory: getwd: no such file or directory"),
    ]);
    const { status, stdout } = inDeleted(parts[release], '"$@" --no-shell --json');
    const { findings } = JSON.parse(stdout);
    const seen = findings.filter(({ severity }: { readonly severity: string }) => severity !== "info");
    expect([status, seen.map(({ id }: { readonly id: string }) => id)]).toEqual([
      1,
      expect.arrayContaining(["working-directory-deleted"]),
    ]);
  });
