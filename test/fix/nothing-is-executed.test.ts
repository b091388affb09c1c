import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished } from "vitest";
import { quote } from "../../shared/src/shell/quote.ts";
import { bytesOf, cli } from "../support/fix.ts";
import { check, ids } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** Names that are commands to whoever forgets to quote them. */
const NAMES = [
  "$(touch pwned)",
  "`touch pwned`",
  "a;touch pwned;",
  "'; touch pwned; '",
  '"$(touch pwned)"',
  "a\ntouch pwned\nb",
];

const SHELLS = [
  { shell: "zsh", file: ".zprofile" },
  { shell: "bash", file: ".bash_profile" },
  { shell: "fish", file: ".config/fish/config.fish" },
  { shell: "ksh", file: ".profile" },
  { shell: "mksh", file: ".profile" },
  { shell: "dash", file: ".profile" },
  { shell: "tcsh", file: ".tcshrc" },
  { shell: "nu", file: ".config/nushell/config.nu" },
] as const;

/** Every file called pwned where a careless command would have run. */
function pwned(...dirs: readonly string[]): readonly string[] {
  return dirs.flatMap((dir) =>
    readdirSync(dir, { recursive: true, encoding: "utf8" })
      .filter((name) => /(^|\/)pwned$/.test(name) && existsSync(join(dir, name)))
      .map((name) => join(dir, name)),
  );
}

describe("a directory with a command for a name goes through the whole chain, and nothing is run", () => {
  for (const { shell, file } of SHELLS) {
    itWith(
      [shell],
      shell,
      (parts) => {
        for (const name of NAMES.filter((one) => !(shell === "tcsh" && one.includes("\n")))) {
          const outer = mkdtempSync(join(tmpdir(), "go-env-check-odd-"));
          onTestFinished(() => rmSync(outer, { recursive: true, force: true }));
          // An interactive ksh by itself expands the name of its home a second time.
          const home = join(outer, shell === "ksh" ? "home" : name);
          const bin = join(home, name, "bin");
          mkdirSync(bin, { recursive: true });
          writeFileSync(join(bin, "gopls"), "#!/bin/sh\n");
          chmodSync(join(bin, "gopls"), 0o755);
          mkdirSync(join(home, file, ".."), { recursive: true });
          const dialect = shell === "fish" || shell === "tcsh" || shell === "nu" ? shell : "posix";
          const value = quote(join(home, name), dialect);
          const line = {
            fish: `set -gx GOPATH ${value}`,
            tcsh: `setenv GOPATH ${value}`,
            nu: `$env.GOPATH = ${value}`,
            posix: `export GOPATH=${value}`,
          };
          writeFileSync(join(home, file), `${line[dialect]}\n`);
          const env = { HOME: home, PATH: "/usr/bin:/bin", LANG: "C.UTF-8" };
          // A shell that was never started on this machine may take seconds to be read from its disk.
          const args = ["--shell", parts[shell], "--fail-on", "never", "--timeout", "60"];
          const looking = ["--context", "terminal", ...args];
          const before = bytesOf(home);
          expect([name, ids(check(env, looking))]).toEqual([
            name,
            expect.arrayContaining(["gopath-bin-not-on-path"]),
          ]);
          const applied = cli(env, ["fix", "gopath-bin-not-on-path", "--apply", "--yes", ...args]);
          expect([name, applied.status, applied.stderr]).toEqual([name, 0, ""]);
          expect([name, applied.stdout]).toEqual([name, expect.stringMatching(/Score \d+ → \d+/)]);
          expect([name, ids(check(env, looking))]).not.toEqual([
            name,
            expect.arrayContaining(["gopath-bin-not-on-path"]),
          ]);
          expect(cli(env, ["undo"]).status).toBe(0);
          expect(bytesOf(home)).toEqual(before);
          expect(pwned(outer)).toEqual([]);
          expect(existsSync("/pwned")).toBe(false);
        }
      },
      180_000,
    );
  }
});
