import { basename } from "node:path";

/** Families of shells that start and dump in the same way. */
export type ShellKind = "zsh" | "bash" | "fish" | "tcsh" | "nu" | "posix";

export function shellKind(path: string): ShellKind {
  const name = basename(path).replace(/^-/, "");
  if (name.startsWith("zsh")) return "zsh";
  if (name.startsWith("bash")) return "bash";
  if (name.startsWith("fish")) return "fish";
  if (name === "csh" || name === "tcsh") return "tcsh";
  return name === "nu" ? "nu" : "posix";
}

/** How a shell is started: as a login shell or not, interactive or not. */
export interface Mode {
  readonly login: boolean;
  readonly interactive: boolean;
}

/** Calls what the shell would run before a prompt: there direnv, mise and asdf set their variables. */
const PROMPT_HOOKS: Readonly<Partial<Record<ShellKind, string>>> = {
  zsh: "for gec_one in precmd $precmd_functions; do (( $+functions[$gec_one] )) && $gec_one; done </dev/null >/dev/null 2>&1",
  bash: 'for gec_one in "${PROMPT_COMMAND[@]}"; do eval "$gec_one"; done </dev/null >/dev/null 2>&1',
  fish: "emit fish_prompt </dev/null >/dev/null 2>&1",
};

/** The variable in which a shell says its version, put into the dump as one more pair. */
const VERSION_VARIABLE: Readonly<Partial<Record<ShellKind, string>>> = {
  zsh: "ZSH_VERSION",
  bash: "BASH_VERSION",
  fish: "version",
};
export const SHELL_VERSION = "GO_ENV_CHECK_SHELL_VERSION";

/** What the word `go` is to the shell, where that can be told without starting a program. */
const GO_IS: Readonly<Partial<Record<ShellKind, string>>> = {
  zsh: '"${aliases[go]+alias}${functions[go]+function}"',
  bash: '"$(builtin type -t go 2>/dev/null)"',
  fish: "(functions -q go; and echo function; or echo)",
};
export const SHELL_GO = "GO_ENV_CHECK_SHELL_GO";

/**
 * The command that writes the environment into `file`, and, after the hooks of the prompt (if asked), into `file`.prompt. An
 * absolute program and no `command`, so that no alias or function gets in between; a file, because startup files may
 * print or redirect. The file's name needs no quoting (see HostScratch.makeTempDir).
 */
export function dumpCommand(
  kind: ShellKind,
  file: string,
  { interactive }: Mode,
  withPrompt: boolean,
): string {
  if (kind === "nu") return `^/usr/bin/env -0 out> ${file}`;
  const version = VERSION_VARIABLE[kind];
  const go = interactive ? GO_IS[kind] : undefined;
  const told = `${version === undefined ? "" : `${SHELL_VERSION}=$${version} `}${go === undefined ? "" : `${SHELL_GO}=${go} `}`;
  const dump = `${told}/usr/bin/env -0 >${kind === "zsh" || kind === "bash" ? "|" : ""}${file}`;
  const hooks = PROMPT_HOOKS[kind];
  return withPrompt && interactive && hooks !== undefined ? `${dump}; ${hooks}; ${dump}.prompt` : dump;
}

/** Separate switches, because not every shell takes a bundle; tcsh knows a login by its name alone. */
export function startArguments(kind: ShellKind, { login, interactive }: Mode): readonly string[] {
  return [...(login && kind !== "tcsh" ? ["-l"] : []), ...(interactive ? ["-i"] : [])];
}
