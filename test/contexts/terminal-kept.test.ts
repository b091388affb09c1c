import { spawnSync } from "node:child_process";
import { describe, expect } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** Startup files that do something to the terminal, or never end. */
const FILES = [
  { name: "quiet", text: "" },
  {
    name: "changes the terminal's modes",
    text: "stty -echo -icanon 2>/dev/null; stty -echo </dev/tty 2>/dev/null\n",
  },
  { name: "reads", text: "read answer\n" },
  { name: "never ends", text: "sleep 4242\n" },
  { name: "controls jobs", text: "set -m 2>/dev/null; sleep 4242 & fg 2>/dev/null\n" },
] as const;

/** Group in the foreground and modes of the terminal, as a script on a real pty sees them. */
const LOOK = 'ps -o pgid=,tpgid= -p $$ | awk \'{ print ($1 == $2) ? "foreground" : "background" }\'; stty -g';

describe("the terminal is left as it was", () => {
  for (const part of ["zsh", "bash", "fish"] as const) {
    for (const { name, text } of FILES) {
      itWith(
        [part, "script"],
        `${part}: ${name}`,
        (parts) => {
          const { env } = makeHome([], {
            ".zshrc": text,
            ".bash_profile": text,
            ".config/fish/config.fish": text,
          });
          const check = `'${process.execPath}' '${CLI}' check --shell '${parts[part]}' >/dev/null 2>&1`;
          const { stdout } = spawnSync(parts.script, ["-qec", `${LOOK}\n${check}\n${LOOK}`, "/dev/null"], {
            env: { ...env, SHELL: "/bin/sh" },
            encoding: "utf8",
            timeout: 60_000,
          });
          const [front, modes, frontAfter, modesAfter] = stdout.trim().split(/\s+/);
          expect(front).toBe("foreground");
          expect(modes).toMatch(/^[0-9a-f:]+$/);
          expect([frontAfter, modesAfter]).toEqual([front, modes]);
        },
        60_000,
      );
    }
  }
});
