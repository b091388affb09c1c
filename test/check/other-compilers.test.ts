import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** A file beside C code, and the variable that names its compiler. */
const FILES: readonly (readonly [name: string, text: string, variable: string])[] = [
  ["x.c", "int two(void) { return 2; }\n", "CXX"],
  ["x.cpp", 'extern "C" int two(void) { return 2; }\n', "CXX"],
  ["x.cc", 'extern "C" int two(void) { return 2; }\n', ""],
  ["x.cxx", 'extern "C" int two(void) { return 2; }\n', "CXX"],
  ["x_windows.cpp", "int two() { return 2; }\n", "CXX"],
  ["_x.cpp", "int two() { return 2; }\n", "CXX"],
  ["y.cpp", "//go:build none\n\nint two() { return 2; }\n", "CXX"],
  ["x.f90", "subroutine two\nend subroutine\n", "FC"],
  ["x.swig", "%module x\n", ""],
];

itWith(["go1.26", "gcc"], "finds the compiler of another language that a project lacks", (parts) => {
  const { home, env, write } = makeHome([`${parts["go1.26"]}/bin`]);
  for (const [name, text, variable] of FILES) {
    const project = `p-${name}${variable}`;
    write(`${project}/go.mod`, "module p\n\ngo 1.18\n");
    write(
      `${project}/main.go`,
      'package main\n\n// int one(void) { return 1; }\nimport "C"\n\nfunc main() { println(C.one()) }\n',
    );
    write(`${project}/${name}`, text);
    const options = {
      cwd: join(home, project),
      env: { ...env, ...(variable !== "" && { [variable]: "no-such-compiler" }) },
      encoding: "utf8",
    } as const;
    const { stderr } = spawnSync("go", ["build", "-o", "/dev/null", "."], options);
    const { stdout } = spawnSync(process.execPath, [CLI, "--no-shell", "--json"], options);
    const ids = JSON.parse(stdout).findings.map(({ id }: { readonly id: string }) => id);
    const fails = /exec: "\S+": executable file not found/.test(stderr);
    expect([name, ids.includes("cc-not-found")]).toEqual([name, fails]);
  }
});
