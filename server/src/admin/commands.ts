import { KNOWN_CHECKS } from "go-env-check/catalog";
import { fillDemo } from "../demo/fill-demo.ts";
import { openLog } from "../http/log.ts";
import { type Running, startServer } from "../http/serve.ts";
import type { Settings } from "../http/settings.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { createTeam, rotateToken } from "../store/teams.ts";
import { hashToken, type Role } from "../store/tokens.ts";
import { type AdminArgs, UsageError } from "./args.ts";
import { sendDigest } from "./digest-command.ts";

export const ADMIN_HELP = `Usage: go-env-fleet COMMAND

  serve [--port N]                    run the service: collect reports, show the dashboard
  team create NAME                    create a team; prints its ID and both tokens (shown only once)
  team list                           list teams and their IDs
  team policy TEAM [--min-go 1.N] [--suppress ID,…]
                                      show or set what the team requires of its members' machines
  token list TEAM                     list tokens by fingerprint, with their expiry
  token rotate TEAM ingest|lead [--overlap HOURS]
                                      create a new token; the old ones stay valid for HOURS (default 24)
  token revoke TOKEN|FINGERPRINT      revoke a token immediately
  digest TEAM [alerts]                send the latest week to a chat or by email (see docs/fleet.md), or print it;
                                      with alerts only what got worse
  backup FILE                         write a complete copy of the database while the service runs (SQLite)
  demo [--port N]                     run a demo with a simulated team, on this machine only; writes no files

Settings (environment variables, with their defaults):
  HOST (127.0.0.1)  PORT (8787)  DATABASE_URL (file:fleet.db, or postgres://…)
  RATE_LIMIT        requests per second for each ingest token (20000)
  METRICS_TOKEN     bearer token for /metrics (off without it)
  TRUSTED_PROXIES   addresses of TLS proxies whose X-Forwarded-Proto is trusted
  LEAST_MACHINES    show a week only with at least this many machines (5; can only be raised)
  LOG_LEVEL         debug, info (default), warn, error, silent
`;

interface Terminal {
  readonly print: (line: string) => void;
  readonly explain: (line: string) => void;
  readonly onStop: (stop: () => Promise<void>) => void;
}

/** Runs one command; throws a UsageError for an unknown one. */
export async function runAdmin(args: AdminArgs, settings: Settings, terminal: Terminal): Promise<void> {
  const [command, action, ...rest] = args.positionals;
  const withStore = async (work: (store: Store) => Promise<void>): Promise<void> => {
    const store = await openStore(settings.databaseUrl);
    try {
      await work(store);
    } finally {
      await store.close();
    }
  };
  switch (`${command ?? ""}${command === "team" || command === "token" ? ` ${action ?? ""}` : ""}`) {
    case "serve":
      return serveUntilStopped(await openStore(settings.databaseUrl), settings, args, terminal);
    case "demo":
      return demo(settings, args, terminal);
    case "team create":
      return withStore((store) => teamCreate(store, rest.join(" ").trim(), terminal));
    case "team list":
      return withStore(async (store) => {
        for (const { id, name } of await store.teams()) terminal.print(`${id}  ${name}`);
      });
    case "team policy":
      return withStore((store) => teamPolicy(store, rest[0], args, terminal));
    case "token list":
      return withStore(async (store) => {
        for (const { role, fingerprint, until } of await store.tokens(await teamId(store, rest[0])))
          terminal.print(`${fingerprint}  ${role.padEnd(6)}  ${until === null ? "valid" : `until ${until}`}`);
      });
    case "token rotate":
      return withStore((store) => tokenRotate(store, rest, args, terminal));
    case "token revoke":
      return withStore((store) => tokenRevoke(store, rest[0], terminal));
    case "digest":
      return withStore((store) => sendDigest(store, args.positionals.slice(1), settings, terminal));
    case "backup":
      return withStore(async (store) => {
        if (action === undefined) throw new UsageError("backup needs a FILE to write");
        await store.backup(action);
        terminal.print(`Backup written to ${action}`);
      });
    default:
      throw new UsageError(
        command === undefined
          ? "missing command"
          : `unknown command ${JSON.stringify(args.positionals.join(" "))}`,
      );
  }
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
  stopOnSignal(running, terminal);
}

/** Listens on this machine only and keeps its data in memory, whatever the settings are. */
async function demo(settings: Settings, { port }: AdminArgs, terminal: Terminal): Promise<void> {
  const store = await openStore("file::memory:");
  const { leadToken } = await fillDemo(store, new Date());
  const running = await startServer({ store, host: "127.0.0.1", port: port ?? settings.port });
  terminal.print(`go-env-fleet demo (simulated team) on ${running.url}`);
  terminal.print(`lead token    ${leadToken}`);
  stopOnSignal(running, terminal);
}

function stopOnSignal(running: Running, terminal: Terminal): void {
  terminal.onStop(running.close);
}

async function teamCreate(store: Store, name: string, terminal: Terminal): Promise<void> {
  if (name === "" || name.length > 100 || /\p{Cc}/u.test(name))
    throw new UsageError("team create needs a NAME of 1 to 100 characters");
  const team = await createTeam(store, name);
  terminal.print(`team          ${team.id}`);
  terminal.print(`ingest token  ${team.ingestToken}`);
  terminal.print(`lead token    ${team.leadToken}`);
  terminal.explain(
    "The tokens are shown only once. Members need the team ID and the ingest token; leads need the lead token.",
  );
}

async function teamPolicy(
  store: Store,
  id: string | undefined,
  args: AdminArgs,
  terminal: Terminal,
): Promise<void> {
  const team = await teamId(store, id);
  const unknown = args.suppressed.find((check) => !KNOWN_CHECKS.some((known) => known.id === check));
  if (unknown !== undefined) throw new UsageError(`unknown check ${JSON.stringify(unknown)}`);
  if (args.minimumGo !== null || args.suppressed.length > 0)
    await store.setPolicy(team, { minimumGo: args.minimumGo, suppressed: args.suppressed });
  const { minimumGo, suppressed } = await store.policy(team);
  terminal.print(`minimum Go  ${minimumGo ?? "-"}`);
  terminal.print(`suppressed  ${suppressed.join(", ") || "-"}`);
}

async function tokenRotate(
  store: Store,
  [id, role]: readonly string[],
  { overlapHours }: AdminArgs,
  terminal: Terminal,
): Promise<void> {
  if (!isRole(role)) throw new UsageError("usage: token rotate TEAM ingest|lead [--overlap HOURS]");
  const team = await teamId(store, id);
  const token = await rotateToken(store, team, role, { overlapHours, now: new Date() });
  terminal.print(`${role} token  ${token}`);
  terminal.explain(
    overlapHours === 0
      ? "The old token is no longer valid. The new one is shown only once."
      : `The old token expires in ${overlapHours} hours. The new one is shown only once.`,
  );
}

async function tokenRevoke(store: Store, which: string | undefined, terminal: Terminal): Promise<void> {
  const isFingerprint = /^[0-9a-f]{12}$/.test(which ?? "");
  if (which === undefined || !(isFingerprint || /^gec_(ingest|lead)_/.test(which)))
    throw new UsageError("token revoke needs a token, or a fingerprint from go-env-fleet token list");
  const done = await store.revokeToken(isFingerprint ? which : hashToken(which));
  if (!done) throw new UsageError("token not found");
  terminal.print("revoked");
}

/** The ID of an existing team; throws a UsageError for any other. */
async function teamId(store: Store, id: string | undefined): Promise<string> {
  if (id === undefined) throw new UsageError("missing TEAM: use an ID from go-env-fleet team list");
  const team = (await store.teams()).find((one) => one.id === id);
  if (team === undefined)
    throw new UsageError(`unknown team ${JSON.stringify(id)}; see go-env-fleet team list`);
  return team.id;
}

function isRole(text: string | undefined): text is Role {
  return text === "ingest" || text === "lead";
}
