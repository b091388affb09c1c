import { parseArgs } from "node:util";
import { fillDemo } from "./demo.ts";
import { openStore, type Running, startServer } from "./serve.ts";
import { openSqlite } from "./store/sqlite.ts";
import { createTeam } from "./teams.ts";

const HELP = `Usage: go-env-fleet serve [--port N] | team create NAME | team list | demo [--port N]

  serve         take reports and show the lead's page
  team create   make a team; prints its id and both tokens, once
  team list     teams and their ids
  demo          a server with a simulated team, reachable from this machine only; leaves nothing behind

Settings: HOST (127.0.0.1), PORT (8787), DATABASE_URL (file:fleet.db, in the working directory)
`;

class UsageError extends Error {}

async function main(argv: readonly string[]): Promise<void> {
  const { values, positionals } = read(argv);
  const [command, ...rest] = positionals;
  if (values.help === true) return void process.stdout.write(HELP);
  switch ([command, ...rest.slice(0, command === "team" ? 1 : 0)].join(" ")) {
    case "serve": {
      const running = await startServer({
        store: open(),
        host: process.env.HOST ?? "127.0.0.1",
        port: port(values.port),
      });
      console.log(`go-env-fleet listens on ${running.url}`);
      return closeOnSignal(running);
    }
    case "team create": {
      const name = rest.slice(1).join(" ").trim();
      if (name === "" || name.length > 100)
        throw new UsageError("team create needs a name of 1 to 100 characters");
      const store = open();
      const team = createTeam(store, name);
      store.close();
      console.log(
        `team          ${team.id}\ningest token  ${team.ingestToken}\nlead token    ${team.leadToken}`,
      );
      console.error(
        "The tokens are shown this once. Members need the team's id and the ingest token, leads the lead token.",
      );
      return;
    }
    case "team list": {
      const store = open();
      for (const { id, name } of store.teams()) console.log(`${id}  ${name}`);
      return store.close();
    }
    case "demo": {
      const store = openSqlite(":memory:");
      const { leadToken } = fillDemo(store, new Date());
      const running = await startServer({ store, host: "127.0.0.1", port: port(values.port) });
      console.log(`go-env-fleet demo (simulated team) on ${running.url}\nlead token    ${leadToken}`);
      return closeOnSignal(running);
    }
    default:
      throw new UsageError(
        command === undefined
          ? "a command is missing"
          : `there is no command ${JSON.stringify(positionals.join(" "))}`,
      );
  }
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { port: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function open() {
  return openStore(process.env.DATABASE_URL ?? "file:fleet.db");
}

function port(option: string | undefined): number {
  const text = option ?? process.env.PORT ?? "8787";
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new UsageError(`a port is a number up to 65535, not ${JSON.stringify(text)}`);
  return Number(text);
}

function closeOnSignal(running: Running): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void running.close());
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`go-env-fleet: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof UsageError) console.error("see go-env-fleet --help");
  process.exitCode = 2;
}
