import { dirname } from "node:path";
import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { setting } from "../golang/settings.ts";
import type { Facts, MountFacts, StorageFacts, StorageRole } from "../model/index.ts";
import { join } from "../util/join.ts";
import { isOfTheKernel, mountOf, parseMacMounts, parseProcMounts } from "../util/mounts.ts";
import type { Host } from "./host.ts";
import { findObstacle } from "./obstacle.ts";

/** Of a cache's directories no more than this many are looked at: a build cache has 256, a module cache thousands. */
const SAMPLE = 64;
const MOUNT_TIMEOUT_MS = 2000;
/** A build cache alone begins with 256 directories. */
const FEW_FILES = 300;
/** In so many of the build cache's directories so many files are looked at: each costs 4 µs, and every check pays for it. */
const SAMPLE_OF_FILES = { directories: 12, each: 8 };
/** In it go keeps the time at which it last removed old entries of its build cache. */
const TRIM_FILE = "trim.txt";

/**
 * The directories that go works in: exist, may be written to, by whom, how much is free, what they are mounted as.
 * Some hundred system calls, no process on Linux; a Mac's list of mounts takes one, which `mayRun` allows.
 */
export async function readStorage(
  host: Host,
  facts: Facts,
  mayRun: boolean,
  project?: string,
): Promise<readonly StorageFacts[]> {
  const mounts = await readMounts(host, mayRun);
  const temporary = setting(facts, "GOTMPDIR").value;
  // Go takes a relative one from where it is started.
  const inProject = (path: string): string =>
    path.startsWith("/") || project === undefined ? path : join(project, path);
  const places: [StorageRole, string][] = [
    ["GOCACHE", setting(facts, "GOCACHE").value],
    ["GOMODCACHE", setting(facts, "GOMODCACHE").value],
    temporary === "" ? ["TMPDIR", inProject(facts.env.TMPDIR || "/tmp")] : ["GOTMPDIR", inProject(temporary)],
    ["GOROOT", setting(facts, "GOROOT").value],
  ];
  const absolute = places.filter(([, path]) => path.startsWith("/"));
  return absolute.map(([role, path]) => {
    return describe(host, role, path, mounts, needsTrimFile(facts));
  });
}

/**
 * Go writes the time into trim.txt once a day. Where it cannot, 1.21 to 1.24 stop, and so does an unknown one, perhaps; asked
 * of 1.15 to 1.27.
 */
function needsTrimFile(facts: Facts): boolean {
  const version = binaryVersion(facts);
  return atLeast(version, 21) !== false && atLeast(version, 25) !== true;
}

/** A file in the place of one of the 256 directories that go makes in its build cache, or a directory in that of its file. */
function findMisplaced(host: Host, path: string, trims: boolean): string | null {
  const names = host.fs.listFiles(path).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const file = names.find((name) => host.fs.kind(join(path, name)) !== "directory");
  if (file !== undefined) return join(path, file);
  const trim = join(path, TRIM_FILE);
  return trims && host.fs.kind(trim) === "directory" ? trim : null;
}

function describe(
  host: Host,
  role: StorageRole,
  path: string,
  mounts: readonly MountFacts[],
  trims: boolean,
): StorageFacts {
  const kind = host.fs.kind(path);
  const existing = kind === "missing" ? nearestExisting(host, path) : path;
  const real = existing === null ? null : host.fs.realPath(existing);
  const space = existing === null ? null : host.fs.space(existing);
  const obstacle =
    findObstacle(host, path) ??
    (role === "GOCACHE" && kind === "directory" ? findMisplaced(host, path, trims) : null);
  const mount = real === null ? null : mountOf(mounts, real);
  const cache = role === "GOCACHE" || role === "GOMODCACHE";
  return {
    role,
    path,
    kind,
    realPath: kind === "missing" ? null : real,
    existing,
    ...(obstacle !== null && { obstacle }),
    writable: existing !== null && host.fs.isWritable(existing) && !(mount !== null && isOfTheKernel(mount)),
    owner: existing === null ? null : host.fs.owner(real ?? existing),
    blocked: cache && kind === "directory" ? findBlocked(host, role, path, trims) : null,
    freeBytes: space?.free ?? null,
    totalBytes: space?.total ?? null,
    ...(space !== null &&
      space.freeFiles !== null &&
      space.freeFiles < FEW_FILES && { freeFiles: space.freeFiles }),
    mount,
  };
}

/** The nearest directory above that exists. */
function nearestExisting(host: Host, path: string): string | null {
  for (let at = dirname(path); ; at = dirname(at)) {
    if (host.fs.kind(at) !== "missing") return at;
    if (at === dirname(at)) return null;
  }
}

/**
 * The first entry of a sample that may not be written to. Of a module cache only the upper ones count: the modules
 * themselves are read-only on purpose. Root may write anywhere.
 */
function findBlocked(host: Host, role: StorageRole, path: string, trims: boolean): StorageFacts["blocked"] {
  if (host.uid === 0) return null;
  const below = role === "GOCACHE" ? [path] : [path, join(path, "cache"), join(path, "cache/download")];
  const sample = below.flatMap((dir) =>
    host.fs
      .list(dir)
      .filter((name) => role === "GOMODCACHE" || /^[0-9a-f]{2}$/.test(name))
      .slice(0, SAMPLE)
      .map((name) => join(dir, name)),
  );
  for (const entry of role === "GOCACHE" && trims ? [...sample, join(path, TRIM_FILE)] : sample) {
    if (entry.includes("@") || host.fs.kind(entry) === "missing") continue;
    if (!host.fs.isWritable(entry))
      return { path: entry, owner: host.fs.owner(entry), readable: host.fs.isSearchable(entry) };
  }
  const closed = role === "GOCACHE" ? findClosedFile(host, sample) : null;
  return closed === null ? null : { path: closed, owner: host.fs.owner(closed), readable: false };
}

/** An entry of the build cache that may not be read. Go builds again what is gone, but may stop where it cannot look. */
function findClosedFile(host: Host, dirs: readonly string[]): string | null {
  const { directories, each } = SAMPLE_OF_FILES;
  const files = dirs.slice(0, directories).flatMap((dir) =>
    host.fs
      .list(dir)
      .filter((name) => /-[ad]$/.test(name))
      .slice(0, each)
      .map((name) => join(dir, name)),
  );
  // What another go has removed meanwhile is not closed.
  return files.find((file) => !host.fs.isReadable(file) && host.fs.kind(file) === "file") ?? null;
}

async function readMounts(host: Host, mayRun: boolean): Promise<readonly MountFacts[]> {
  if (host.platform.os === "linux") {
    const text = host.fs.readText("/proc/self/mounts");
    return text.ok ? parseProcMounts(text.value) : [];
  }
  if (host.platform.os !== "darwin" || !mayRun) return [];
  const result = await host.run({
    argv: ["/sbin/mount"],
    env: { LC_ALL: "C" },
    cwd: "/",
    timeoutMs: MOUNT_TIMEOUT_MS,
  });
  return result.code === 0 ? parseMacMounts(result.stdout) : [];
}
