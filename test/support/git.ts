import { spawnSync } from "node:child_process";
import { lchownSync, readdirSync } from "node:fs";
import { join } from "node:path";

const AUTHOR = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];

/** Makes a directory a git repository with one commit of what lies in it. */
export function makeRepository(dir: string, env: Readonly<Record<string, string>>): void {
  for (const args of [
    ["init", "-q"],
    ["add", "-A"],
    [...AUTHOR, "commit", "-qm", "first"],
  ]) {
    const { status, stderr } = spawnSync("git", ["-C", dir, ...args], { env: { ...env }, encoding: "utf8" });
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  }
}

/** Gives a directory and all in it to another user; only root can. */
export function giveAway(dir: string, uid = 12345): void {
  for (const name of readdirSync(dir, { recursive: true, encoding: "utf8" }))
    lchownSync(join(dir, name), uid, uid);
  lchownSync(dir, uid, uid);
}
