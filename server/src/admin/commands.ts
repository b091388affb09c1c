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

export const ADMIN_HELP = `Usage: go-env-fleet COMMAND

  serve [--port N]                    take reports and show the lead's page
  team create NAME                    make a team; prints its id and both tokens, once
  team list                           teams and their ids
  team policy TEAM [--min-go 1.N] [--suppress ID,…]
                                      what the team asks of its members' machines; without options: shows it
  token list TEAM                     tokens by fingerprint, and until when they are valid
  token rotate TEAM ingest|lead [--overlap HOURS]
                                      a new token; the old ones stay valid for 24 hours unless told otherwise
  token revoke TOKEN|FINGERPRINT      ends a token at once
  backup FILE                         a whole copy of the database, while the service runs (SQLite)
  demo [--port N]                     a server with a simulated team, reachable from this machine only; leaves nothing behind

Settings, from the environment:
  HOST (127.0.0.1)  PORT (8787)  DATABASE_URL (file:fleet.db, or postgres://…)
  RATE_LIMIT        requests a second for each ingest token (20000)
  METRICS_TOKEN     bearer token of /metrics; without it nobody reads them
  TRUSTED_PROXIES   addresses of TLS proxies, whose X-Forwarded-Proto then counts
  LEAST_MACHINES    shows nothing of fewer machines than this (5; may only be raised)
  LOG_LEVEL         debug, info (default), warn, error, silent
`;

export interface Terminal {
  readonly print: (line: string) => void;
  readonly explain: (line: string) => void;
  readonly onStop: (stop: () => Promise<void>) => void;
}

/** Runs one command. */
export async function runAdmin(args: AdminArgs, settings: Settings, terminal: Terminal): Promise<void> {
  const [command, action, ...rest] = args.words;
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
    case "backup":
      return withStore(async (store) => {
        if (action === undefined) throw new UsageError("backup needs the file to write");
        await store.backup(action);
        terminal.print(`written: ${action}`);
      });
    default:
      throw new UsageError(
        command === undefined
          ? "a command is missing"
          : `there is no command ${JSON.stringify(args.words.join(" "))}`,
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
  terminal.print(`go-env-fleet listens on ${running.url}`);
  stopOnSignal(running, terminal);
}

/** Nothing is opened to the network and nothing is left behind, whatever the settings say. */
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
    throw new UsageError("team create needs a name of 1 to 100 characters");
  const team = await createTeam(store, name);
  terminal.print(`team          ${team.id}`);
  terminal.print(`ingest token  ${team.ingestToken}`);
  terminal.print(`lead token    ${team.leadToken}`);
  terminal.explain(
    "The tokens are shown this once. Members need the team's id and the ingest token, leads the lead token.",
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
  if (unknown !== undefined) throw new UsageError(`there is no check ${JSON.stringify(unknown)}`);
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
  if (!isRole(role)) throw new UsageError("token rotate TEAM ingest|lead");
  const team = await teamId(store, id);
  const token = await rotateToken(store, team, role, { overlapHours, now: new Date() });
  terminal.print(`${role} token  ${token}`);
  terminal.explain(
    overlapHours === 0
      ? "The old token ended. This one is shown once."
      : `The old token ends in ${overlapHours} hours. This one is shown once.`,
  );
}

async function tokenRevoke(store: Store, which: string | undefined, terminal: Terminal): Promise<void> {
  const isFingerprint = /^[0-9a-f]{12}$/.test(which ?? "");
  if (which === undefined || !(isFingerprint || /^gec_(ingest|lead)_/.test(which)))
    throw new UsageError("token revoke needs a token, or its fingerprint as token list shows it");
  const done = await store.revokeToken(isFingerprint ? which : hashToken(which));
  if (!done) throw new UsageError("there is no such token");
  terminal.print("revoked");
}

/** A team's id, which has to be there. */
async function teamId(store: Store, id: string | undefined): Promise<string> {
  if (id === undefined) throw new UsageError("a team's id is needed, as team list shows it");
  const team = (await store.teams()).find((one) => one.id === id);
  if (team === undefined)
    throw new UsageError(`there is no team ${JSON.stringify(id)}; see go-env-fleet team list`);
  return team.id;
}

function isRole(text: string | undefined): text is Role {
  return text === "ingest" || text === "lead";
}
