import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { makeRepository } from "../support/git.ts";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const MODULE = { "p/go.mod": "module p\n\ngo 1.18\n", "p/main.go": "package main\n\nfunc main() {}\n" };

/** What git reads for status, for log, for both and for neither; some of it refuses most words. */
const KEYS = [
  "status.showUntrackedFiles",
  "status.relativePaths",
  "status.branch",
  "status.submoduleSummary",
  "diff.renames",
  "diff.ignoreSubmodules",
  "diff.colorMoved",
  "log.decorate",
  "log.mailmap",
  "log.showSignature",
  "format.pretty",
  "column.status",
  "color.ui",
  "index.threads",
  "core.abbrev",
  "core.autocrlf",
  "core.untrackedCache",
  "submodule.recurse",
  "merge.renames",
  "user.name",
];
const settings = fc.record({
  key: fc.constantFrom(...KEYS),
  value: fc.constantFrom("true", "no", "auto", "maybe", "1", "x y", "0x", "short", ""),
  mine: fc.boolean(),
});

itWith(["go1.26"], "finds a setting of git with which go build fails, and no other", (parts) => {
  const { home, env } = makeHome([`${parts["go1.26"]}/bin`], MODULE);
  makeRepository(join(home, "p"), env);
  const config = { true: join(home, ".gitconfig"), false: join(home, "p/.git/config") };
  fc.assert(
    fc.property(settings, ({ key, value, mine }) => {
      const options = { cwd: join(home, "p"), env, encoding: "utf8" } as const;
      spawnSync("git", ["config", "--file", config[`${mine}`], key, value], options);
      const { status } = spawnSync("go", ["build", "-n", "."], options);
      const { stdout } = spawnSync(process.execPath, [CLI, "--no-shell", "--json"], options);
      spawnSync("git", ["config", "--file", config[`${mine}`], "--unset", key], options);
      const ids = JSON.parse(stdout).findings.map(({ id }: { readonly id: string }) => id);
      expect(ids.includes("vcs-stamping")).toBe(status !== 0);
    }),
    { numRuns: 25, examples: [[{ key: "status.showUntrackedFiles", value: "maybe", mine: true }]] },
  );
});

itWith(["go1.26"], "runs no program that a repository names for its files", (parts) => {
  const { home, env, write } = makeHome([`${parts["go1.26"]}/bin`], {
    ...MODULE,
    "p/.gitattributes": "* filter=evil diff=evil merge=evil\n",
    "p/a.txt": "a\n",
  });
  makeRepository(join(home, "p"), env);
  write("evil", `#!/bin/sh\ntouch '${home}/PWNED'\nexit 1\n`);
  const evil = join(home, "evil");
  appendFileSync(
    join(home, "p/.git/config"),
    `[core]\n\tfsmonitor = ${evil}\n\tpager = ${evil}\n\tsshCommand = ${evil}\n\thooksPath = ${home}\n` +
      `[filter "evil"]\n\tclean = ${evil}\n\tprocess = ${evil}\n\trequired = true\n` +
      `[diff]\n\texternal = ${evil}\n[diff "evil"]\n\ttextconv = ${evil}\n\tcommand = ${evil}\n` +
      `[pager]\n\tstatus = true\n\tlog = true\n[log]\n\tshowSignature = true\n[gpg]\n\tprogram = ${evil}\n`,
  );
  for (const name of ["a.txt", "main.go", "go.mod"]) utimesSync(join(home, "p", name), 1, 1);
  const options = { cwd: join(home, "p"), env, encoding: "utf8" } as const;
  const isHostile = (question: string) => {
    spawnSync(process.execPath, [CLI, "--no-shell"], options);
    expect([question, existsSync(join(home, "PWNED"))]).toEqual([question, false]);
    spawnSync("git", question.split(" "), { ...options, timeout: 20_000 });
    expect([question, existsSync(join(home, "PWNED"))]).toEqual([question, true]);
    rmSync(join(home, "PWNED"));
  };
  isHostile("status");
  // Objects that are not there are fetched from where the repository says.
  rmSync(join(home, "p/.git/objects"), { recursive: true });
  mkdirSync(join(home, "p/.git/objects"));
  appendFileSync(
    join(home, "p/.git/config"),
    '[extensions]\n\tpartialClone = o\n[remote "o"]\n\turl = ssh://none.invalid/r\n\tpromisor = true\n',
  );
  isHostile("-c core.fsmonitor=false rev-parse HEAD^{tree}");
});
