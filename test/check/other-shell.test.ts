import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect } from "vitest";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { otherParentShell } from "../../shared/src/probe/parent-shell.ts";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

/** What a person sees who types a command at the prompt of a shell. */
function typedIn(shell: string, command: string): string {
  const { env, home } = makeHome([]);
  const log = join(home, "log");
  spawnSync("/usr/bin/script", ["-q", "-c", `exec ${shell} -i`, log], {
    env: { ...env, TERM: "xterm" },
    cwd: home,
    input: ` ${process.execPath} ${CLI} ${command}\n exit\n`,
    timeout: 60_000,
  });
  // The window breaks no line: nothing is told of its width to a program behind `script` that has no terminal of its own.
  return readFileSync(log, "utf8").replace(/\s+/g, " ");
}

/** What is taken for the shell of a command that a running program started. */
async function seenFrom(program: string, words: readonly string[], login: string): Promise<string | null> {
  const { env, home } = makeHome([]);
  const child = spawn(program, words, { env, cwd: home, stdio: ["pipe", "ignore", "ignore"] });
  try {
    return await otherParentShell({ ...nodeHost(), parent: child.pid ?? 0 }, login);
  } finally {
    child.kill("SIGKILL");
  }
}

describe.each(SHELLS)("a command that was typed in %s", (shell) => {
  const login = basename(nodeHost().account.shell ?? "");
  itWith(
    [shell],
    "says that new terminals were checked with the login shell, where that is another",
    (parts) => {
      const told = `was checked with ${login}, your login shell; you are in ${shell}`;
      for (const command of ["contexts", "blame", "fix"])
        expect([command, typedIn(parts[shell] ?? "", command).includes(told)]).toEqual([
          command,
          login !== shell,
        ]);
      expect(typedIn(parts[shell] ?? "", "contexts --shell /bin/sh")).not.toContain(told);
    },
    240_000,
  );

  itWith(
    [shell],
    "is told from a script and from a start for one command",
    async (parts) => {
      const program = parts[shell] ?? "";
      const others = SHELLS.filter((one) => one !== shell);
      for (const other of others) {
        const file = await seenFrom(program, ["-i"], `/bin/${other}`);
        expect(basename(file ?? "")).toBe(shell);
        for (const words of [["-c", "read x"], ["-i", "-c", "read x"], ["-ic", "read x"], ["/dev/stdin"]])
          expect([words, await seenFrom(program, words, `/bin/${other}`)]).toEqual([words, null]);
      }
      expect(await seenFrom(program, ["-i"], `/usr/local/bin/${shell}`)).toBeNull();
      expect(await seenFrom("/bin/cat", [], `/bin/${others[0]}`)).toBeNull();
    },
    60_000,
  );
});
