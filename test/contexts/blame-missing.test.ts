import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect } from "vitest";
import { readReport } from "../../shared/src/report/schema/read-report.ts";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** One directory that is there, one that is not, and one below the home, whose name the shell expands. */
const LINES = {
  zsh: [".zshrc", 'export PATH="/bin:/nowhere/of/mine:$HOME/gone:$PATH"\n'],
  bash: [".bash_profile", 'export PATH="/bin:/nowhere/of/mine:$HOME/gone:$PATH"\n'],
  fish: [".config/fish/config.fish", "set -gx PATH /bin /nowhere/of/mine $HOME/gone $PATH\n"],
} as const;

for (const [name, [file, text]] of Object.entries(LINES)) {
  const part: string = name;
  itWith([part], `blame says in ${name} which entries of PATH name no directory`, (parts) => {
    const { home, env } = makeHome([], { [file]: text });
    const ask = (...args: readonly string[]): string =>
      spawnSync(process.execPath, [CLI, "blame", "--shell", parts[part] ?? "", "--timeout", "600", ...args], {
        env,
        encoding: "utf8",
        cwd: "/",
      }).stdout;
    const read = readReport(ask("--json"));
    const path = (read.ok && read.value.report.blame?.path) || [];
    expect(path.filter(({ missing }) => missing).map(({ entry }) => entry)).toEqual([
      "/nowhere/of/mine",
      join(home, "gone"),
    ]);
    expect(path.length).toBeGreaterThan(3);
    expect(ask()).toContain("/nowhere/of/mine   missing\n");
    expect(ask("--lang", "zh")).toContain("~/gone   目录不存在\n");
  });
}
