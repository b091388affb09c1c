import { dirname, join, resolve } from "node:path";
import { parseModFile } from "../golang/mod-file.ts";
import type { Host } from "./host.ts";

/** Go reads a file whole, whatever its size. */
const MAX_BYTES = 1024 * 1024;
const MAX_FILES = 2000;
const MAX_LEVELS = 64;

/**
 * Whether all that `go list -find .` reads in a directory are regular files of sensible size, and none of them a link: a
 * checkout may hold a pipe, a device or a file without an end, and may lead to a private file of the user's.
 */
export function isSafeToList(host: Host, dir: string): boolean {
  const sources = host.fs.list(dir).filter((name) => name.endsWith(".go"));
  if (sources.length > MAX_FILES || !sources.every((name) => isPlain(host, join(dir, name)))) return false;
  for (let at = dir, level = 0; level < MAX_LEVELS; at = dirname(at), level += 1) {
    const names = ["go.mod", "go.sum", "go.work", "go.work.sum", "vendor/modules.txt"];
    if (!names.every((name) => isPlain(host, join(at, name)))) return false;
    if (!["go.mod", "go.work"].every((name) => leadsToPlainFiles(host, at, name))) return false;
    if (at === dirname(at)) return true;
  }
  return false;
}

/** Whether there is nothing, or a file that can be read to its end. */
function isPlain(host: Host, file: string): boolean {
  const kind = host.fs.kind(file);
  if (kind === "missing") return host.fs.owner(file) === null;
  if (kind !== "file") return false;
  const real = host.fs.realPath(dirname(file));
  const isLink = real === null || host.fs.realPath(file) !== join(real, file.slice(dirname(file).length + 1));
  return !isLink && host.fs.readAt(file, MAX_BYTES, 1)?.length === 0;
}

/** The go.mod files of the directories that a go.mod replaces modules by, or that a go.work uses. */
function leadsToPlainFiles(host: Host, dir: string, name: string): boolean {
  const text = host.fs.readText(join(dir, name), MAX_BYTES);
  if (!text.ok) return true;
  const { replace, use } = parseModFile(name, text.value);
  const targets = [...use, ...replace.map(({ to }) => to.path).filter((path) => /^\.{0,2}\//.test(path))];
  return (
    targets.length <= MAX_FILES && targets.every((path) => isPlain(host, join(resolve(dir, path), "go.mod")))
  );
}
