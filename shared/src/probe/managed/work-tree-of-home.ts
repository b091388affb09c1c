import type { ManagedFile } from "../../model/index.ts";
import { join } from "../../util/join.ts";
import type { Host } from "../host.ts";
import { trackedFiles } from "./git-index.ts";

/** What such repositories are called: a Mac asks the user before somebody looks into `Documents`. */
const USUAL = /^\.(?!Trash$)|\.git$|^(dotfiles|dots|cfg)$/;

/** A repository whose work tree is the home directory. */
export interface HomeRepository {
  readonly by: "yadm" | "vcsh" | "git";
  readonly dir: string;
  readonly tracked: ReadonlySet<string>;
}

/**
 * The repositories that track files of the home directory where they are: yadm's and vcsh's, a bare one beside the
 * files (`~/.cfg`) or named by `--git-dir` in one of these texts, and a `.git` of the home directory itself.
 */
export function repositoriesOfHome(
  host: Host,
  home: string,
  { data, config }: { readonly data: string; readonly config: string },
  texts: readonly string[],
): readonly HomeRepository[] {
  const open = (by: HomeRepository["by"], dir: string): readonly HomeRepository[] => {
    const tracked = isOfHome(host, home, dir) ? trackedFiles(host, dir) : null;
    return tracked === null ? [] : [{ by, dir, tracked }];
  };
  const yadm = [join(data, "yadm/repo.git"), join(config, "yadm/repo.git"), join(home, ".yadm/repo.git")];
  const vcsh = host.fs.list(join(config, "vcsh/repo.d")).map((name) => join(config, "vcsh/repo.d", name));
  const named = texts.flatMap((text) =>
    [
      ...text
        .replaceAll(`${home}/`, "~/")
        .matchAll(/--git-dir[= ]["']?(?:\$HOME|\$\{HOME\}|~)\/([^\s"'/][^\s"']*)/g),
    ].map(([, name]) => join(home, (name ?? "").replace(/\/+$/, ""))),
  );
  const beside = host.fs
    .list(home)
    .filter((name) => USUAL.test(name))
    .map((name) => join(home, name));
  const bare = [...new Set([...named, ...beside])].filter((dir) => isRepository(host, dir));
  return [
    ...yadm.flatMap((dir) => open("yadm", dir)),
    ...vcsh.flatMap((dir) => open("vcsh", dir)),
    ...bare.flatMap((dir) => open("git", dir)),
  ];
}

function isRepository(host: Host, dir: string): boolean {
  return (
    host.fs.kind(join(dir, "HEAD")) === "file" &&
    host.fs.kind(join(dir, "index")) === "file" &&
    host.fs.kind(join(dir, "objects")) === "directory"
  );
}

/** Whether the repository's files are those of the home directory: it says no other place. */
function isOfHome(host: Host, home: string, dir: string): boolean {
  const text = host.fs.readText(join(dir, "config"), 65536);
  const tree = text.ok ? /^\s*worktree\s*=\s*"?(.+?)"?\s*$/im.exec(text.value)?.[1] : undefined;
  if (tree === undefined) return true;
  const full = tree.startsWith("/") ? tree : join(dir, tree);
  return host.fs.realPath(full) === host.fs.realPath(home);
}

/**
 * The file as one of the repositories tracks it. yadm tracks alternates (`.zshrc##os.Linux`), to which it links the
 * file, or templates, from which it makes it. `names` are the file's, relative to the home directory: as it is read, and where it really is.
 */
export function trackedFile(
  repositories: readonly HomeRepository[],
  home: string,
  file: string,
  names: readonly string[],
): ManagedFile | null {
  for (const { by, dir, tracked } of repositories) {
    const name = names.find((one) => tracked.has(one));
    if (name !== undefined) {
      const source = name === names[0] ? null : join(home, name);
      return { file, by, source, repository: dir, template: false };
    }
    const template = by === "yadm" ? templateOf(tracked, names[0] ?? "") : null;
    if (template !== null) return { file, by, source: join(home, template), repository: dir, template: true };
  }
  return null;
}

/** The tracked name that yadm makes a file from: `##` and conditions, one of which names the template's processor. */
function templateOf(tracked: ReadonlySet<string>, name: string): string | null {
  for (const one of tracked) {
    if (one.startsWith(`${name}##`) && /##(.*,)?(t|template|yadm)(\.|,|$)/.test(one)) return one;
  }
  return null;
}
