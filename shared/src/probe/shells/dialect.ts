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

/**
 * The word behind a command from which zsh and bash have `$0` from their first file on: a terminal puts a dash before a
 * login shell's name, and startup files ask for it.
 */
export function ownName(path: string, { login, interactive }: Mode): readonly string[] {
  const kind = shellKind(path);
  return kind === "zsh" || kind === "bash" ? [`${login && interactive ? "-" : ""}${basename(path)}`] : [];
}

/** How a shell is started: as a login shell or not, interactive or not. */
export interface Mode {
  readonly login: boolean;
  readonly interactive: boolean;
}

/**
 * Separate switches, because not every shell takes a bundle; tcsh knows a login by its name alone. With a command, nu reads
 * its configuration, which every prompt has, only as a login shell.
 */
export function startArguments(kind: ShellKind, { login, interactive }: Mode): readonly string[] {
  const asLogin = kind === "nu" ? login || interactive : login && kind !== "tcsh";
  return [...(asLogin ? ["-l"] : []), ...(interactive ? ["-i"] : [])];
}
