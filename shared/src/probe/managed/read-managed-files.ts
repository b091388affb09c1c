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
    return found === null ? [] : [found];
  });
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
