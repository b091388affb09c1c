import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { Lab } from "./lab.ts";

/** Who sits at a machine: whoever runs the test, an account of the system, or a number without one, as in containers. */
export const USERS = ["self", "account", "number"] as const;
export type User = (typeof USERS)[number];

/** What below the home belongs to root and is closed to its user. */
export const LOCKED = [
  "cache",
  "cache entries",
  "config",
  "gopath",
  "gopath/bin",
  "home",
  "tmp",
  "project",
  "go.mod",
  "env file",
] as const;
export type Locked = (typeof LOCKED)[number];

/** What takes rights from the owner of new files; only for users that are not root, who stop before they write anything. */
export const UMASKS = ["0177", "0200", "0400", "0777"] as const;
export type Umask = (typeof UMASKS)[number];

/** What go does not make in its build cache. */
export const ODDITIES = [
  "a file in the cache",
  "a dangling link in the cache",
  "a directory called trim.txt",
] as const;
export type Oddity = (typeof ODDITIES)[number];

const IDS: Readonly<Record<Exclude<User, "self">, number>> = { account: 65_534, number: 54_321 };

/** The number of a user; null for whoever runs the test, who alone can be had without being root. */
export function idOf(user: User): number | null {
  return user === "self" || process.getuid?.() !== 0 ? null : IDS[user];
}

/** The shared build cache of a user, who may write there. */
export function cacheOf(lab: Lab, user: User): string {
  const id = idOf(user);
  if (id === null) return lab.cache;
  const cache = `${lab.cache}-${id}`;
  if (!existsSync(cache)) {
    spawnSync("cp", ["-a", lab.cache, cache]);
    spawnSync("chown", ["-R", `${id}:${id}`, cache]);
  }
  return cache;
}

/** Gives a machine to its user, all but what is locked; `home` is there already. */
export function handOver(root: string, home: string, user: User, locked: Locked | null): void {
  const id = idOf(user);
  if (id !== null) spawnSync("chown", ["-R", "-h", `${id}:${id}`, root]);
  chmodSync(root, 0o755);
  const at = locked === null ? null : lockable(placeOf(home, locked), locked === "go.mod");
  if (at !== null) {
    if (locked === "cache entries") for (const name of ["00", "a7", "ff"]) mkdirSync(join(at, name));
    spawnSync("chown", ["-R", "-h", "0:0", at]);
    chmodSync(at, modeOf(at, locked));
    if (locked === "cache entries" && id !== null) {
      chownSync(at, id, id);
      for (const name of ["00", "a7", "ff"]) chmodSync(join(at, name), 0o700);
    }
  }
  spawnSync("chown", ["-R", "0:0", join(home, "locked")]);
  chmodSync(join(home, "locked"), 0o755);
}

/** What others may still do with what is locked: read a go.mod, as everybody's umask has it, and see most directories. */
function modeOf(at: string, locked: Locked | null): number {
  if (lstatSync(at).isFile()) return locked === "go.mod" ? 0o644 : 0o600;
  return locked === "config" ? 0o700 : 0o755;
}

/** What is at a place, or a new directory unless it has to be a file; null for a link to nowhere, which nobody can close. */
function lockable(place: string, isFile: boolean): string | null {
  if (existsSync(place)) return realpathSync(place);
  if (isFile) return null;
  if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) return null;
  mkdirSync(place, { recursive: true });
  return place;
}

function placeOf(home: string, locked: Locked): string {
  switch (locked) {
    case "cache":
    case "cache entries":
      return join(home, ".cache/go-build");
    case "config":
      return join(home, ".config/go");
    case "gopath":
      return join(home, "go");
    case "gopath/bin":
      return join(home, "go/bin");
    case "home":
      return home;
    case "tmp":
      return join(home, "tmp");
    case "project":
      return join(home, "src");
    case "go.mod":
      return join(home, "src/app/go.mod");
    case "env file":
      return join(home, ".config/go/env");
  }
}
