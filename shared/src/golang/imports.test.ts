import fc from "fast-check";
import { expect, it } from "vitest";
import { certainImports } from "./imports.ts";

it.each([
  ['package main\n\nimport "a/b"\n', ["a/b"]],
  [
    '// Doc.\npackage x\nimport (\n\t"a" // one\n\t_ "b"\n\t. `c`\n\tname "d"; "e"\n)\nimport "f"\n',
    ["a", "b", "c", "d", "e", "f"],
  ],
  ["/* package y */ package x; import ()\n", []],
  ['package x\n\nvar s = `import "no"`\n', []],
  ['package x\n\nimport "a"\n\nconst t = "import \\"no\\""\n', ["a"]],
  ['//go:build linux\n\npackage x\n\nimport "a"\n', []],
  ['// +build ignore\n\npackage x\n\nimport "a"\n', []],
  ['package x\n\n// #include <x.h>\nimport "C"\nimport "a"\n', []],
  ["no Go at all", []],
  ["", []],
])("reads the imports of %j", (text, paths) => {
  expect(certainImports("x.go", text)).toEqual(paths);
});

it("passes over files that belong to another system or to tests", () => {
  const file = 'package x\n\nimport "a"\n';
  for (const name of ["x_test.go", "x_windows.go", "x_linux_amd64.go", "x_arm64.go"])
    expect([name, certainImports(name, file)]).toEqual([name, []]);
  for (const name of ["x.go", "user_handler.go", "linux.go"])
    expect([name, certainImports(name, file)]).toEqual([name, ["a"]]);
});

it("reads back what it was given, and any text to an end", () => {
  const path = fc.stringMatching(/^[a-z]{1,5}(\/[a-z]{1,5}){0,2}$/);
  fc.assert(
    fc.property(fc.array(path, { maxLength: 5 }), (paths) => {
      const text = `package p\n\nimport (\n${paths.map((one) => `\t_ "${one}"\n`).join("")})\n`;
      expect(certainImports("p.go", text)).toEqual(paths);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void certainImports("p.go", `package p\nimport ${text}`)));
});

it.each(["\n", " ", "/", "/*", "x", "// \n", "(", '"', "_ ", "package "])(
  "takes no longer for a file full of %j",
  (part) => {
    const many = part.repeat(20_000);
    for (const text of [
      many,
      `package p\n${many}`,
      `package p\nimport ${many}`,
      `package p\nimport (${many}`,
    ])
      expect(certainImports("p.go", `${text}`).length).toBeLessThan(text.length);
  },
);
