import type { CauseRemedy, Language } from "../model/index.ts";
import { type Dialect, dialectOf, quote, quoteArgument } from "../shell/quote.ts";
import type { Remedy } from "./known-errors/known-error.ts";
import type { Captured } from "./pattern.ts";
import { FORGET_COMMANDS, TOOLS_PATH } from "./shell-lines.ts";
import { forShownGo, type ShownGo } from "./shown-go.ts";
import { isFromCmd, onWindows } from "./windows-commands.ts";

/** Whom a remedy is for. */
export interface Reader {
  readonly shell: string;
  readonly language: Language;
}

/** Characters that nobody sees, or that end a line: a command with one cannot be read before it is pasted. */
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const MAX_VALUE = 200;

/**
 * A remedy with what the message named. What it did not name stays as a name in capitals. `windows` is the text, where
 * that comes from Windows: the commands are then those of the shell that it was copied from. `shown` is the Go that is to
 * take them.
 */
export function fillRemedy(
  remedy: Remedy,
  named: Captured,
  { shell, language }: Reader,
  windows: string | null = null,
  shown: ShownGo | null = null,
): CauseRemedy {
  const dialect = dialectOf(windows === null ? shell : "pwsh");
  const isCmd = windows !== null && isFromCmd(windows);
  const commands = (remedy.commands ?? []).flatMap((command) => {
    const taken = shown === null ? command : forShownGo(command, shown, isCmd ? "cmd" : dialect);
    const there = windows === null || taken === null ? taken : onWindows(taken, isCmd);
    return there === null ? [] : [fillCommand(there, named, dialect)];
  });
  return { text: fillText(remedy[language], named), commands };
}

/** Prose with what the message named. */
export function fillText(text: string, named: Captured): string {
  return text.replace(/\{([a-z]+\d*)\}/g, (_, name: string) => valueNamed(name, named) ?? standIn(name));
}

function fillCommand(command: string, named: Captured, dialect: Dialect): string {
  if (command === "@tools-path") return TOOLS_PATH[dialect];
  if (command === "@forget-commands") return FORGET_COMMANDS[dialect];
  return command
    .split(" ")
    .map((word) => {
      if (!/\{[a-z]+\d*\}/.test(word)) return word;
      // Between double quotes of the command's own nothing but a plain word may stand.
      const quoted = word.includes('"') || word.includes("$(");
      const filled = word.replace(/\{([a-z]+\d*)\}/g, (_, name: string) => {
        const value = valueNamed(name, named);
        return value === null || (quoted && !/^[\w./+-]+$/.test(value)) ? standIn(name) : value;
      });
      return quoted ? filled : asArgument(filled, dialect);
    })
    .join(" ");
}

/** A module path with a version is a plain word in every shell. */
const PLAIN_WORD = /^[A-Za-z0-9][\w./-]*(?:@[\w.-]+)?$/;

function asArgument(word: string, dialect: Dialect): string {
  if (PLAIN_WORD.test(word)) return word;
  return dialect === "nu" || dialect === "pwsh" ? quote(word, dialect) : quoteArgument(word, dialect);
}

function valueNamed(name: string, named: Captured): string | null {
  const value = named[name];
  return value === undefined || value === "" || value.length > MAX_VALUE || UNREADABLE.test(value)
    ? null
    : value;
}

/** What stands for a value that the text does not name. */
function standIn(name: string): string {
  return STAND_INS[name] ?? name.replace(/\d+$/, "").toUpperCase();
}

const STAND_INS: Readonly<Record<string, string>> = {
  install: "PATH/TOOL",
  private: "HOST/OWNER",
  release: "N",
  golang: "VERSION",
  toolchain: "VERSION",
  proxy: "goproxy.io",
};
