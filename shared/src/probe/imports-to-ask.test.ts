import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { followImports } from "./imports-to-ask.ts";
import { nodeHost } from "./node-host.ts";

const TARGET = { os: "linux", arch: "amd64", minor: 26, tags: new Set<string>() };

/** What is asked of a module of these files, beside a library that has fmt alone. */
function asked(files: Readonly<Record<string, string>>, modfile: string | null = null): readonly string[] {
  const home = mkdtempSync(join(tmpdir(), "go-env-check-imports-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const all = {
    "p/go.mod": "module example.com/p\n\ngo 1.21\n",
    "go/src/fmt/print.go": "package fmt\n",
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(join(home, dirname(name)), { recursive: true });
    writeFileSync(join(home, name), text);
  }
  return followImports(nodeHost({ env: {} }), join(home, "p"), {
    vendor: "by-version",
    useWork: true,
    modfile,
    root: join(home, "go"),
    target: TARGET,
  }).toAsk;
}

const importing = (...paths: readonly string[]): string =>
  `package p\n\nimport (\n${paths.map((path) => `\t_ "${path}"\n`).join("")})\n`;

it("asks about what nothing provides: other modules, lost directories, packages of a later library", () => {
  const files = {
    "p/x.go": importing("fmt", "iter", "example.com/lib", "example.com/p/a", "example.com/p/gone", "unsafe"),
    "p/a/a.go": importing("example.com/below"),
  };
  expect([...asked(files)].sort()).toEqual([
    "example.com/below",
    "example.com/lib",
    "example.com/p/gone",
    "iter",
  ]);
});

it("reads what stands for go.mod, and its sums", () => {
  const sum = "example.com/lib v1.0.0 h1:x\n";
  const files = {
    "p/x.go": importing("example.com/lib", "example.com/other"),
    "p/go.sum": sum,
    "p/tools.mod": "module example.com/p\n\ngo 1.21\n\nrequire example.com/lib v1.0.0\n",
  };
  expect(asked(files, "tools.mod")).toEqual(["example.com/lib", "example.com/other"]);
  expect(asked({ ...files, "p/tools.sum": sum }, "tools.mod")).toEqual(["example.com/other"]);
  expect(asked(files, "gone.mod")).toEqual([]);
});

it("asks nothing about files that are left out", () => {
  expect(asked({ "p/x_windows.go": importing("example.com/lib"), "p/x_test.go": importing("iter") })).toEqual(
    [],
  );
});

it("asks in a workspace about what none of its modules provides or requires", () => {
  const files = {
    "p/x.go": importing(
      "fmt",
      "example.com/lib",
      "example.com/lib/below",
      "example.com/dep/x",
      "example.com/none",
    ),
    "lib/go.mod": "module example.com/lib\n\ngo 1.21\n\nrequire example.com/dep v1.0.0\n",
    "lib/lib.go": "package lib\n",
    "lib/below/below.go": "package below\n",
    "go.work": "go 1.21\n\nuse ./p\nuse ./lib\n",
  };
  expect(asked(files)).toEqual(["example.com/none"]);
  const older = { ...files, "lib/go.mod": files["lib/go.mod"].replace("1.21", "1.16") };
  expect(asked(older)).toEqual([]);
  expect(asked({ ...files, "vendor/modules.txt": "## workspace\n" })).toEqual([]);
});

it("asks about a package of the module whose directory has no Go files, or a go.mod", () => {
  const files = {
    "p/x.go": importing("example.com/p/third", "example.com/p/nested", "example.com/p/a"),
    "p/third/README": "",
    "p/nested/go.mod": "module example.com/p/nested\n",
    "p/nested/x.go": "package nested\n",
    "p/a/a.go": "package a\n",
  };
  expect(asked(files)).toEqual(["example.com/p/third", "example.com/p/nested"]);
});

it("does not ask about the package beside go.mod", () => {
  expect(asked({ "p/x.go": importing("example.com/p/a"), "p/a/a.go": importing("example.com/p") })).toEqual(
    [],
  );
});

it("asks about a package of the module that embeds files, unless go must not read there", () => {
  const files = {
    "go/src/embed/embed.go": "package embed\n",
    "p/x.go": importing("example.com/p/ui"),
    "p/ui/ui.go": 'package ui\n\nimport _ "embed"\n\n//go:embed dist/x\nvar x string\n',
  };
  expect(asked(files)).toEqual(["example.com/p/ui"]);
  expect(asked({ ...files, "p/ui/huge.go": `package ui\n\n/*${"x".repeat(2 ** 21)}*/\n` })).toEqual([]);
});

it("never asks with what go takes for a flag or a directory", () => {
  const paths = [
    "-toolexec=./x.sh",
    "-C=..",
    "./x",
    "../x",
    "/none.x",
    "-x.y/z",
    "a.b/...",
    "a.b/x y",
    "a.b@v1",
  ];
  expect(asked({ "p/x.go": importing(...paths) })).toEqual([]);
});

it("follows what the modules of a workspace import, one below another, too", () => {
  const files = {
    "go.work": "go 1.21\n\nuse ./p\nuse ./p/inner\n",
    "p/x.go": importing("example.com/p/inner/a", "example.com/p/inner/gone"),
    "p/inner/go.mod": "module example.com/p/inner\n\ngo 1.21\n",
    "p/inner/a/a.go": importing("example.com/none"),
  };
  expect([...asked(files)].sort()).toEqual(["example.com/none", "example.com/p/inner/gone"]);
});

it("follows what a module that a directory replaces imports, with the requirements of the main module", () => {
  const files = {
    "p/go.mod":
      "module example.com/p\n\ngo 1.21\n\nrequire (\n\texample.com/lib v1.0.0\n\texample.com/deep v1.0.0\n)\n\nreplace example.com/lib => ../lib\n\nreplace example.com/deep => ../deep\n",
    "p/x.go": importing("example.com/lib", "example.com/lib/gone"),
    "lib/lib.go": importing("example.com/deep", "example.com/other", "fmt"),
    "deep/deep.go": importing("iter"),
  };
  expect([...asked(files)].sort()).toEqual(["example.com/lib/gone", "example.com/other", "iter"]);
});
