import { describe, expect } from "vitest";
import { check, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

// Watched, each command costs a multiple of itself: so many take longer than the five seconds that a start has.
const BUSY = "for ((i = 0; i < 150000; i++)); do :; done\n";

describe("startup files that run more commands than can be watched", () => {
  for (const [shell, files] of [
    ["bash", [".bash_profile", ".bashrc"]],
    ["zsh", [".zshenv"]],
  ] as const)
    itWith(
      [shell, "go1.26"],
      `are judged by a start of ${shell} that nobody watches, and are not called slow`,
      (parts) => {
        const go = parts["go1.26"];
        const text = `${BUSY}export PATH=${go}/bin:$PATH\n`;
        const { env } = makeHome([], Object.fromEntries(files.map((file) => [file, text])));
        // The time limit leaves room for a slow machine, and none for watching.
        const report = check(env, ["--shell", parts[shell], "--context", "terminal", "--timeout", "4"]);
        expect(report.outcomes["go-not-on-path"]).toBe("pass");
        expect(report.outcomes["slow-login-shell"]).not.toBe("fail");
        expect(report.go?.version).toContain("1.26");
      },
      120_000,
    );
});
