import { basename, resolve } from "node:path";
import type { ContextName, StartupFileFacts, StartupLine } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";
import { type ShellKind, shellKind } from "./shells/dialect.ts";
import { zshFiles } from "./zsh-files.ts";

const LOGIN: readonly ContextName[] = ["terminal", "nested-login", "login-script"];
const INTERACTIVE: readonly ContextName[] = ["terminal", "nested-login", "interactive"];
const ONLY_INTERACTIVE: readonly ContextName[] = ["interactive"];
const EVERY: readonly ContextName[] = ["terminal", "nested-login", "interactive", "login-script", "command"];

const MAX_FILES = 60;

type Row = readonly [file: string, contexts: readonly ContextName[]];

/** Which of these bash takes: the first that can be read. */
const BASH_LOGIN = [".bash_profile", ".bash_login", ".profile"];
const OF_OTHERS = [
  ".zshenv",
  ".zprofile",
  ".zshrc",
  ".zlogin",
  ...BASH_LOGIN,
  ".bashrc",
  ".config/fish/config.fish",
];
/** macOS has not read these since 10.8 and 10.10; people still write them. */
const DEAD_ON_A_MAC = [".MacOSX/environment.plist", ".launchd.conf", "/etc/launchd.conf"];
const INTERESTING =
  /\b(PATH|GO[A-Z0-9]+|CGO_[A-Z]+|fish_add_path|fish_user_paths|path_helper|ulimit|umask|function go|alias go)\b|\bgo\s*\(\)/;

/**
 * The startup files of a shell in the order of reading, each with the contexts that read it (bash's manual, fish's
 * config.fish, nu's book, `zshFiles`), then the files of other shells that exist and that this one never reads. ZDOTDIR and
 * XDG_CONFIG_HOME move the user's own; `told` is ZDOTDIR as a zsh had it at the end of its start.
 */
export function startupFiles(
  host: Host,
  home: string | null,
  shell: string,
  env: Readonly<Record<string, string>>,
  told: string | null = null,
): readonly StartupFileFacts[] {
  if (home === null) return [];
  const rows = withSourced(host, home, rowsOf(host, shell, home, env, told));
  const known = new Set(rows.map(([file]) => file));
  const read = rows.map(([file, contexts]) => ({ file, exists: exists(host, file), contexts }));
  const others = host.platform.os === "darwin" ? [...OF_OTHERS, ...DEAD_ON_A_MAC] : OF_OTHERS;
  const unread = others
    .map((name) => (name.startsWith("/") ? name : join(home, name)))
    .filter((file) => !known.has(file) && exists(host, file))
    .map((file) => ({ file, exists: true, contexts: [] }));
  return [...read, ...unread];
}

function rowsOf(
  host: Host,
  shell: string,
  home: string,
  env: Readonly<Record<string, string>>,
  told: string | null,
): readonly Row[] {
  const kind: ShellKind = shellKind(shell);
  if (kind === "zsh") return [...zshFiles(host, { home, env, told })];
  if (kind === "bash") {
    const login = BASH_LOGIN.map((name) => join(home, name));
    const activeGo = login.find((file) => /^(?:file|other)$/.test(host.fs.kind(file))) ?? login[2];
    return [
      ["/etc/profile", LOGIN],
      ...login.map((file): Row => [file, file === activeGo ? LOGIN : []]),
      ["/etc/bash.bashrc", ONLY_INTERACTIVE],
      [join(home, ".bashrc"), ONLY_INTERACTIVE],
    ];
  }
  if (kind === "fish") {
    const config = join(env.XDG_CONFIG_HOME || join(home, ".config"), "fish");
    const confD = host.fs.list(join(config, "conf.d")).filter((name) => name.endsWith(".fish"));
    return [
      ...confD.map((name): Row => [join(config, "conf.d", name), EVERY]),
      ["/etc/fish/config.fish", EVERY],
      [join(config, "config.fish"), EVERY],
    ];
  }
  if (kind === "tcsh") {
    const own = [".tcshrc", ".cshrc"].map((name) => join(home, name));
    const read = own.find((file) => exists(host, file)) ?? join(home, ".tcshrc");
    return [
      ["/etc/csh.cshrc", EVERY],
      ["/etc/csh.login", LOGIN],
      ...own.map((file): Row => [file, file === read ? EVERY : []]),
      [join(home, ".login"), LOGIN],
    ];
  }
  if (kind === "nu") {
    const usual = host.platform.os === "darwin" ? "Library/Application Support" : ".config";
    const config = join(env.XDG_CONFIG_HOME || join(home, usual), "nushell");
    const own = host.fs.list(join(config, "autoload")).filter((name) => name.endsWith(".nu"));
    // `nu -c` reads none of them.
    return [
      ...["env.nu", "config.nu"].map((name): Row => [join(config, name), [...LOGIN, ...ONLY_INTERACTIVE]]),
      [join(config, "login.nu"), LOGIN],
      ...own.map((name): Row => [join(config, "autoload", name), [...LOGIN, ...ONLY_INTERACTIVE]]),
    ];
  }
  const interactive = env.ENV
    ? env.ENV.replace(/^~(?=\/)|^\$\{?HOME\}?(?=\/)/, home)
    : DEFAULT_ENV[basename(shell)];
  return [
    ["/etc/profile", LOGIN],
    [join(home, ".profile"), LOGIN],
    ...(interactive === undefined ? [] : [[resolve(home, interactive), INTERACTIVE] as const]),
  ];
}

/** What these read when they are interactive and ENV names nothing. */
const DEFAULT_ENV: Readonly<Record<string, string>> = { ksh: ".kshrc", ksh93: ".kshrc", mksh: ".mkshrc" };

/** Files that the text of a read one sources by a name that can be told; they are read wherever it is. */
function withSourced(host: Host, home: string, rows: readonly Row[]): readonly Row[] {
  const contexts = new Map(rows);
  const order = rows.map(([file]) => file);
  const queue = rows.filter(([, read]) => read.length > 0);
  for (let at = 0; at < queue.length && at < MAX_FILES; at += 1) {
    const [file, read] = queue[at] ?? ["", []];
    const text = host.fs.readText(file, 256 * 1024);
    for (const name of text.ok ? sourcedNames(text.value, home) : []) {
      const known = contexts.get(name) ?? [];
      const more = read.filter((context) => !known.includes(context));
      if (more.length === 0 || !exists(host, name)) continue;
      contexts.set(name, [...known, ...more]);
      // It ends before the one that reads it.
      if (!order.includes(name)) order.splice(order.indexOf(file), 0, name);
      queue.push([name, more]);
    }
  }
  return order.map((file) => [file, contexts.get(file) ?? []]);
}

function sourcedNames(text: string, home: string): readonly string[] {
  const words = text.matchAll(/(?:^|[\s;&|({"'])\\?(?:source|\.)\s+(?:"([^"]+)"|'([^']+)'|([^\s;&|"']+))/gm);
  return [...words]
    .map(([, double, single, bare]) => double ?? single ?? bare ?? "")
    .map((name) => name.replace(/^~(?=\/)|\$HOME\b|\$\{HOME\}/, home))
    .filter((name) => name.startsWith("/") && !/[$`*]/.test(name));
}

function exists(host: Host, file: string): boolean {
  return host.fs.kind(file) === "file";
}

/**
 * Lines of startup files that set one of our variables, found by reading the text; nothing is executed. What a line
 * really did is the business of blame; this says where to look first.
 */
export function readStartupLines(host: Host, files: readonly StartupFileFacts[]): readonly StartupLine[] {
  const all = ["/etc/environment", ...files.filter((row) => row.exists).map(({ file }) => file)];
  return all.flatMap((file) => {
    const text = host.fs.readText(file, 256 * 1024);
    if (!text.ok) return [];
    return text.value
      .split("\n")
      .map((line, index) => ({ file, line: index + 1, text: line.trim().slice(0, 200) }))
      .filter(({ text: line }) => !line.startsWith("#") && INTERESTING.test(line));
  });
}
