import { resolve } from "node:path";
import { join } from "../util/join.ts";
import type { Host, RunResult } from "./host.ts";

const MAX_SUBMODULES = 100;
const MAX_FILE = 65_536;
/** Of malformed settings only the first few are looked into. */
const MAX_BAD = 5;

/** Asks git, with nothing that a repository says being run. */
type AskGit = (args: readonly string[]) => Promise<RunResult>;

/**
 * What git status says of the submodules: their list or a setting for one is malformed, or the own repository of one is
 * gone, as a copy without `.git/modules` leaves it. Null where nothing is wrong: git status itself is not asked, since it
 * would do what each submodule's configuration says.
 */
export async function faultOfSubmodules(host: Host, root: string, ask: AskGit): Promise<string | null> {
  const read = (file: string): string => {
    const text = host.fs.readText(join(root, file), MAX_FILE);
    return text.ok ? text.value : "";
  };
  const modules = linesOf(read(".gitmodules"));
  if (modules.length === 0) return null;
  return (await faultOfSettings(ask)) ?? lostSubmodule(host, root, modules, read, ask);
}

/** What git says of the list of submodules, or of a setting `submodule.NAME.ignore`, wherever that stands. */
async function faultOfSettings(ask: AskGit): Promise<string | null> {
  const [list, ignored] = await Promise.all([
    ask(["config", "-f", ".gitmodules", "--get-regexp", "^submodule\\..*\\.path$"]),
    ask(["config", "--get-regexp", "^submodule\\..*\\.ignore$"]),
  ]);
  if (list.status === "exited" && list.code !== 0 && /^fatal: /m.test(list.stderr)) {
    const index = await ask(["ls-files", "-s"]);
    const [said = null] = /^fatal: .*/m.exec(list.stderr) ?? [];
    return /^160000 /m.test(index.stdout) ? said : null;
  }
  const [paths, values] = [list, ignored].map(({ stdout }) => valuesByName(stdout));
  const bad = [...(values ?? [])].filter(([, value]) => !/^(all|dirty|none|untracked)$/.test(value));
  for (const [name, value] of bad.slice(0, MAX_BAD)) {
    const path = paths?.get(name);
    if (path !== undefined && (await isLookedInto(path, ask)))
      return `fatal: bad --ignore-submodules argument: ${value}`;
  }
  return null;
}

/** The value of a setting by the name of its submodule; of several the last one counts. */
function valuesByName(listed: string): ReadonlyMap<string, string> {
  const rows = [...listed.matchAll(/^submodule\.([^\n]*?)\.(?:path|ignore)(?: ([^\n]*))?$/gm)];
  return new Map(rows.map(([, name = "", value = ""]) => [name, value]));
}

/** What git says of the first submodule whose own repository is gone; null where there is none. */
async function lostSubmodule(
  host: Host,
  root: string,
  modules: readonly string[],
  read: (file: string) => string,
  ask: AskGit,
): Promise<string | null> {
  if ([...modules, ...linesOf(read(".git/config"))].some(isIgnored)) return null;
  const paths = modules.flatMap((line) => /^path[ \t]*=([^"]+)$/.exec(line)?.[1]?.trim() ?? []);
  for (const path of paths.slice(0, MAX_SUBMODULES)) {
    const said = danglingIn(host, root, path, read(join(path, ".git")));
    if (said !== null && (await isLookedInto(path, ask))) return said;
  }
  return null;
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Somebody may tell git to look into none of them. */
function isIgnored(line: string): boolean {
  return /^ignore(Submodules)?\s*=\s*(all|dirty)\b/i.test(line);
}

/** What git says of a `.git` file that names a missing directory; null where the directory is there, or no such file is. */
function danglingIn(host: Host, root: string, path: string, text: string): string | null {
  if (path.split("/").includes("..") || host.fs.kind(join(root, path, ".git")) !== "file") return null;
  const named = /^gitdir: ([^\n]+)/.exec(text)?.[1];
  if (named === undefined) return `fatal: invalid gitfile format: ${path}/.git`;
  if (host.fs.kind(resolve(root, path, named)) !== "missing") return null;
  return `fatal: not a git repository: ${named.startsWith("/") ? named : `${path}/${named}`}`;
}

/** Whether git status looks into it: the index has it as a submodule, and no configuration says to ignore them. */
async function isLookedInto(path: string, ask: AskGit): Promise<boolean> {
  const [index, ignore] = await Promise.all([
    ask(["ls-files", "-s", "--", `:(top,literal)${path}`]),
    ask(["config", "--get", "diff.ignoreSubmodules"]),
  ]);
  return /^160000 /.test(index.stdout) && !/^(all|dirty)\s/.test(ignore.stdout);
}
