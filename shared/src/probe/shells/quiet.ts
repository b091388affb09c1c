import type { ShellKind } from "./dialect.ts";

/** Variables that name a file which a shell or a program writes what was typed into. */
const HISTORIES = [
  "HISTFILE",
  "LESSHISTFILE",
  "PYTHON_HISTORY",
  "NODE_REPL_HISTORY",
  "SQLITE_HISTORY",
  "PSQL_HISTORY",
  "MYSQL_HISTFILE",
  "RLWRAP_HISTFILE",
];

const ALWAYS: Readonly<Record<string, string>> = {
  DISABLE_AUTO_UPDATE: "true",
  ZSH_TMUX_AUTOSTARTED: "true",
  ZSH_TMUX_AUTOSTART: "false",
  // At a terminal a pager waits for a key.
  PAGER: "cat",
  MANPAGER: "cat",
  GIT_PAGER: "cat",
};

/**
 * What a start gets so that it leaves nothing behind: histories go to files of the start's own directory (never to
 * /dev/null, which a root's shell replaces by a regular file), no update is offered, no tmux is entered.
 */
export function quietEnvironment(dir: string): Readonly<Record<string, string>> {
  return {
    ...ALWAYS,
    ...Object.fromEntries(HISTORIES.map((name) => [name, `${dir}/${name}`])),
  };
}

/** fish notes here that it could not make a directory: of two that make it at once, as in a new home, one cannot. */
const FISHS_NOTES = /^_FISH_WARNED_/;

/**
 * The environment without the variables of `quietEnvironment`, unless a startup file changed them, and without what fish
 * notes for itself. `nonce` names the directory.
 */
export function withoutQuiet(
  env: Readonly<Record<string, string>>,
  nonce: string,
): Readonly<Record<string, string>> {
  const ours = ([name, value]: readonly [string, string]): boolean =>
    FISHS_NOTES.test(name) ||
    (name in ALWAYS
      ? ALWAYS[name] === value
      : HISTORIES.includes(name) && value.endsWith(`/${nonce}/${name}`));
  return Object.fromEntries(Object.entries(env).filter((pair) => !ours(pair)));
}

/**
 * Turns the history off for good, before anything of the user's runs at the prompt: a hook that saves it (`history -w`,
 * `fc -W`) would write the empty one of this start over the user's. Its builtins do nothing from here on, whatever file
 * they are given; each line stands alone, so that a readonly name stops only its own.
 */
const WITHOUT_HISTORY: Readonly<Partial<Record<ShellKind, readonly string[]>>> = {
  zsh: [
    "\\builtin unsetopt err_exit err_return",
    "\\builtin disable fc history",
    "functions[fc]=: functions[history]=:",
    "SAVEHIST=0",
    "HISTFILE=$gec_dir/HISTFILE",
    "\\builtin trap - EXIT",
  ],
  bash: [
    "\\builtin set +e +o history",
    "\\builtin enable -n history fc",
    "function history { :; }",
    "function fc { :; }",
    "HISTFILE=$gec_dir/HISTFILE",
    "\\builtin trap - EXIT",
  ],
  fish: ["set -g fish_history ''", "function history; end"],
};

/** The lines that turn the history off, with their scratch directory; empty where no hook is run. */
export function withoutHistory(kind: ShellKind, dir: string): readonly string[] {
  return (WITHOUT_HISTORY[kind] ?? []).map((line) => line.replace("$gec_dir", dir));
}

/**
 * Ends the shell at once: no logout file, no EXIT trap, no handler of its end is run, and no history is saved. A shell
 * that has no `kill` of its own asks sh.
 */
export function leave(kind: ShellKind): string {
  switch (kind) {
    case "fish":
      return '/bin/sh -c "kill -KILL $fish_pid"';
    case "nu":
      return '^/bin/sh -c $"kill -KILL ($nu.pid)"';
    case "tcsh":
      return "kill -KILL $$";
    default:
      return "\\kill -KILL $$";
  }
}
