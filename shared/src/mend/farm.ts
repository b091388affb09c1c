import { join, relative } from "node:path";
import type { Host } from "../probe/host.ts";

/** A home that stands in for the user's: the same in everything but the files that a fix would change. */
export interface Farm {
  readonly host: Host;
  /** Text that names the stand-in, with the real home in its place. */
  readonly toReal: (text: string) => string;
  readonly leave: () => void;
}

/**
 * Plants a home of symbolic links into the real one. Only the edited files, as full path → bytes kept as latin1, are
 * files of its own, and only the directories on the way to them are directories of its own; fish's universal variables
 * are a copy, so that no trial ever writes them. A start-up file that finds others by `~` or `$HOME` finds these; one
 * that names the home in full goes past them, which the proof notices. Null when a file lies outside the home.
 */
export function plantFarm(host: Host, home: string, edited: Readonly<Record<string, string>>): Farm | null {
  const own: Record<string, string> = {};
  for (const [file, bytes] of Object.entries({ ...universals(host, home), ...edited })) {
    const name = relative(home, file);
    if (name === "" || name.startsWith("..") || name.startsWith("/")) return null;
    own[name] = bytes;
  }
  const dir = host.fs.makeTempDir();
  host.fs.writeInto(dir, own, "latin1");
  host.fs.linkInto(dir, linksAround(host, home, Object.keys(own)));
  const toFarm = (text: string): string =>
    text === home || text.startsWith(`${home}/`) ? dir + text.slice(home.length) : text;
  const toReal = (text: string): string => text.replaceAll(dir, home);
  const moved = ["ZDOTDIR", "XDG_CONFIG_HOME"].flatMap((name) => {
    const value = host.env[name];
    return value === undefined ? [] : [[name, toFarm(value)] as const];
  });
  return {
    host: {
      ...host,
      env: { ...host.env, ...Object.fromEntries(moved), HOME: dir },
      // launchd may name the home in full, too.
      run: async (command) => {
        const result = await host.run(command);
        if (command.argv[0] !== "/bin/launchctl") return result;
        return { ...result, stdout: toFarm(result.stdout) };
      },
    },
    toReal,
    leave: () => host.fs.removeTree(dir),
  };
}

/** A link to everything beside the files and on the way to them. */
function linksAround(host: Host, home: string, own: readonly string[]): Readonly<Record<string, string>> {
  const links: Record<string, string> = {};
  const around = (dir: string): void => {
    for (const name of host.fs.list(join(home, dir))) {
      const path = join(dir, name);
      if (own.includes(path)) continue;
      if (own.some((file) => file.startsWith(`${path}/`))) around(path);
      else links[path] = join(home, path);
    }
  };
  around("");
  return links;
}

function universals(host: Host, home: string): Readonly<Record<string, string>> {
  const file = join(home, ".config/fish/fish_variables");
  const text = host.fs.readText(file, 16 * 1024 * 1024, "latin1");
  return text.ok ? { [file]: text.value } : {};
}
