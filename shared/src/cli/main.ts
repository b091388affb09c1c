import { nodeHost } from "../probe/node-host.ts";
import { VERSION } from "../version.ts";
import { parseCommandLine, UsageError } from "./args.ts";
import { check, type Terminal } from "./check.ts";
import { HELP } from "./help.ts";

const terminal: Terminal = {
  isTTY: process.stdout.isTTY === true,
  write: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(`go-env-check: ${text}\n`),
};

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
  if (parsed.command !== "check" || parsed.rest.length > 0) {
    throw new UsageError(`there is no command ${JSON.stringify([parsed.command, ...parsed.rest].join(" "))}`);
  }
  return check(host, parsed.check, terminal);
}

// A reader that goes away early (| head) is no error.
process.stdout.on("error", () => process.exit(0));
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
