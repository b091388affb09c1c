import type { ContextName } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Captured } from "./captured.ts";
import type { Host } from "./host.ts";
import type { ShellKind } from "./shells/dialect.ts";
import type { Env } from "./shells/dump.ts";

const SYSTEM = ["/etc/zsh/zprofile", "/etc/zprofile", "/etc/zsh/zlogin", "/etc/zlogin"];

/** The login whose start a start that is no login may be the same as; zsh is not watched where it runs a script. */
export function loginLike(kind: ShellKind, context: ContextName): ContextName | null {
  if (context === "interactive") return "terminal";
  return kind === "fish" && context === "command" ? "login-script" : null;
}

/**
 * Whether a start that is no login may give what the login gave, as far as files tell: no file that only a login reads
 * holds a command. fish reads the same for both, except on a Mac; a bash never does.
 */
export function mayDoWithoutLogin(host: Host, kind: ShellKind, base: Env): boolean {
  if (kind === "fish") return host.platform.os !== "darwin";
  const home = base.HOME ?? "/";
  return kind === "zsh" && onlyLoginFiles([base.ZDOTDIR ?? home]).every((file) => isIdle(host, file));
}

/**
 * Whether a start that is no login would have given what this one gave: no command that ran asked which of both it is, and
 * no file that only a login reads, wherever the shell had moved them, holds a command.
 */
export function isSameWithoutLogin(host: Host, kind: ShellKind, captured: Captured): boolean {
  const { status, stuck, watched, zdotdir } = captured;
  if (status !== "ok" || stuck !== null || watched === undefined || watched.login.asked) return false;
  if (kind === "fish") return true;
  const { zdotdir: first } = watched.login;
  if (first === null) return false;
  return onlyLoginFiles([first, zdotdir || first]).every((file) => isIdle(host, file));
}

function onlyLoginFiles(dirs: readonly string[]): readonly string[] {
  return [...SYSTEM, ...dirs.flatMap((dir) => [join(dir, ".zprofile"), join(dir, ".zlogin")])];
}

/** Whether reading the file does nothing: it is not there, or all of it is comments. */
function isIdle(host: Host, file: string): boolean {
  if (host.fs.kind(file) === "missing" && host.fs.kind(`${file}.zwc`) === "missing") return true;
  const text = host.fs.readText(file, 64 * 1024);
  return text.ok && text.value.length < 64 * 1024 && /^(?:\s*(?:#.*)?(?:\n|$))*$/.test(text.value);
}
