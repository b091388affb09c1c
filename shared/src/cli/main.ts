import { codeOf } from "../fs/code-of.ts";
import { USAGE_MESSAGES } from "../messages/usage.ts";
import { nodeHost } from "../probe/node-host.ts";
import { VERSION } from "../version.ts";
import { type Parsed, parseCommandLine, rejectUnsupportedOptions } from "./args.ts";
import { calibrateHere, check } from "./check.ts";
import { COMMANDS } from "./commands.ts";
import { languageOfUsage } from "./language.ts";
import { nearestWord } from "./nearest-word.ts";
import { processTerminal } from "./terminal.ts";
import { isUsageError, UsageError } from "./usage-error.ts";

const host = nodeHost();
const terminal = processTerminal(host.env);

/** Commands that no other word may follow. */
const TAKES_NO_WORD: readonly string[] = ["check", "contexts", "man", "version"];

async function main(): Promise<number> {
  const parsed = parseCommandLine(process.argv.slice(2), host.env);
  if (parsed.help) return help(parsed);
  const { command, rest } = parsed;
  const [word] = rest;
  if (word !== undefined && TAKES_NO_WORD.includes(command))
    throw new UsageError((m) => m.unexpected(word, isDirectory(word)));
  if (parsed.version) return printed(`${VERSION}\n`);
  if (!COMMANDS.includes(command) && command !== "__complete") throw unknownCommand(command);
  rejectUnsupportedOptions(parsed);
  if (command === "check") return check(host, parsed.check, terminal);
  // Every other command is a bundle of its own, so that a check does not load it.
  if (command === "blame") return (await import("./blame.ts")).blame(host, parsed.check, rest, terminal);
  if (command === "history")
    return (await import("./history.ts")).history(host, parsed.check, rest, terminal);
  if (command === "explain")
    return (await import("./explain.ts")).explainCommand(host, parsed.check, rest, terminal, calibrateHere);
  if (command === "fix")
    return (await import("./fix.ts")).fix(host, parsed.check, parsed.fix, rest, terminal);
  if (command === "undo")
    return (await import("./undo.ts")).undo(host, parsed.check, parsed.fix, rest, terminal);
  if (command === "fleet") return (await import("./fleet.ts")).fleet(host, parsed, terminal);
  if (command === "completion") return (await import("./completion.ts")).completion(rest, terminal);
  if (command === "mcp") return (await import("./mcp.ts")).mcp(host, parsed.check, rest, terminal);
  if (command === "man") return printed((await import("./man.ts")).manualPage(parsed.check.language));
  if (command === "__complete") return (await import("./completion.ts")).complete(rest, terminal);
  return (await import("./contexts.ts")).contexts(host, parsed.check, terminal);
}

/** `--help` and `help [COMMAND]`: of all commands, or of the one that is named. */
async function help({ helpOn, check: { language } }: Parsed): Promise<number> {
  if (helpOn !== null && !COMMANDS.includes(helpOn)) throw unknownCommand(helpOn);
  const { helpText } = await import("./help.ts");
  return printed(helpText(helpOn, language, terminal.size()?.columns ?? 80));
}

function printed(text: string): number {
  terminal.write(text);
  return 0;
}

/** A directory in the place of a command is meant as the project to check. */
function unknownCommand(word: string): UsageError {
  const nearest = nearestWord(word, COMMANDS);
  return new UsageError((m) =>
    isDirectory(word) ? m.unexpected(word, true) : m.unknownCommand(word, nearest),
  );
}

function isDirectory(word: string): boolean {
  return host.fs.kind(word) === "directory";
}

/** Tells on standard error what is wrong, bad usage in the user's language. */
async function complain(error: unknown): Promise<void> {
  if (!isUsageError(error)) {
    const advice = isOwnWords(error) ? "" : (ADVICE[codeOf(error) ?? ""] ?? UNEXPECTED);
    terminal.complain(`${oneLine(error)}${advice}`);
    return;
  }
  const messages =
    languageOfUsage(process.argv.slice(2), host.env) === "en"
      ? USAGE_MESSAGES
      : (await import("../messages/usage-zh-cn.ts")).USAGE_MESSAGES_ZH_CN;
  terminal.complain(error.text(messages));
  terminal.complain(messages.seeHelp);
}

/** What helps against an error of the system, by its code; the words of the system stand before it. */
const ADVICE: Readonly<Record<string, string>> = {
  EMFILE: " (raise the limit of this shell: ulimit -n 1024)",
  ENOSPC: " (free some space, or write to another disk)",
  EDQUOT: " (free some space, or write to another disk)",
};
const UNEXPECTED = " (unexpected; try --no-shell and --no-project, and report it if it stays)";

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, " ");
}

/** Whether the message was written for the reader, not by Node or the system. */
function isOwnWords(error: unknown): boolean {
  return error instanceof Error && error.constructor === Error && !("code" in error);
}

// What fails in the background would end in a stack trace and in 1, which means findings.
process.on("uncaughtException", (error) => {
  void complain(error).finally(() => process.exit(2));
});

main().then(
  (status) => {
    // All output is written by now; to take the heap down in order would cost a millisecond.
    process.exit(status);
  },
  async (error: unknown) => {
    await complain(error);
    process.exitCode = 2;
  },
);
