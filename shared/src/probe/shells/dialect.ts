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

/**
 * Separate switches, because not every shell takes a bundle; tcsh knows a login by its name alone. With a command, nu reads
 * its configuration, which every prompt has, only as a login shell.
 */
export function startArguments(kind: ShellKind, { login, interactive }: Mode): readonly string[] {
  const asLogin = kind === "nu" ? login || interactive : login && kind !== "tcsh";
  return [...(asLogin ? ["-l"] : []), ...(interactive ? ["-i"] : [])];
}
