import { openWeeks } from "go-env-check/fleet-contract";
import { fillDemo } from "../demo/fill-demo.ts";
import { openLog } from "../http/log.ts";
import { startServer } from "../http/serve.ts";
import type { Settings } from "../http/settings.ts";
import { openStore, restoreStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { type AdminArgs, UsageError } from "./args.ts";
import { sendDigest } from "./digest-command.ts";
import { teamCreate, teamDelete, teamList, teamPolicy, teamRename } from "./team-commands.ts";
import type { Terminal } from "./terminal.ts";
import { invite, sessionRevoke, tokenAdd, tokenList, tokenRevoke, tokenRotate } from "./token-commands.ts";

export const ADMIN_HELP = `Usage: go-env-fleet COMMAND

  serve [--port N]                    run the service: collect reports, show the dashboard
  team create NAME                    create a team; prints its ID and both tokens (shown only once)
  team list                           list teams and their IDs
  team rename TEAM NAME               give a team another name
  team delete TEAM [--yes]            delete a team and all its data
  team policy TEAM [--min-go 1.N] [--suppress ID,…] [--goal SCORE]
                                      show or set what the team requires of its members' machines, and the
                                      median score it wants to reach; an empty value clears that part
  invite TEAM [--uses N] [--days D]   create an invite link for N members (50) and D days (14)
  invite list TEAM                    list invite links, with how many joined by each
  invite end TEAM ID                  end an invite link; those who joined stay
  token list TEAM                     list tokens by fingerprint, with their expiry
  token add TEAM lead|ingest          create an additional token, for example for a second lead
  token rotate TEAM ingest|lead [--overlap HOURS]
                                      create a new token; the old ones stay valid for HOURS (default 24),
                                      those of invite links stay valid
  token revoke TOKEN|FINGERPRINT      revoke a token immediately, with its sessions
  session revoke TEAM                 sign out all leads of a team
  digest TEAM [alerts]                send the latest week to a chat or by email (see docs/fleet.md), or print it;
                                      with alerts only what got worse
  backup FILE                         write a complete copy of the database while the service runs (SQLite)
  restore FILE                        put a backup in the database's place; stop the service first (SQLite)
  demo [--port N]                     run a demo with a simulated team, on this machine only; writes no files

  -h, --help    show this help          --version    show the version

Settings (environment variables, with their defaults):
  HOST (127.0.0.1)  PORT (8787)  DATABASE_URL (file:fleet.db, or postgres://…)
  PUBLIC_URL        the address that members reach the service at, for invite links (http://HOST:PORT)
  RATE_LIMIT        requests per second for each ingest token (20000)
  METRICS_TOKEN     bearer token for /metrics (off without it)
  TRUSTED_PROXIES   addresses or networks (10.0.0.0/8) of TLS proxies whose X-Forwarded-Proto is trusted
  LEAST_MACHINES    show a week only with at least this many machines (5; can only be raised)
  LOG_LEVEL         debug, info (default), warn, error, silent
`;

/** Commands that have several actions. */
const WITH_ACTIONS = new Set(["team", "token", "session"]);

/** Runs one command; throws a UsageError for an unknown one. */
export async function runAdmin(args: AdminArgs, settings: Settings, terminal: Terminal): Promise<void> {
  const [command = "", ...words] = args.positionals;
  const [action, ...rest] = words;
  const withStore = async (work: (store: Store) => Promise<void>): Promise<void> => {
    const store = await openStore(settings.databaseUrl);
    try {
      await work(store);
    } finally {
      await store.close();
    }
  };
  switch (WITH_ACTIONS.has(command) ? `${command} ${action ?? ""}` : command) {
    case "serve":
      return serveUntilStopped(await openStore(settings.databaseUrl), settings, args, terminal);
    case "demo":
      return demo(settings, args, terminal);
    case "team create":
      return withStore((store) => teamCreate(store, rest.join(" ").trim(), terminal));
    case "team list":
      return withStore((store) => teamList(store, terminal));
    case "team rename":
      return withStore((store) => teamRename(store, rest, terminal));
    case "team delete":
      return withStore((store) => teamDelete(store, rest[0], args, terminal));
    case "team policy":
      return withStore((store) => teamPolicy(store, rest[0], args, terminal));
    case "invite":
      return withStore((store) => invite(store, words, args, settings, terminal));
    case "token list":
      return withStore((store) => tokenList(store, rest[0], terminal));
    case "token add":
      return withStore((store) => tokenAdd(store, rest, terminal));
    case "token rotate":
      return withStore((store) => tokenRotate(store, rest, args, terminal));
    case "token revoke":
      return withStore((store) => tokenRevoke(store, rest[0], terminal));
    case "digest":
      return withStore((store) => sendDigest(store, args.positionals.slice(1), settings, terminal));
    case "session revoke":
      return withStore((store) => sessionRevoke(store, rest[0], terminal));
    case "backup":
      return withStore((store) => backup(store, action, terminal));
    case "restore":
      return restore(settings, action, terminal);
    default:
      throw new UsageError(
        command === "" ? "missing command" : `unknown command ${JSON.stringify(args.positionals.join(" "))}`,
      );
  }
}

async function backup(store: Store, file: string | undefined, terminal: Terminal): Promise<void> {
  if (file === undefined) throw new UsageError("backup needs a FILE to write");
  await store.backup(file, openWeeks(new Date()));
  terminal.print(`Backup written to ${file}`);
}

async function restore(
  { databaseUrl }: Settings,
  file: string | undefined,
  terminal: Terminal,
): Promise<void> {
  if (file === undefined) throw new UsageError("restore needs the FILE of a backup");
  const before = await restoreStore(databaseUrl, file);
  terminal.print(`Restored from ${file}`);
  if (before !== null)
    terminal.explain(`The previous database is in ${before}. Delete it when everything works.`);
}

async function serveUntilStopped(
  store: Store,
  settings: Settings,
  { port }: AdminArgs,
  terminal: Terminal,
): Promise<void> {
  const log = openLog(settings.logLevel);
  const running = await startServer({
    store,
    settings,
    log,
    host: settings.host,
    port: port ?? settings.port,
  });
  terminal.print(`go-env-fleet is listening on ${running.url}`);
  terminal.onStop(running.close);
}

/** Listens on this machine only and keeps its data in memory, whatever the settings are. */
async function demo(settings: Settings, { port }: AdminArgs, terminal: Terminal): Promise<void> {
  const store = await openStore("file::memory:");
  const { leadToken } = await fillDemo(store, new Date());
  const running = await startServer({ store, host: "127.0.0.1", port: port ?? settings.port });
  terminal.print(`go-env-fleet demo (simulated team) on ${running.url}`);
  terminal.print(`lead token    ${leadToken}`);
  terminal.onStop(running.close);
}
