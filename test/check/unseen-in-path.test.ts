import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";

it("tells which PATH entry with an unseen character means a directory that is there", () => {
  const { home, env } = makeHome([]);
  mkdirSync(join(home, "tools"));
  const entries = [
    join(home, "to\u200bols"),
    join(home, "no\u00adne"),
    join(home, "tools "),
    "/usr/bin",
    "/bin",
  ];
  const file = join(home, "facts.json");
  spawnSync(process.execPath, [CLI, "--no-shell", "-q", "--facts-out", file], {
    env: { ...env, PATH: entries.join(":") },
    cwd: "/",
  });
  const { path } = JSON.parse(readFileSync(file, "utf8")).facts ?? JSON.parse(readFileSync(file, "utf8"));
  expect(
    path.map(({ cleanIsDirectory }: { cleanIsDirectory?: boolean }) => cleanIsDirectory ?? null),
  ).toEqual([true, false, true, null, null]);
});
