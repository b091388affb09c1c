import { spawnSync } from "node:child_process";
import { expect } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** A start of the shell that takes long enough to show the line. */
const SLOW = { ".bash_profile": "sleep 0.4\n" };
const LONG = [["explain", "goroot-not-found"], ["fix"], ["fleet", "preview"]];

itWith(["script", "bash"], "long work says on a terminal what it waits for, and nowhere else", (parts) => {
  for (const words of LONG) {
    const { env, home } = makeHome([], SLOW);
    const args = [CLI, ...words, "--shell", parts.bash];
    // Nothing here needs quoting, neither the words nor where they are.
    const line = [process.execPath, ...args].map((word) => `'${word}'`).join(" ");
    const onTerminal = spawnSync(parts.script, ["-qc", `${line} >${home}/out`, "/dev/null"], {
      env: { ...env, TERM: "xterm" },
      encoding: "utf8",
      cwd: "/",
    });
    expect([words, onTerminal.stdout]).toEqual([words, expect.stringContaining("Starting bash…")]);
    expect(spawnSync(process.execPath, args, { env, encoding: "utf8", cwd: "/" }).stderr).not.toContain("…");
  }
});
