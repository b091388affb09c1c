import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../../shared/src/catalog/examples.ts";
import { VERIFY_COMMANDS } from "../../shared/src/catalog/messages.ts";
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
