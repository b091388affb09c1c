import { basename, dirname, relative } from "node:path";
import type { ManagedFile } from "../../model/index.ts";
import { join } from "../../util/join.ts";
import type { Host } from "../host.ts";
import { chezmoiFile, chezmoiSource } from "./chezmoi.ts";
import { builtByNix } from "./nix.ts";
import { repositoriesOfHome, trackedFile } from "./work-tree-of-home.ts";

const REPOSITORIES = [".git", ".hg", ".jj"];

/**
 * Which of these files have their source elsewhere, and where: read from the disk, no program is started. Of a file
 * that is not there yet, the directory is looked at. Files outside the home directory are left out.
 */
export function readManagedFiles(host: Host, home: string, files: readonly string[]): readonly ManagedFile[] {
  const own = files.filter((file) => file.startsWith(`${home}/`));
  const realHome = host.fs.realPath(home);
  if (own.length === 0 || realHome === null) return [];
  const data = host.env.XDG_DATA_HOME || join(home, ".local/share");
  const config = host.env.XDG_CONFIG_HOME || join(home, ".config");
  const texts = own.flatMap((file) => {
    const text = host.fs.readText(file, 256 * 1024);
    return text.ok ? [text.value] : [];
  });
  const chezmoi = chezmoiSource(host, home, data, config);
  const repositories = repositoriesOfHome(host, home, { data, config }, texts);
  return own.flatMap((file): ManagedFile[] => {
    const name = relative(home, file);
    const real = realPathOf(host, file);
    const names = [name, ...(real.startsWith(`${realHome}/`) ? [relative(realHome, real)] : [])];
    const found =
      builtByNix(host, home, file, real) ??
      (chezmoi === null ? null : chezmoiFile(host, chezmoi, file, name)) ??
      trackedFile(repositories, home, file, names) ??
      (real === join(realHome, name) ? null : linked(host, realHome, file, real));
    const lock = lockOn(host, home, real);
    const managed = lock === null ? found : behind(lock, found, file);
    return managed === null ? [] : [managed];
  });
}

/** What this user may not change: a file, or the directory in which a new one would take its place; null for neither. */
interface Lock {
  readonly path: string;
  readonly whose: NonNullable<ManagedFile["locked"]>;
}

function lockOn(host: Host, home: string, file: string): Lock | null {
  const { kind, isWritable, isReadOnly, owner } = host.fs;
  let dir = dirname(file);
  while (kind(dir) === "missing" && dir !== dirname(dir)) dir = dirname(dir);
  const isFixed = kind(file) !== "missing" && (isReadOnly(file) || !isWritable(file));
  const path = isFixed ? file : isWritable(dir) ? undefined : dir;
  if (path === undefined) return null;
  return { path, whose: owner(path) === owner(home) ? "own" : "foreign" };
}

/** A file behind a lock, for a person to change: where it is made, else with other rights. */
function behind({ path, whose }: Lock, found: ManagedFile | null, file: string): ManagedFile {
  const isMade = found !== null && (found.by === "chezmoi" || found.by === "yadm") && found.source !== null;
  if (found?.by === "home-manager" || found?.by === "nix") return found;
  if (isMade) return { ...found, template: true, locked: whose };
  return { file, by: "permissions", source: path, repository: null, template: false, locked: whose };
}

/** Where a file is, or would be if it were made. */
function realPathOf(host: Host, file: string): string {
  const real = host.fs.realPath(file);
  if (real !== null) return real;
  const dir = dirname(file);
  return dir === file ? file : join(realPathOf(host, dir), basename(file));
}

/** A file at the end of a symbolic link, which may be one of a directory above it. */
function linked(host: Host, home: string, file: string, source: string): ManagedFile {
  const isShared = /\/Mackup\//.test(source);
  return {
    file,
    by: isShared ? "mackup" : "link",
    source,
    repository: repositoryAround(host, home, source),
    template: false,
  };
}

/** The work tree that a file is in; null where no version control is seen above it. */
function repositoryAround(host: Host, home: string, file: string): string | null {
  for (let dir = dirname(file); dir !== "/" && dir !== home; dir = dirname(dir)) {
    if (REPOSITORIES.some((name) => ["directory", "file"].includes(host.fs.kind(join(dir, name)))))
      return dir;
  }
  return null;
}
