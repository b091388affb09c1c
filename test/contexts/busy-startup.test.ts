import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { check, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** Watched, each command costs a multiple of itself: so many take seconds then, and a fraction of one alone. */
const busy = (commands: number): string => `for ((i = 0; i < ${commands}; i++)); do :; done\n`;
const SHELLS = [
  ["bash", [".bash_profile", ".bashrc"], 60_000],
  ["zsh", [".zshenv"], 400_000],
] as const;

describe("startup files that run so many commands that watching them takes long", () => {
  for (const [shell, files, many] of SHELLS) {
    // The limits leave room for a slow machine: one that leaves none for watching, and one that lets it end.
    for (const [commands, seconds] of [
      [150_000, 4],
      [many, 60],
    ] as const)
      itWith(
        [shell, "go1.26"],
        `${commands} commands are judged by a start of ${shell} that nobody watches, and are not called slow`,
        (parts) => {
          const text = `${busy(commands)}export PATH=${parts["go1.26"]}/bin:$PATH\n`;
          const { env } = makeHome([], Object.fromEntries(files.map((file) => [file, text])));
          const limit = ["--timeout", String(seconds)];
          const report = check(env, ["--shell", parts[shell], "--context", "terminal", ...limit]);
          expect(report.outcomes["go-not-on-path"]).toBe("pass");
          expect(report.outcomes["slow-login-shell"]).toBe("pass");
          expect(report.go?.version).toContain("1.26");
        },
        120_000,
      );

    itWith(
      [shell, "go1.26"],
      `a start of ${shell} that waits is slow whoever watches, and happens once`,
      (parts) => {
        const text = `echo x >> $HOME/starts\nsleep 3.1\nexport PATH=${parts["go1.26"]}/bin:$PATH\n`;
        const file = files.at(0) ?? "";
        const { env, home } = makeHome([], { [file]: text });
        const report = check(env, ["--shell", parts[shell], "--context", "terminal", "--timeout", "60"]);
        expect(report.outcomes["slow-login-shell"]).toBe("fail");
        expect(readFileSync(join(home, "starts"), "utf8")).toBe("x\n");
      },
      120_000,
    );
  }
});
