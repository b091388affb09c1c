import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../../shared/src/catalog/examples.ts";
import { VERIFY_COMMANDS } from "../../shared/src/catalog/messages.ts";
import { PROJECTS } from "../broken/projects.ts";
import { RELEASES, type Row, type Rows } from "../broken/row.ts";
import { SETTINGS } from "../broken/settings.ts";
import { TOOLCHAINS } from "../broken/toolchains.ts";
import { check } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** Files that have this path on every Mac. */
const CONSTANT = new Set(["/etc/paths.d/go"]);

describe("a command that shows the fault", () => {
  for (const [id, commands] of Object.entries(VERIFY_COMMANDS)) {
    it(`names nothing of an example's machine: ${id}`, () => {
      const named = (EXAMPLES[id]?.().fail ?? []).flatMap(({ facts }) => {
        const paths = JSON.stringify(facts).match(/\/(home|Users)\/u(\/[^"\\:]*)?/g) ?? [];
        return paths.filter((path) => !CONSTANT.has(path) && commands.some((line) => line.includes(path)));
      });
      expect(named).toEqual([]);
      expect(commands.length).toBeGreaterThan(0);
    });
  }

  for (const shell of ["sh", "bash", "zsh", "fish"] as const) {
    itWith([shell], `is a command of ${shell}`, (parts) => {
      for (const [id, commands] of Object.entries(VERIFY_COMMANDS)) {
        for (const line of commands) {
          const { status } = spawnSync(parts[shell], ["-n", "-c", line]);
          expect([id, line, status]).toEqual([id, line, 0]);
        }
      }
    });
  }

  it("asks grep for one of several patterns only with -E", () => {
    for (const line of Object.values(VERIFY_COMMANDS).flat()) {
      const patterns = /\bgrep (.*)$/.exec(line)?.[1] ?? "";
      if (/["'][^"']*\|[^"']*["']/.test(patterns)) expect(patterns).toMatch(/^-\w*E/);
    }
  });
});

/** Faults whose commands need what is not here: Homebrew itself, and the product on PATH. */
const NEEDS_MORE = new Set(["brew-go-unlinked", "slow-login-shell"]);

describe("on a real machine with the fault, one of the commands answers otherwise than after the fix", () => {
  const rows: Rows = { ...SETTINGS, ...TOOLCHAINS, ...PROJECTS };
  for (const [id, [row]] of Object.entries(rows)) {
    if (row === undefined || NEEDS_MORE.has(id)) continue;
    itWith(
      [...RELEASES, "bash", "git"],
      id,
      ({ bash, git: _, ...sdks }) => {
        const { make, mend, paste, on = RELEASES, startsShell = false } = whole(row);
        const release = on.includes("go1.26") ? "go1.26" : (on[0] ?? "go1.26");
        const given = {
          release,
          go: sdks[release],
          other: sdks[release === "go1.24" ? "go1.26" : "go1.24"],
          sdks,
        };
        const machine = make(given);
        // Otherwise go leaves a process behind that writes to the home while it is removed.
        machine.write(".config/go/telemetry/mode", "off");
        const args = [...(startsShell ? [] : ["--no-shell"]), "--shell", bash, ...(machine.args ?? [])];
        const finding = check(machine.env, args).findings.find((one) => one.id === id);
        const answers = (before: string): string => {
          const script = [
            before,
            'cd "$0" || exit',
            ...(VERIFY_COMMANDS[id] ?? []).map((line) => `( ${line} ) 2>&1`),
          ];
          const dir = machine.args?.[machine.args.indexOf("--project") + 1] ?? machine.home;
          const env = { ...machine.env, ...(before === "" ? {} : paste?.(machine, given)) };
          const { stdout } = spawnSync(bash, ["-c", script.join("\n"), dir], { env, encoding: "utf8" });
          return stdout;
        };
        const broken = answers("");
        if (mend !== undefined) mend(machine, given);
        const fixed = answers(mend === undefined ? (finding?.fix?.snippet ?? "") : ":");
        expect(broken).not.toBe(fixed);
      },
      120_000,
    );
  }
});

function whole(row: Row): Exclude<Row, (...args: never[]) => unknown> {
  return typeof row === "function" ? { make: row } : row;
}
