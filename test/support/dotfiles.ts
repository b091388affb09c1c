import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, renameSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { makeRepository } from "./git.ts";

/** Homes as dotfile managers leave them; each gives what a person's `source` is called afterwards, from the home on. */

interface Laid {
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
  readonly write: (name: string, text: string) => string;
}

function git(env: Readonly<Record<string, string>>, args: readonly string[]): void {
  const { status, stderr } = spawnSync("git", [...args], { env: { ...env }, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
}

/** Moves a file or a directory of the home into a repository and leaves a relative link, as GNU stow, dotbot and homesick do. */
export function linkInto({ home, env }: Laid, name: string, place: string, repository: string): void {
  const target = join(home, place);
  mkdirSync(dirname(target), { recursive: true });
  renameSync(join(home, name), target);
  symlinkSync(relative(dirname(join(home, name)), target), join(home, name));
  makeRepository(join(home, repository), env);
}

/** A bare repository with the home directory as its work tree, as yadm, vcsh and `git init --bare ~/.cfg` have it. */
export function trackHome(
  { home, env }: Laid,
  dir: string,
  names: readonly string[],
  worktree = false,
): void {
  const full = join(home, dir);
  mkdirSync(dirname(full), { recursive: true });
  git(env, ["init", "-q", "--bare", full]);
  const at = ["--git-dir", full, "--work-tree", home];
  if (worktree) {
    git(env, [...at, "config", "core.bare", "false"]);
    git(env, [...at, "config", "core.worktree", home]);
  }
  git(env, [...at, "config", "status.showUntrackedFiles", "no"]);
  git(env, [...at, "add", ...names.map((name) => join(home, name))]);
}

/** A file as Home Manager leaves it: a link over the generation's directory to a file of the store that nobody may write. */
export function buildWithNix({ home, write }: Laid, name: string, text: string): void {
  const store = ".local/share/nix/root/nix/store";
  const file = write(`${store}/1b9p07z77phvv2hf6gm9f28syp39f1ag-hm_${name}`, text);
  chmodSync(file, 0o444);
  const linked = join(home, store, "9r2v8k5p1ndqwmjx7zyl3sabf4ci0gh6-home-manager-files", name);
  mkdirSync(dirname(linked), { recursive: true });
  symlinkSync(file, linked);
  symlinkSync(linked, join(home, name));
}
