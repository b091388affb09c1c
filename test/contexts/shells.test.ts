import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Edit } from "../../shared/src/model/index.ts";
import { type Dialect, dialectOf, quote } from "../../shared/src/shell/quote.ts";
import { snippetFor } from "../../shared/src/shell/snippet.ts";
import { itWith } from "../support/parts.ts";
import { pathHelper } from "../support/path-helper.ts";

const SHELLS = ["sh", "bash", "bash-3.2", "dash", "zsh", "ksh", "mksh", "fish", "tcsh", "nu"] as const;

const ODD = [
  "",
  "a b",
  "it's",
  '"',
  "$(touch pwned)",
  "`touch pwned`",
  "\\",
  "\\'",
  "!!",
  "a!b",
  "=ls",
  "~",
  "~root",
  "-n",
  "--help",
  "a\nb",
  "\n",
  "a\tb\r",
  "*",
  "?[a-z]",
  "#x",
  "é中",
  "}",
  "${x}",
  "$x",
  "%",
  "a;b|c&d",
  "{a,b}",
  "1.5",
  "true",
  "\u2018\u2019\u201a\u201b",
  "x\u001b[0m\u0001\u007f",
];
/** Every byte that a value can hold, in one value. */
const EVERY_BYTE = Buffer.from(Array.from({ length: 255 }, (_, index) => index + 1));

const text = fc.string({ unit: "grapheme", maxLength: 12 }).filter((value) => !value.includes("\0"));
const bytes = fc.uint8Array({ min: 1, minLength: 1, maxLength: 20 }).map((value) => Buffer.from(value));

/** 500 and more values as bytes. nu takes no text that is not UTF-8. */
function values(dialect: Dialect): readonly Buffer[] {
  const texts = [...ODD, ...fc.sample(text, { numRuns: dialect === "nu" ? 500 : 250, seed: 7 })];
  const raw = dialect === "nu" ? [] : [EVERY_BYTE, ...fc.sample(bytes, { numRuns: 250, seed: 8 })];
  return [...texts.map((value) => Buffer.from(value)), ...raw];
}

/** Runs a script from a file, as a startup file runs, with an environment of nothing but what is given. */
function run(shell: string, dialect: Dialect, script: Buffer | string, env: Record<string, string> = {}) {
  const dir = mkdtempSync(join(tmpdir(), "go-env-check-script-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writeFileSync(join(dir, "script"), script);
  const none = dialect === "fish" ? ["--no-config"] : dialect === "tcsh" ? ["-f"] : [];
  const result = spawnSync(shell, [...none, join(dir, "script")], {
    // fish and nu read the environment in the locale's encoding.
    env: { HOME: dir, PATH: "/usr/bin:/bin", LC_ALL: "C.UTF-8", ...env },
    cwd: dir,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status !== 0) throw new Error(`${shell}: ${result.status} ${result.stderr}\n${script}`);
  return result.stdout;
}

/** The command that prints the environment, in the words of a dialect. */
const dump = (dialect: Dialect): string => (dialect === "nu" ? "^/usr/bin/env -0" : "/usr/bin/env -0");

function variable(name: string, output: Buffer): Buffer | undefined {
  const pairs = output.toString("latin1").split("\0");
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? undefined : Buffer.from(found.slice(name.length + 1), "latin1");
}

/** PATH after a script that began with `path`. */
function pathAfter(shell: string, dialect: Dialect, script: string, path: string): readonly string[] {
  const output = run(shell, dialect, `${script}\n${dump(dialect)}\n`, { PATH: path });
  return (variable("PATH", output)?.toString() ?? "").split(":");
}

for (const name of SHELLS) {
  const dialect = dialectOf(name.replace("bash-3.2", "bash"));
  describe(name, () => {
    itWith([name], "gives every value back, byte for byte", (parts) => {
      const given = values(dialect);
      expect(given.length).toBeGreaterThan(500);
      const print = dialect === "nu" ? "^/usr/bin/printf" : "/usr/bin/printf";
      const lines = given.map(
        (value) =>
          `${print} ${dialect === "nu" ? '"%s\\\\0"' : "'%s\\0'"} ${quote(latin1(value, dialect), dialect)}`,
      );
      const output = run(parts[name], dialect, encode(lines.join("\n"), dialect));
      const returned = output.toString("latin1").split("\0").slice(0, -1);
      expect(returned).toEqual(given.map((value) => value.toString("latin1")));
    });

    itWith([name], "gives every argument to a program as it is", (parts) => {
      const options = [
        "-w",
        "--",
        "-",
        "--x=y",
        "A=b",
        "GOPROXY=https://a.b,direct",
        "-go=1.2",
        "=ls",
        "A=~/x",
        "-a=*",
        "a=",
      ];
      const args = [
        ...options,
        ...values(dialect)
          .slice(0, 200)
          .map((value) => latin1(value, dialect)),
      ];
      const argv = ["/usr/bin/printf", "%s\\0", "first", ...args];
      const output = run(
        parts[name],
        dialect,
        encode(snippetFor({ kind: "command", argv }, dialect), dialect),
      );
      const bytes = (value: string) => encode(value, dialect).toString("latin1");
      expect(output.toString("latin1").split("\0").slice(1, -1)).toEqual(args.map(bytes));
    });

    itWith([name], "sets and unsets variables, every byte of them", (parts) => {
      const given = values(dialect).filter((_, index) => index % 20 === 0 || index < ODD.length);
      // Each in a shell of its own would take minutes: one script sets, prints and goes on.
      const lines = given.map(
        (value) =>
          `${snippetFor({ kind: "set", name: "GOX", value: latin1(value, dialect) }, dialect)}\n${dump(dialect)}`,
      );
      const output = run(parts[name], dialect, encode(lines.join("\n"), dialect), { GOX: "old" });
      const returned = [...output.toString("latin1").matchAll(/(?<=^|\0)GOX=([^\0]*)/g)].map(
        ([, value]) => value,
      );
      expect(returned).toEqual(given.map((value) => value.toString("latin1")));
      const unset = snippetFor({ kind: "unset", name: "GOX" }, dialect);
      const after = run(parts[name], dialect, `${unset}\n${unset}\n${dump(dialect)}`, { GOX: "old" });
      expect(after.toString("latin1")).not.toContain("GOX");
    });

    itWith(
      [name],
      "changes PATH as told, twice the same",
      (parts) => {
        // tcsh's own list cannot hold a line's end.
        const dirs = ODD.filter(
          (dir) => dir !== "" && !dir.includes(":") && !(dialect === "tcsh" && dir.includes("\n")),
        ).map((dir) => `/d/${dir}`);
        for (const dir of dirs) {
          const starts = [
            "/usr/bin:/bin",
            `/usr/bin:${dir}:/bin`,
            `${dir}:/usr/bin:${dir}`,
            `/usr/bin:/bin:${dir}`,
            `${dir}x:/usr/bin:/x${dir}`,
          ];
          for (const path of starts) {
            const changed = (kind: "path-first" | "path-last" | "path-remove") => {
              const line = snippetFor({ kind, dir } satisfies Edit, dialect);
              return pathAfter(parts[name], dialect, `${line}\n${line}`, path);
            };
            const others = path.split(":").filter((entry) => entry !== dir);
            expect(changed("path-first")[0]).toBe(dir);
            expect(changed("path-first").filter((entry) => entry !== dir)).toEqual(others);
            expect(changed("path-remove")).toEqual(others);
            expect(changed("path-last").filter((entry) => entry !== dir)).toEqual(others);
            expect(changed("path-last")).toContain(dir);
            if (others.length === path.split(":").length)
              expect(changed("path-last")).toEqual([...others, dir]);
          }
        }
      },
      120_000,
    );

    // A login shell in a terminal, then one inside it: each runs path_helper and then the user's file.
    itWith([name], "still wins in a nested login after path_helper, and does not grow for ever", (parts) => {
      const helper = pathHelper(["/usr/local/bin", "/usr/bin", "/bin"], { go: ["/usr/local/go/bin"] });
      const line = snippetFor({ kind: "path-first", dir: "/opt/homebrew/bin" }, dialect);
      const login = (path: string): readonly string[] => pathAfter(parts[name], dialect, line, helper(path));
      const terminal = login("/usr/bin:/bin:/usr/sbin:/sbin");
      expect(terminal[0]).toBe("/opt/homebrew/bin");
      const nested = login(terminal.join(":"));
      expect(nested[0]).toBe("/opt/homebrew/bin");
      const third = login(nested.join(":"));
      expect(third).toEqual(nested);
      const copies = nested.filter((entry) => entry === "/opt/homebrew/bin").length;
      expect(copies).toBe(dialect === "posix" || dialect === "fish" ? 2 : 1);
    });
  });
}

/** Bytes as the dialect's quoting gets them: one character each, but text where only text will do. */
function latin1(value: Buffer, dialect: Dialect): string {
  return value.toString(dialect === "nu" ? "utf8" : "latin1");
}

function encode(script: string, dialect: Dialect): Buffer {
  return Buffer.from(script, dialect === "nu" ? "utf8" : "latin1");
}

it("refuses NUL, which no shell can hold", () => {
  for (const dialect of ["posix", "zsh", "fish", "tcsh", "nu", "pwsh"] as const)
    expect(() => quote("a\0b", dialect)).toThrow(RangeError);
});

it("refuses a colon inside an entry of PATH", () => {
  expect(() => snippetFor({ kind: "path-first", dir: "/a:/b" }, "posix")).toThrow(RangeError);
});

// PowerShell cannot be had here: this holds its rule, not its behavior.
it("doubles each quotation mark that PowerShell takes for the end", () => {
  expect(quote("a'b\u2018c\u2019d\u201ae\u201bf\"$x", "pwsh")).toBe(
    "'a''b\u2018\u2018c\u2019\u2019d\u201a\u201ae\u201b\u201bf\"$x'",
  );
});
