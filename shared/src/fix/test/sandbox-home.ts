import { join, relative } from "node:path";
import type { Host } from "../../probe/host.ts";

const MAX_BYTES = 16 * 1024 * 1024;

/** A home that stands in for the user's: the same in everything but the files that a fix would change. */
export interface SandboxHome {
  readonly host: Host;
  /** A path of the real home, in the stand-in. */
  readonly toSandbox: (path: string) => string;
  /** Text that names the stand-in, with the real home in its place. */
  readonly toReal: (text: string) => string;
  readonly leave: () => void;
}

/**
 * Plants a home of symbolic links into the real one. Only the edited files, as full path → bytes kept as latin1, are
 * files of its own, and only the directories on the way to them are directories of its own; fish's universal variables
 * and the version managers' shims are copies, so that no trial ever writes them. A startup file that finds others by `~` or `$HOME` finds these; in
 * those of `readers` that name an edited file in full the name is changed. Null when a file lies outside the home.
 */
export function createSandboxHome(
  host: Host,
  home: string,
  edited: Readonly<Record<string, string>>,
  readers: readonly string[],
  isFish: boolean,
): SandboxHome | null {
  const dir = host.scratch.makeTempDir();
  const leave = (): void => host.scratch.removeTree(dir);
  const redirect = redirection(home, dir, Object.keys(edited));
  const own: Record<string, string> = {};
  const known = isFish ? universals(host, home) : {};
  for (const [file, bytes] of Object.entries({ ...known, ...edited })) {
    const name = relative(home, file);
    if (name === "" || name.startsWith("..") || name.startsWith("/")) {
      leave();
      return null;
    }
    own[name] = redirect(bytes);
  }
  for (const file of readers.filter((one) => one.startsWith(`${home}/`) && edited[one] === undefined)) {
    const text = host.fs.readText(file, MAX_BYTES, "latin1");
    if (text.ok && redirect(text.value) !== text.value) own[relative(home, file)] = redirect(text.value);
  }
  host.scratch.writeInto(dir, own, "latin1");
  // A plugin manager writes its lists again, with this home in them, when a startup file is newer than they are.
  for (const name of Object.keys(own)) host.scratch.setTimes(dir, name, join(home, name));
  const shims = shimsIn(host, home);
  for (const name of shims) host.scratch.copyInto(dir, name, join(home, name));
  host.scratch.linkInto(dir, linksAround(host, home, [...Object.keys(own), ...shims]));
  const toSandbox = (text: string): string =>
    text === home || text.startsWith(`${home}/`) ? dir + text.slice(home.length) : text;
  const toReal = (text: string): string => text.replaceAll(dir, home);
  const moved = ["ZDOTDIR", "XDG_CONFIG_HOME"].flatMap((name) => {
    const value = host.env[name];
    return value === undefined ? [] : [[name, toSandbox(value)] as const];
  });
  return {
    host: { ...host, env: { ...host.env, ...Object.fromEntries(moved), HOME: dir } },
    toSandbox,
    toReal,
    leave,
  };
}

/** Leads a full name of an edited file, or of a directory on the way to one, into the farm. */
function redirection(home: string, sandbox: string, files: readonly string[]): (text: string) => string {
  const ways = files.flatMap((file) => {
    const parts = relative(home, file).split("/");
    return parts.map((_, index) => `${home}/${parts.slice(0, index + 1).join("/")}`);
  });
  if (ways.length === 0) return (text) => text;
  const names = [...new Set(ways)].map((way) => way.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const full = new RegExp(`(${names.join("|")})(?![A-Za-z0-9_.-])`, "g");
  return (text) => text.replace(full, (name) => sandbox + name.slice(home.length));
}

/** A link to everything beside the files and on the way to them. */
function linksAround(host: Host, home: string, own: readonly string[]): Readonly<Record<string, string>> {
  const links: Record<string, string> = {};
  const around = (dir: string): void => {
    for (const name of host.fs.list(join(home, dir))) {
      const path = join(dir, name);
      // zsh would run the compiled form of a file, as it was before, in place of the file.
      if (own.includes(path.replace(/\.zwc$/, ""))) continue;
      if (own.some((file) => file.startsWith(`${path}/`))) around(path);
      else links[path] = join(home, path);
    }
  };
  around("");
  return links;
}

/**
 * Directories of shims, by name in the home. `pyenv init`, `goenv init` and their like write each shim again at the
 * start of a shell, with the home of that start in it.
 */
function shimsIn(host: Host, home: string): readonly string[] {
  const below = (dir: string): readonly string[] =>
    host.fs.list(join(home, dir)).map((name) => join(dir, name));
  return [...below(""), ...below(".local/share"), ...below(".anyenv/envs")]
    .filter((name) => name.startsWith("."))
    .map((name) => join(name, "shims"))
    .filter((name) => host.fs.kind(join(home, name)) === "directory");
}

function universals(host: Host, home: string): Readonly<Record<string, string>> {
  const file = join(home, ".config/fish/fish_variables");
  const text = host.fs.readText(file, MAX_BYTES, "latin1");
  // fish makes the file at its first start, and a link to the directory would lead it into the real one.
  return { [file]: text.ok ? text.value : "" };
}
