import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { CLI, makeHome, makeSdk } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** What file managers, sync programs, editors and people call a copy of NAME.go; go passes over some of them. */
const NAMES = [
  "NAME (1).go",
  "NAME - Copy.go",
  "NAME copy.go",
  "NAME 2.go",
  "NAME.orig.go",
  "NAME.sync-conflict-20240101-120000-ABCDEFG.go",
  "NAME (conflicted copy).go",
  "NAME.go~",
  "NAME.go.bak",
  ".NAME.go",
  "_NAME (1).go",
  "NAME (1)_test.go",
] as const;
const SOURCES = [
  "fmt/print.go",
  "errors/wrap.go",
  "strconv/quote.go",
  "runtime/proc.go",
  "os/exec_windows.go",
];
const copies = fc.record({ source: fc.constantFrom(...SOURCES), name: fc.constantFrom(...NAMES) });

itWith(["go1.26"], "finds each copy of a source in the SDK that go compiles", (parts) => {
  const { home, env } = makeHome([], { "p/go.mod": "module p\n\ngo 1.21\n", "p/p.go": "package p\n" });
  const sdk = join(home, "sdk");
  makeSdk(sdk, parts["go1.26"]);
  // Directories of its own for the copies; their files lead to those of the SDK.
  rmSync(join(sdk, "src"));
  for (const dir of ["", ...SOURCES.map((source) => dirname(source))]) {
    mkdirSync(join(sdk, "src", dir), { recursive: true });
    for (const { name } of readdirSync(join(parts["go1.26"], "src", dir), { withFileTypes: true }))
      if (!SOURCES.some((source) => source.startsWith(`${join(dir, name)}/`)))
        symlinkSync(join(parts["go1.26"], "src", dir, name), join(sdk, "src", dir, name));
  }
  const options = {
    cwd: join(home, "p"),
    env: { ...env, PATH: `${sdk}/bin:${env.PATH}` },
    encoding: "utf8",
  } as const;
  fc.assert(
    fc.property(copies, ({ source, name }) => {
      const stem = source.slice(source.indexOf("/") + 1, -".go".length);
      const copy = join(sdk, "src", dirname(source), name.replace("NAME", stem));
      copyFileSync(join(parts["go1.26"], "src", source), copy);
      const template = '{{join .GoFiles "\\n"}}';
      const listed = spawnSync("go", ["list", "-f", template, dirname(source)], options);
      const { stdout } = spawnSync(process.execPath, [CLI, "--no-shell", "--json"], options);
      rmSync(copy);
      const compiled = listed.stdout.split("\n").some((one) => join(dirname(copy), one) === copy);
      const ids = JSON.parse(stdout).findings.map(({ id }: { readonly id: string }) => id);
      expect([source, name, ids.includes("sdk-overlaid")]).toEqual([source, name, compiled]);
    }),
    {
      numRuns: 12,
      examples: [
        [{ source: "fmt/print.go", name: "NAME (1).go" }],
        // A name's system ends at its first dot.
        [{ source: "os/exec_windows.go", name: "NAME.orig.go" }],
      ],
    },
  );
});
