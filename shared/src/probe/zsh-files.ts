import type { ContextName } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";

interface Moving {
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
  /** ZDOTDIR as the shell itself had it at the end, exported or not; empty where it had none, null where none was asked. */
  readonly told: string | null;
}

/** The shells that start, and which of the pairs of files they read (run_init_scripts of zsh). */
const STARTS: readonly {
  readonly contexts: readonly ContextName[];
  readonly login: boolean;
  readonly interactive: boolean;
}[] = [
  { contexts: ["terminal"], login: true, interactive: true },
  { contexts: ["nested-login"], login: true, interactive: true },
  { contexts: ["interactive"], login: false, interactive: true },
  { contexts: ["login-script"], login: true, interactive: false },
  { contexts: ["command"], login: false, interactive: false },
];
const STAGES = [
  { name: "zshenv", login: false, interactive: false },
  { name: "zprofile", login: true, interactive: false },
  { name: "zshrc", login: false, interactive: true },
  { name: "zlogin", login: true, interactive: false },
];

/**
 * zsh's startup files in the order of reading, each with the contexts that read it. A file that sets ZDOTDIR moves those
 * after it: `~/.zshenv` all others, `~/.zprofile` only what login shells read next. Where no file is seen to set it, the
 * system gave it, or a file that `~/.zshenv` reads.
 */
export function zshFiles(host: Host, moving: Moving): ReadonlyMap<string, readonly ContextName[]> {
  const { home, env, told } = moving;
  const etc = host.fs.kind("/etc/zsh") === "directory" ? "/etc/zsh" : "/etc";
  const last = (told ?? env.ZDOTDIR) || home;
  const seen = walk(host, moving, etc, home, null);
  if (seen.moved || last === home) return seen.files;
  const isSystems = host.fs.kind(join(home, ".zshenv")) !== "file";
  return isSystems ? walk(host, moving, etc, last, null).files : walk(host, moving, etc, home, last).files;
}

/** `unseen` is where `~/.zshenv` moves the rest to, although its text does not say so. */
function walk(host: Host, moving: Moving, etc: string, first: string, unseen: string | null) {
  const files = new Map<string, ContextName[]>();
  const { env } = moving;
  let moved = false;
  // A shell inside another one begins with what that exported.
  const dirs = STARTS.map(({ contexts }) =>
    contexts.includes("nested-login") ? env.ZDOTDIR || first : first,
  );
  for (const stage of STAGES) {
    for (const [at, start] of STARTS.entries()) {
      if ((stage.login && !start.login) || (stage.interactive && !start.interactive)) continue;
      for (const place of ["system", "own"]) {
        const file = place === "system" ? `${etc}/${stage.name}` : join(dirs[at] ?? first, `.${stage.name}`);
        files.set(file, [...(files.get(file) ?? []), ...start.contexts]);
        const next = zdotdirIn(host, file, moving) ?? (file === join(first, ".zshenv") ? unseen : null);
        if (next === null) continue;
        moved = true;
        dirs[at] = next;
      }
    }
  }
  return { files, moved };
}

/** Where a file's text moves ZDOTDIR to; null where it does not. Of several places the one where the shell ended. */
function zdotdirIn(host: Host, file: string, { home, env, told }: Moving): string | null {
  const text = told === "" ? null : host.fs.readText(file, 256 * 1024);
  if (!text?.ok || !text.value.includes("ZDOTDIR")) return null;
  const known = new Map<string, string>([["HOME", home]]);
  const places: (string | null)[] = [];
  for (const line of text.value.split("\n").filter((one) => !/^\s*#/.test(one))) {
    for (const [, name = "", word = ""] of line.matchAll(ASSIGNMENT)) {
      const value = expanded(word.replace(/^["']|["']$/g, ""), known, env);
      if (value !== null) known.set(name, value);
      if (name === "ZDOTDIR") places.push(value?.startsWith("/") ? value : null);
    }
  }
  const end = told ?? env.ZDOTDIR ?? null;
  return places.includes(null) || places.includes(end) ? end : (places.at(-1) ?? null);
}

const ASSIGNMENT = /\b([A-Z_]+):?=("[^"]*"|'[^']*'|[^\s;&#"']*)/g;

/** The value of a word with `~`, `$NAME`, `${NAME}` and `${NAME:-word}`; null where it holds anything else. */
function expanded(
  word: string,
  known: ReadonlyMap<string, string>,
  env: Readonly<Record<string, string>>,
): string | null {
  const look = (name: string): string => known.get(name) ?? env[name] ?? "";
  let text = word;
  for (let turn = 0; turn < 3; turn += 1)
    text = text
      .replace(/\$\{([A-Z_]+):?-([^${}]*)\}/g, (_, name: string, other: string) => look(name) || other)
      .replace(/\$\{([A-Z_]+)\}|\$([A-Z_]+)/g, (_, braced?: string, bare?: string) =>
        look(braced ?? bare ?? ""),
      )
      .replace(/^~(?=\/|$)/, look("HOME"));
  // `: ${ZDOTDIR:=…}` ends with its brace.
  const value = text.replace(/\}?\/*$/, "");
  return /[$`*?{}]/.test(value) ? null : value;
}
