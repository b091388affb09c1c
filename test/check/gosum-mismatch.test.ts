import { join } from "node:path";
import { expect } from "vitest";
import { runGo } from "../broken/projects.ts";
import { hashOfMod } from "../support/go-sum.ts";
import { ids, check as look, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** A project that requires a module of a name with capitals, which was downloaded with one hash and has another in go.sum. */
function projectWith(go: string, downloaded: string, recorded: string) {
  const mod = "module example.com/Dep\n\ngo 1.18\n";
  const cache = "go/pkg/mod/cache/download/example.com/!dep/@v/v1.0.0";
  const machine = makeHome([join(go, "bin")], {
    "p/go.mod": "module p\n\ngo 1.18\n\nrequire example.com/Dep v1.0.0\n",
    "p/go.sum": `example.com/Dep v1.0.0 ${recorded}\nexample.com/Dep v1.0.0/go.mod ${hashOfMod(mod)}\n`,
    "p/main.go": 'package main\n\nimport _ "example.com/Dep"\n\nfunc main() {}\n',
    [`${cache}.mod`]: mod,
    [`${cache}.ziphash`]: downloaded,
    "go/pkg/mod/example.com/!dep@v1.0.0/dep.go": "package dep\n",
    "go/pkg/mod/example.com/!dep@v1.0.0/go.mod": mod,
  });
  machine.env.GOTOOLCHAIN = "local";
  machine.env.GOPROXY = "off";
  return machine;
}

for (const release of ["go1.21", "go1.24", "go1.26", "go1.27"] as const)
  itWith([release], `a module with another hash than in go.sum stops ${release}, and is found`, (parts) => {
    const [one, other] = [`h1:${"A".repeat(43)}=`, `h1:${"B".repeat(43)}=`];
    for (const [downloaded, recorded, fits] of [
      [one, other, false],
      [one, one, true],
      // Not written to its end: go has no other copy here, but what it says is another matter.
      ["h1:", other, null],
    ] as const) {
      const machine = projectWith(parts[release], downloaded, recorded);
      const { status, text } = runGo(machine, "p", "build", "-o", "/dev/null", ".");
      if (fits === true) expect([status, text]).toEqual([0, ""]);
      if (fits === false) expect(text).toContain("checksum mismatch");
      const found = ids(look(machine.env, ["--no-shell", "--project", join(machine.home, "p")]));
      expect([downloaded, recorded, found.includes("gosum-mismatch")]).toEqual([
        downloaded,
        recorded,
        fits === false,
      ]);
    }
  });
