import { nodeHost } from "../probe/node-host.ts";
import { VERSION } from "../version.ts";
import { parseCommandLine, UsageError } from "./args.ts";
import { blame } from "./blame.ts";
import { check } from "./check.ts";
import { contexts } from "./contexts.ts";
import { explainCommand } from "./explain.ts";
import { HELP } from "./help.ts";
import { processTerminal } from "./terminal.ts";

const terminal = processTerminal();

async function main(): Promise<number> {
  const host = nodeHost();
  const parsed = parseCommandLine(process.argv.slice(2), host.env);
  if (parsed.help) {
    terminal.write(HELP);
    return 0;
  }
  if (parsed.version) {
    terminal.write(`${VERSION}\n`);
    return 0;
  }
  const { command, rest } = parsed;
  if (command === "blame") return blame(host, parsed.check, rest, terminal);
  if (command === "explain") {
    return explainCommand(host, parsed.check, rest, terminal);
  }
  if (rest.length > 0) throw new UsageError(`${command} takes no ${JSON.stringify(rest[0])}`);
  if (command === "check") return check(host, parsed.check, terminal);
  if (command === "contexts") return contexts(host, parsed.check, terminal);
  throw new UsageError(`there is no command ${JSON.stringify(command)}`);
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    terminal.complain(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) terminal.complain("see go-env-check --help");
    process.exitCode = 2;
  },
);
