import { spawnSync } from "node:child_process";
import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** Links that lead nowhere, as a checkout without its neighbor has them; go opens what its name does not leave out. */
const LINKS = [
  "in/b.go",
  "in/b_test.go",
  "in/b_windows.go",
  "in/_b.go",
  "in/b.txt",
  "b.go",
  "b_test.go",
  "b_plan9.go",
];

itWith(["go1.26"], "finds what go cannot open in a package that the package imports", (parts) => {
  const { home, env } = makeHome([`${parts["go1.26"]}/bin`], {
    "p/go.mod": "module example.com/p\n\ngo 1.21\n",
    "p/main.go": 'package main\n\nimport _ "example.com/p/in"\n\nfunc main() {}\n',
    "p/in/a.go": "package in\n",
  });
  const options = { cwd: join(home, "p"), env, encoding: "utf8" } as const;
  for (const link of LINKS) {
    symlinkSync("/none/lost", join(home, "p", link));
    const { status } = spawnSync("go", ["build", "-o", "/dev/null", "."], options);
    const { stdout } = spawnSync(process.execPath, [CLI, "--no-shell", "--json"], options);
    rmSync(join(home, "p", link));
    const isTold = JSON.parse(stdout).findings.some(({ severity }: { readonly severity: string }) =>
      /critical|major/.test(severity),
    );
    expect([link, isTold]).toEqual([link, status !== 0]);
  }
});
