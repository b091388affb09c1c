import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { makeRepository } from "../support/git.ts";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** What full disks, interrupted commands and people do to a repository. */
const DAMAGES: Readonly<Record<string, (git: string) => void>> = {
  none: () => {},
  "an index of other bytes": (git) => writeFileSync(join(git, "index"), "junk"),
  "an index that was cut off": (git) =>
    writeFileSync(join(git, "index"), readFileSync(join(git, "index")).subarray(0, 50)),
  "an index of no bytes": (git) => writeFileSync(join(git, "index"), ""),
  "no index": (git) => rmSync(join(git, "index")),
  "no objects": (git) => {
    rmSync(join(git, "objects"), { recursive: true });
    mkdirSync(join(git, "objects"));
  },
  "a shallow file of other bytes": (git) => writeFileSync(join(git, "shallow"), "junk\n"),
  "a HEAD before the first commit": (git) => writeFileSync(join(git, "HEAD"), "ref: refs/heads/none\n"),
  "a HEAD of other bytes": (git) => writeFileSync(join(git, "HEAD"), "junk\n"),
  "a lock that was left behind": (git) => writeFileSync(join(git, "index.lock"), ""),
};

for (const [damage, make] of Object.entries(DAMAGES))
  for (const dir of [".", "below"])
    itWith(
      ["go1.26"],
      `git in a repository with ${damage}, go in ${dir}: found where go build fails`,
      (parts) => {
        const { home, env } = makeHome([`${parts["go1.26"]}/bin`], {
          [`p/${dir}/go.mod`]: "module p\n\ngo 1.18\n",
          [`p/${dir}/main.go`]: "package main\n\nfunc main() {}\n",
        });
        makeRepository(join(home, "p"), env);
        make(join(home, "p/.git"));
        const options = { cwd: join(home, "p", dir), env, encoding: "utf8" } as const;
        const { status, stderr } = spawnSync("go", ["build", "-n", "."], options);
        const fails = status !== 0;
        if (fails) expect(stderr).toContain("error obtaining VCS status");
        const { stdout } = spawnSync(process.execPath, [CLI, "--no-shell", "--json"], options);
        const ids = JSON.parse(stdout).findings.map(({ id }: { readonly id: string }) => id);
        expect([fails, ids.includes("vcs-stamping")]).toEqual([fails, fails]);
      },
    );

/** What copies without all of `.git` make of a repository with a submodule. */
const SUBMODULES: Readonly<Record<string, (project: string) => void>> = {
  "a whole": () => {},
  "a lost": lose,
  "a never cloned": (project) => rmSync(join(project, "sub"), { recursive: true }),
  "a misspelled": (project) => writeFileSync(join(project, "sub/.git"), "../.git/modules/sub\n"),
  "a lost and ignored": (project) => {
    lose(project);
    appendFileSync(join(project, ".git/config"), '[submodule "sub"]\n\tignore = all\n');
  },
  "a lost and ignored by its user's": (project) => {
    lose(project);
    appendFileSync(join(project, "../.gitconfig"), "[diff]\n\tignoreSubmodules = all\n");
  },
  "a lost and not ignored by its user's": (project) => {
    lose(project);
    appendFileSync(join(project, "../.gitconfig"), "[diff]\n\tignoreSubmodules = untracked\n");
  },
  "a whole, oddly ignored": (project) =>
    appendFileSync(join(project, "../.gitconfig"), '[submodule "sub"]\n\tignore = maybe\n'),
  "a whole, ignored in words": (project) =>
    appendFileSync(join(project, ".git/config"), '[submodule "sub"]\n\tignore = untracked\n'),
  "another's oddly ignored": (project) =>
    appendFileSync(join(project, "../.gitconfig"), '[submodule "other"]\n\tignore = maybe\n'),
  "a half-listed": (project) => writeFileSync(join(project, ".gitmodules"), "[submodule\n"),
  "a half-listed and in the index no longer a": (project) => {
    writeFileSync(join(project, ".gitmodules"), "[submodule\n");
    spawnSync("git", ["update-index", "--force-remove", "sub"], { cwd: project });
  },
  "a lost and in the index no longer a": (project) => {
    lose(project);
    spawnSync("git", ["update-index", "--force-remove", "sub"], { cwd: project });
  },
};

function lose(project: string): void {
  rmSync(join(project, ".git/modules"), { recursive: true });
}

for (const [which, make] of Object.entries(SUBMODULES))
  itWith(["go1.26"], `${which} submodule: found where go build fails`, (parts) => {
    const { home, env } = makeHome([`${parts["go1.26"]}/bin`], {
      "p/go.mod": "module p\n\ngo 1.18\n",
      "p/main.go": "package main\n\nfunc main() {}\n",
      "l/README": "of others\n",
    });
    makeRepository(join(home, "l"), env);
    makeRepository(join(home, "p"), env);
    const add = ["-c", "protocol.file.allow=always", "submodule", "add", "-q", join(home, "l"), "sub"];
    spawnSync("git", add, { cwd: join(home, "p"), env });
    make(join(home, "p"));
    const options = { cwd: join(home, "p"), env, encoding: "utf8" } as const;
    const { status } = spawnSync("go", ["build", "-n", "."], options);
    const { stdout } = spawnSync(process.execPath, [CLI, "--no-shell", "--json"], options);
    const ids = JSON.parse(stdout).findings.map(({ id }: { readonly id: string }) => id);
    expect([which, ids.includes("vcs-stamping")]).toEqual([which, status !== 0]);
  });
