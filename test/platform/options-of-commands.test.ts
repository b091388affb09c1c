import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../shared/src/cli/commands.ts";
import { GROUPS, optionsOfCommand } from "../../shared/src/cli/help-table.ts";
import { OPTIONS } from "../../shared/src/cli/options.ts";
import { CLI } from "../support/machine.ts";

function run(...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], {
    env: { HOME: "/", PATH: "/usr/bin:/bin" },
    encoding: "utf8",
    cwd: "/",
  });
}

const takesValue = (name: string): boolean =>
  Object.entries(OPTIONS).some(([one, { type }]) => one === name && type === "string");

describe.each(COMMANDS.filter((name) => name !== "help" && name !== "version"))("%s", (command) => {
  const foreign = [...GROUPS.fix, ...GROUPS.fleet].filter(
    (name) => !optionsOfCommand(command).includes(name) && !(command === "undo" && name === "yes"),
  );

  it("refuses what decides what is written or sent, where it would ignore it", () => {
    for (const name of foreign) {
      const { status, stderr, stdout } = run(command, `--${name}`, ...(takesValue(name) ? ["x"] : []));
      expect([name, status, stdout]).toEqual([name, 2, ""]);
      expect(stderr).toMatch(new RegExp(`--${name} works only with (fix|fleet)`));
    }
  });
});

it("an option without its value, or with one too many, is said in the reader's language", () => {
  const values = Object.keys(OPTIONS).filter(takesValue);
  for (const name of values)
    for (const args of [[`--${name}`], [`--${name}`, "--json"]]) {
      const { status, stderr } = run(...args);
      expect([args, status, stderr]).toEqual([args, 2, expect.stringContaining(`--${name} needs a value`)]);
      if (name !== "lang") expect(run(...args, "--lang", "zh").stderr).toContain("需要一个值");
    }
  expect(run("--json=1").stderr).toContain("--json takes no value");
  expect(run("--only=").stderr).toContain("--only needs a value");
});

it("a word that no command takes is not passed over", () => {
  for (const command of ["contexts", "man", "version"])
    expect([command, run(command, "extra")]).toEqual([
      command,
      expect.objectContaining({ status: 2, stderr: expect.stringContaining('unexpected argument "extra"') }),
    ]);
});
