import { basename, dirname, resolve } from "node:path";
import { parseModFile } from "../golang/mod-file.ts";
import { join } from "../util/join.ts";
import { above } from "./above.ts";
import type { Host } from "./host.ts";

/** Go reads a file whole, whatever its size; of one, and of all, in bytes. */
const MAX_BYTES = 1024 * 1024;
const MAX_TOTAL = 64 * 1024 * 1024;
const MAX_FILES = 2000;

/** Why go must not read a project: the file and what is wrong with it. */
export interface Unsafe {
  readonly path: string;
  readonly why: "a link" | "not a regular file" | "too large" | "too many files";
}

/**
 * What keeps `go list -find .` from being asked in a directory: it may read regular files of sensible size alone, and no
 * link. A checkout may hold a pipe, a device or a file without an end, and may lead to a private file of the user's.
 */
export function unsafeToList(host: Host, dir: string): Unsafe | null {
  const budget = { left: MAX_TOTAL };
  const sources = host.fs.list(dir).filter((name) => name.endsWith(".go"));
  if (sources.length > MAX_FILES) return { path: dir, why: "too many files" };
  const files = above(dir).flatMap((at) =>
    ["go.mod", "go.sum", "go.work", "go.work.sum", "vendor/modules.txt"].map((name) => join(at, name)),
  );
  return (
    firstUnsafe(host, [...sources.map((name) => join(dir, name)), ...files], budget) ??
    firstOf(files, (file) => (/go\.(mod|work)$/.test(file) ? unsafeTargets(host, file, budget) : null))
  );
}

/** What may be read yet, in bytes. */
interface Budget {
  left: number;
}

function firstUnsafe(host: Host, files: readonly string[], budget: Budget): Unsafe | null {
  return firstOf(files, (file) => {
    const why = whyNot(host, file, budget);
    return why === null ? null : { path: file, why };
  });
}

/** Null where there is nothing, or a file that can be read to its end. */
function whyNot(host: Host, file: string, budget: Budget): Unsafe["why"] | null {
  const kind = host.fs.kind(file);
  if (kind === "missing") return isLink(host, file) ? "a link" : null;
  if (kind !== "file") return "not a regular file";
  if (isLink(host, file)) return "a link";
  const size = Number(host.fs.stamp(file)?.split(".")[0]);
  budget.left -= size;
  // The kernel's own files say that they have no size.
  const isLarge = size > MAX_BYTES || host.fs.inFile(file, (bytes) => bytes(MAX_BYTES, 1))?.length !== 0;
  return isLarge || !(budget.left > 0) ? "too large" : null;
}

/** Whether something is there and is a link itself, wherever it leads. */
export function isLink(host: Host, file: string): boolean {
  // A link has an owner, whether or not it leads anywhere.
  if (host.fs.owner(file) === null) return false;
  const real = host.fs.realPath(dirname(file));
  return real === null || host.fs.realPath(file) !== join(real, basename(file));
}

/** The go.mod files of the directories that a go.mod replaces modules by, or that a go.work uses. */
function unsafeTargets(host: Host, file: string, budget: Budget): Unsafe | null {
  const text = host.fs.readText(file, MAX_BYTES);
  if (!text.ok) return null;
  const { replace, use } = parseModFile(file, text.value);
  const targets = [...use, ...replace.map(({ to }) => to.path).filter((path) => /^\.{0,2}\//.test(path))];
  if (targets.length > MAX_FILES) return { path: file, why: "too many files" };
  return firstUnsafe(
    host,
    targets.map((path) => join(resolve(dirname(file), path), "go.mod")),
    budget,
  );
}

function firstOf<T, R>(items: readonly T[], look: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = look(item);
    if (found !== null) return found;
  }
  return null;
}
