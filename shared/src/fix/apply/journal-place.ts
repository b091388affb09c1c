import { dirname, normalize } from "node:path";
import type { Files } from "../../fs/files.ts";
import { refuse } from "../../fs/refuse.ts";
import type { Refusal } from "../../model/index.ts";

/** Where the journal of fixes is kept, and which files it may be about. */
export interface JournalPlace {
  /** Its directory, absolute. */
  readonly dir: string;
  /** Directories of the user's startup files, absolute: the home first, then ZDOTDIR and XDG_CONFIG_HOME. */
  readonly roots: readonly string[];
  /** Files of `go env -w`, wherever they are. */
  readonly goEnvFiles: readonly string[];
}

/** Whether a fix may change a file of this name: below one of the roots, or the file of `go env -w`. */
export function isFixable({ roots, goEnvFiles }: JournalPlace, file: string): boolean {
  const path = normalize(file);
  if (!path.startsWith("/") || path.endsWith("/")) return false;
  return (
    goEnvFiles.some((one) => normalize(one) === path) ||
    roots.some((root) => root.startsWith("/") && path.startsWith(withSlash(root)))
  );
}

/** Whether one directory is above a file and still below a root (or on the way to the file of `go env -w`). */
export function isOnTheWay(place: JournalPlace, dir: string, file: string): boolean {
  const [path, inner] = [normalize(dir), normalize(file)];
  if (path === "/" || path.endsWith("/") || !inner.startsWith(`${path}/`)) return false;
  const inRoot = place.roots.filter((root) => inner.startsWith(withSlash(root)));
  return inRoot.length === 0 || inRoot.some((root) => path.startsWith(withSlash(root)));
}

function withSlash(root: string): string {
  return `${normalize(root).replace(/\/+$/, "")}/`;
}

/**
 * For root at work in somebody's home (`sudo` keeps HOME on a Mac): a refusal for a file that a symbolic link of theirs
 * leads out to and that is not theirs. Null for everybody else.
 */
export function refuseForeign(files: Files, { roots }: JournalPlace, file: string): Refusal | null {
  const home = roots[0] === undefined ? null : files.owner(roots[0]);
  if (files.uid !== 0 || home === null || home.uid === 0) return null;
  const found = files.find(file);
  if (found.kind === "file") {
    if (found.uid === home.uid || found.realPath === normalize(file)) return null;
    return refuse("not-ours", found.realPath, String(found.uid)).refusal;
  }
  let dir = dirname(file);
  while (files.owner(dir) === null && dir !== dirname(dir)) dir = dirname(dir);
  const owner = files.owner(dir);
  return owner === null || owner.uid === home.uid ? null : refuse("not-ours", dir, String(owner.uid)).refusal;
}
