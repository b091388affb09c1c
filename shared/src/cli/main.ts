import { nodeHost } from "../probe/node-host.ts";
import { VERSION } from "../version.ts";
import { parseCommandLine, rejectUnsupportedOptions, UsageError } from "./args.ts";
import { check } from "./check.ts";
import { processTerminal } from "./terminal.ts";

const host = nodeHost();
const terminal = processTerminal(host.env);

async function main(): Promise<number> {
  const parsed = parseCommandLine(process.argv.slice(2), host.env);
  if (parsed.help) {
    terminal.write((await import("./help.ts")).HELP);
    return 0;
  }
  if (parsed.version) {
    terminal.write(`${VERSION}\n`);
    return 0;
  }
  const { command, rest } = parsed;
  rejectUnsupportedOptions(command, parsed.check);
  if (command === "check" && rest.length === 0) return check(host, parsed.check, terminal);
  // Every other command is a bundle of its own: who checks does not wait for it.
  if (command === "blame") return (await import("./blame.ts")).blame(host, parsed.check, rest, terminal);
  if (command === "history")
    return (await import("./history.ts")).history(host, parsed.check, rest, terminal);
  if (command === "explain")
    return (await import("./explain.ts")).explainCommand(host, parsed.check, rest, terminal);
  if (command === "fix")
    return (await import("./fix.ts")).fix(host, parsed.check, parsed.mend, rest, terminal);
  if (command === "undo")
    return (await import("./undo.ts")).undo(host, parsed.check, parsed.mend, rest, terminal);
  if (command === "fleet") return (await import("./fleet.ts")).fleet(host, parsed, terminal);
  if (rest.length > 0) throw new UsageError(`${command} takes no ${JSON.stringify(rest[0])}`);
  if (command === "contexts") return (await import("./contexts.ts")).contexts(host, parsed.check, terminal);
  throw new UsageError(`there is no command ${JSON.stringify(command)}`);
}

main().then(
  (status) => {
    // All output is written by now; to take the heap down in order would cost a millisecond.
    process.exit(status);
  },
  (error: unknown) => {
    terminal.complain(error instanceof Error ? error.message : String(error));
    if (error instanceof Error && error.name === "UsageError") terminal.complain("see go-env-check --help");
    process.exitCode = 2;
  },
);
