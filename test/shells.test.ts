import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quote } from "../shared/src/fix/quote.ts";
import { snippetFor } from "../shared/src/fix/snippet.ts";
import type { Edit } from "../shared/src/model.ts";
import { itWith } from "./support/parts.ts";

const SHELLS = ["sh", "bash", "dash", "zsh", "ksh", "fish"] as const;

const ODD = [
  "",
  "a b",
  "it's",
  '"',
  "$(touch pwned)",
  "`id`",
  "\\",
  "\\'",
  "!!",
  "=ls",
  "~",
  "-n",
  "a\nb",
  "*",
  "#x",
  "é中",
  "}",
  "${x}",
  "%",
  "a;b",
];
const word = fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !text.includes("\0"));

/** Runs a script in a shell with an environment of nothing but what is given. */
function run(shell: string, script: string, env: Record<string, string> = {}): Buffer {
  const result = spawnSync(shell, shell.endsWith("fish") ? ["--no-config", "-c", script] : ["-c", script], {
    // fish reads the environment in the locale's encoding.
    env: { HOME: "/nonexistent", PATH: "/usr/bin:/bin", LC_ALL: "C.UTF-8", ...env },
    cwd: "/",
  });
  if (result.status !== 0) throw new Error(`${shell}: ${result.stderr}`);
  return result.stdout;
}

for (const name of SHELLS) {
  const dialect = name === "fish" ? "fish" : "posix";
  describe(name, () => {
    itWith([name], "gives every value back, byte for byte", (parts) => {
      const values = [...ODD, ...fc.sample(word, { numRuns: 500, seed: 7 })];
      const script = values.map((value) => `/usr/bin/printf '%s\\0' ${quote(value, dialect)}`).join("\n");
      expect(run(parts[name], script).toString("utf8").split("\0").slice(0, -1)).toEqual(values);
    });

    itWith([name], "changes PATH as told, twice the same", (parts) => {
      const odd = ODD.filter((dir) => dir !== "" && !dir.includes(":") && !dir.startsWith("~")).map(
        (dir) => `/d/${dir}`,
      );
      for (const dir of odd) {
        for (const path of ["/usr/bin:/bin", `/usr/bin:${dir}:/bin`, `${dir}:/usr/bin:${dir}`]) {
          const pathAfter = (kind: "path-first" | "path-last" | "path-remove"): string[] => {
            const edit: Edit = { kind, dir };
            const line = snippetFor(edit, dialect);
            const text = run(parts[name], `${line}\n${line}\n/usr/bin/env -0`, { PATH: path }).toString(
              "utf8",
            );
            const found = text.split("\0").find((pair) => pair.startsWith("PATH="));
            return (found ?? "").slice("PATH=".length).split(":");
          };
          const others = path.split(":").filter((entry) => entry !== dir);
          expect(pathAfter("path-first")[0]).toBe(dir);
          expect(pathAfter("path-last").filter((entry) => entry === dir).length).toBeGreaterThan(0);
          expect(pathAfter("path-remove")).toEqual(others);
          if (!path.includes(dir)) expect(pathAfter("path-last")).toEqual([...others, dir]);
        }
      }
    });

    itWith([name], "sets and unsets variables", (parts) => {
      for (const value of ODD) {
        const set = snippetFor({ kind: "set", name: "GOX", value }, dialect);
        expect(run(parts[name], `${set}\n/usr/bin/printenv GOX`, { GOX: "old" }).toString("utf8")).toBe(
          `${value}\n`,
        );
      }
      const unset = snippetFor({ kind: "unset", name: "GOX" }, dialect);
      expect(run(parts[name], `${unset}\n/usr/bin/env`, { GOX: "old" }).toString("utf8")).not.toContain(
        "GOX",
      );
    });
  });
}

it("refuses NUL, which no shell can hold", () => {
  expect(() => quote("a\0b", "posix")).toThrow(RangeError);
});
