import { spawnSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runGo, withProject } from "../broken/projects.ts";
import type { Make } from "../broken/row.ts";
import { makeRepository } from "../support/git.ts";

const MOD = "module p\n\ngo 1.18\n";

/** Projects as people have them: no check may speak up on them. */
export const HEALTHY_PROJECTS: Readonly<Record<string, Make>> = {
  "a module": (given) => withProject(given, { "p/go.mod": MOD }),

  "a module in a repository of one's own, asked about in a directory below": (given) => {
    const machine = withProject(given, {
      "p/go.mod": MOD,
      "p/cmd/x/main.go": "package main\n\nfunc main() {}\n",
    });
    makeRepository(join(machine.home, "p"), machine.env);
    return { ...machine, args: ["--project", join(machine.home, "p/cmd/x")] };
  },

  "a repository without a commit": (given) => {
    const machine = withProject(given, { "p/go.mod": MOD });
    spawnSync("git", ["init", "-q", join(machine.home, "p")], { env: machine.env });
    return machine;
  },

  "a workspace that uses it": (given) => {
    const machine = withProject(given, {
      "p/go.mod": MOD,
      "q/go.mod": "module q\n\ngo 1.18\n",
      "q/q.go": "package q\n",
    });
    writeFileSync(join(machine.home, "go.work"), "go 1.18\n");
    const { status, text } = runGo(machine, ".", "work", "use", "./p", "./q");
    if (status !== 0) throw new Error(text);
    return machine;
  },

  "a workspace through a link": (given) => {
    const machine = withProject(given, { "p/go.mod": MOD, "go.work": "go 1.18\n\nuse ./p\n" });
    symlinkSync("p", join(machine.home, "link"));
    return { ...machine, args: ["--project", join(machine.home, "link")] };
  },

  "a vendor directory in order, replacements and all": (given) => {
    const machine = withProject(
      given,
      {
        "p/go.mod":
          "module p\n\ngo 1.17\n\nrequire (\n\tex.com/l v1.0.0\n\tex.com/m v1.0.0 // indirect\n)\n\nreplace ex.com/l => ../l\n\nreplace ex.com/m v1.0.0 => ../m\n\nreplace ex.com/unused => ../l\n",
        "p/main.go": 'package main\n\nimport _ "ex.com/l"\n\nfunc main() {}\n',
        "l/go.mod": "module ex.com/l\n\ngo 1.17\n\nrequire ex.com/m v1.0.0\n",
        "l/l.go": 'package l\n\nimport _ "ex.com/m"\n',
        "m/go.mod": "module ex.com/m\n\ngo 1.17\n",
        "m/m.go": "package m\n",
      },
      { GOPROXY: "off" },
    );
    const { status, text } = runGo(machine, "p", "mod", "vendor");
    if (status !== 0) throw new Error(text);
    const built = runGo(machine, "p", "list", "./...");
    if (built.status !== 0) throw new Error(built.text);
    return machine;
  },

  "a toolchain line that need not be followed": (given) =>
    withProject(
      given,
      { "p/go.mod": "module p\n\ngo 1.20\n\ntoolchain go1.99.0\n" },
      { GOTOOLCHAIN: "local" },
    ),

  "a private module that is named": (given) =>
    withProject(
      given,
      { "p/go.mod": `${MOD}\nrequire git.corp.internal/team/lib v1.0.0\n` },
      { GOPRIVATE: "*.corp.internal" },
    ),

  "directories without Go": (given) => ({
    ...withProject(given, { "docs/README.md": "x\n" }),
    args: ["--project", "/usr/share"],
  }),
};
