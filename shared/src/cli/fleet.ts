import { reportsUrl } from "../fleet/client.ts";
import type { ClientStore } from "../fleet/client-store.ts";
import { type Enrolment, readEnrolment, writeEnrolment } from "../fleet/enrolment.ts";
import { fileStore, fleetDir, sentWeeks } from "../fleet/file-store.ts";
import { secretOf } from "../fleet/identity.ts";
import { teamOfToken } from "../fleet/join.ts";
import { leaveTeam } from "../fleet/leave.ts";
import { nodeFetch } from "../fleet/node-fetch.ts";
import { putInOutbox, readOutbox } from "../fleet/outbox.ts";
import { readPolicy, refreshPolicy } from "../fleet/policy.ts";
import { readOnly } from "../fleet/read-only-store.ts";
import { prepareWithdrawal } from "../fleet/share.ts";
import { isStateError } from "../fs/state-error.ts";
import { FLEET_MESSAGES } from "../messages/fleet.ts";
import type { Host } from "../probe/host.ts";
import { oneLine } from "../util/visible.ts";
import { notOneOf, type Parsed } from "./args.ts";
import { watched } from "./check.ts";
import { FLEET_ACTIONS } from "./commands.ts";
import { type Client, flush, prepare } from "./fleet-client.ts";
import { join, nameOf, scheduleCommand } from "./fleet-join.ts";
import { offeredLink } from "./fleet-offer.ts";
import { unschedule } from "./fleet-schedule.ts";
import { sayStateProblem } from "./state-problem.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** `go-env-check fleet …`: anonymous results for the team's own server. 1 when something could not be sent. */
export async function fleet(host: Host, given: Parsed, terminal: Terminal): Promise<number> {
  const args = withTokenRead(given, terminal);
  const [action = "status", ...more] = args.rest;
  const isKnown = more.length <= (FLEET_ACTIONS.get(action) ?? -1);
  if (!isKnown || (action === "schedule" && more.length === 1 && more[0] !== "off"))
    throw notOneOf("fleet", [...FLEET_ACTIONS.keys()], args.rest.join(" "));
  const dir = fleetDir(host.platform.os, host.env);
  if (dir === null) throw new UsageError((m) => m.noStateDirectory);
  return sayStateProblem(host, args.check.language, terminal, () => act(host, args, action, dir, terminal));
}

async function act(
  host: Host,
  args: Parsed,
  action: string,
  dir: string,
  terminal: Terminal,
): Promise<number> {
  const store = fileStore(dir);
  const replaces = action === "enable" || (action === "disable" && !args.fleet.withdraw);
  const client: Client = {
    host,
    store,
    dir,
    settings: await (replaces ? readToReplace(store) : readEnrolment(store)),
    words: FLEET_MESSAGES[args.check.language],
    say: (text) => terminal.write(`${text}\n`),
    ask: terminal.ask,
    watch: (work) => watched(host, args.check, terminal, work),
  };
  switch (action) {
    case "join":
      return join(client, args, args.rest[1]);
    case "enable":
      return enable(client, args);
    case "preview": {
      const settings =
        client.settings ?? fromOptions(host, args, { server: "", team: "t_preview0", token: "" });
      const delivery = await prepare({ ...client, store: readOnly(store) }, args, settings);
      client.say(JSON.stringify(delivery, null, 2));
      return 0;
    }
    case "send":
      return send(client, args);
    case "schedule":
      return scheduleCommand(client, args.rest[1]);
    case "disable":
      return disable(client, args);
    default:
      return status(client);
  }
}

/** `--token -` reads the token from standard input: a process's arguments can be read by every user of the machine. */
function withTokenRead(args: Parsed, terminal: Terminal): Parsed {
  if (args.fleet.token !== "-") return args;
  return { ...args, fleet: { ...args.fleet, token: (terminal.ask("") ?? "").trim() } };
}

/** The settings, to be replaced: damaged ones count as none, so that they can be overwritten. */
async function readToReplace(store: ClientStore): Promise<Enrolment | null> {
  try {
    return await readEnrolment(store);
  } catch (error) {
    if (isStateError(error) && error.refusal.kind === "state-damaged") return null;
    throw error;
  }
}

/** Turns sharing on. What the server says about the token is said now; one that does not answer can be asked later. */
async function enable({ host, store, dir, words, say }: Client, args: Parsed): Promise<number> {
  const settings = fromOptions(host, args, null);
  if (reportsUrl(settings.server) === null) throw new UsageError((m) => m.fleetServer);
  if (!/^t_[A-Za-z0-9_-]{8,32}$/.test(settings.team)) throw new UsageError((m) => m.fleetTeam);
  if (!settings.token.startsWith("gec_ingest_")) throw new UsageError((m) => m.fleetToken);
  const asked = await teamOfToken(settings, nodeFetch(host.env));
  if (!asked.ok && asked.reason === "unauthorised") throw new Error(words.wrongToken);
  if (asked.ok && asked.value.team !== settings.team) throw new Error(words.wrongTeam(settings.team));
  // Made now, so that a preview shows the number that a report will have.
  await secretOf(store);
  await writeEnrolment(store, { ...settings, ...(asked.ok && { name: asked.value.name }) });
  say(words.turnedOn(settings.server, dir));
  if (!asked.ok && asked.reason === "unreachable") say(words.noAnswerYet(oneLine(asked.message)));
  return 0;
}

/** Asks for the team's policy first, because it says which findings do not count. */
async function send(client: Client, args: Parsed): Promise<number> {
  const { store, settings, host } = client;
  if (settings === null) throw new UsageError((m) => m.sharingOff);
  await refreshPolicy(settings, store, nodeFetch(host.env));
  await putInOutbox(await prepare(client, args, settings), store);
  return flush(client, settings);
}

/** Turns sharing off; with a withdrawal that the server did not receive, only after a later attempt has delivered it. */
async function disable(client: Client, { fleet: { withdraw } }: Parsed): Promise<number> {
  const { store, settings, words, say, host } = client;
  let code = 0;
  if (withdraw && settings !== null) {
    const back = await prepareWithdrawal({ team: settings.team, store, now: host.now() });
    if (back === null) say(words.nothingToWithdraw);
    else {
      await putInOutbox(back, store);
      code = await flush(client, settings, words.withdrawn);
      if (code !== 0) return code;
    }
  }
  await leaveTeam(store);
  if (await unschedule(host)) say(words.unscheduled);
  say(words.turnedOff);
  return code;
}

async function status({ host, store, dir, settings, words, say }: Client): Promise<number> {
  say(settings === null ? words.off : words.on(settings.server, nameOf(settings)));
  const policy = settings === null ? null : await readPolicy(store);
  if (policy?.minimumGo) say(words.minimumGo(policy.minimumGo));
  if (policy !== null && policy.suppressed.length > 0)
    say(words.suppressedForAll(oneLine(policy.suppressed.join(", "))));
  if (settings === null && (await offeredLink(host)) !== null) say(words.offered);
  const waiting = await readOutbox(store);
  const next = Math.min(...waiting.map(({ notBefore }) => notBefore));
  say(
    waiting.length === 0 ? words.emptyOutbox : words.inOutbox(waiting.length, new Date(next).toISOString()),
  );
  const weeks = sentWeeks(dir);
  say(weeks.length === 0 ? words.nothingSent : words.sentWeeks(weeks.slice(0, 8).join(", "), dir));
  return 0;
}

/** The options of `enable`; what is missing comes from `otherwise`, or it is bad usage. */
function fromOptions(host: Host, { fleet: given }: Parsed, otherwise: Enrolment | null): Enrolment {
  const token = given.token ?? (host.env.GO_ENV_CHECK_FLEET_TOKEN || null);
  const settings = {
    server: given.server ?? otherwise?.server,
    team: given.team ?? otherwise?.team,
    token: token ?? otherwise?.token,
  };
  const { server, team } = settings;
  if (server === undefined || team === undefined || settings.token === undefined)
    throw new UsageError((m) => m.fleetEnable);
  return { server, team, token: settings.token };
}
