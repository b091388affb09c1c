import { calibrate } from "../calibration/calibrate.ts";
import { reportsUrl, type SendResult, sendReport } from "../fleet/client.ts";
import type { ClientStore } from "../fleet/client-store.ts";
import type { Delivery } from "../fleet/contract.ts";
import { type Enrolment, readEnrolment, writeEnrolment } from "../fleet/enrolment.ts";
import { fileStore, fleetDir, sentWeeks } from "../fleet/file-store.ts";
import { nodeFetch } from "../fleet/node-fetch.ts";
import { flushOutbox, putInOutbox, readOutbox } from "../fleet/outbox.ts";
import { prepareShare, prepareWithdrawal } from "../fleet/share.ts";
import { isStateError } from "../fs/state-error.ts";
import { FLEET_MESSAGES } from "../messages/fleet.ts";
import type { Host } from "../probe/host.ts";
import { oneLine } from "../util/visible.ts";
import type { Parsed } from "./args.ts";
import { optionsOf } from "./check.ts";
import { notChecked } from "./not-checked.ts";
import { sayStateProblem } from "./state-problem.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

interface Client {
  readonly host: Host;
  readonly store: ClientStore;
  readonly dir: string;
  readonly settings: Enrolment | null;
  readonly words: (typeof FLEET_MESSAGES)["en"];
  readonly say: (text: string) => void;
}

/** `go-env-check fleet …`: anonymous results for the team's own server. 1 when something could not be sent. */
export async function fleet(host: Host, given: Parsed, terminal: Terminal): Promise<number> {
  const args = withTokenRead(given, terminal);
  const [action = "status", ...more] = args.rest;
  if (more.length > 0 || !["status", "preview", "enable", "send", "disable"].includes(action))
    throw new UsageError((m) => m.fleetActions(args.rest.join(" ")));
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
  };
  switch (action) {
    case "enable":
      return enable(client, args);
    case "preview": {
      const settings =
        client.settings ?? fromOptions(host, args, { server: "", team: "t_preview0", token: "" });
      client.say(JSON.stringify(await prepare(client, args, settings), null, 2));
      return 0;
    }
    case "send": {
      const settings = needEnrolment(client);
      await putInOutbox(await prepare(client, args, settings), store);
      return flush(client, settings);
    }
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

async function enable({ host, store, dir, words, say }: Client, args: Parsed): Promise<number> {
  const settings = fromOptions(host, args, null);
  if (reportsUrl(settings.server) === null) throw new UsageError((m) => m.fleetServer);
  if (!/^t_[A-Za-z0-9_-]{8,32}$/.test(settings.team)) throw new UsageError((m) => m.fleetTeam);
  if (!settings.token.startsWith("gec_ingest_")) throw new UsageError((m) => m.fleetToken);
  await writeEnrolment(store, settings);
  say(words.turnedOn(settings.server, dir));
  return 0;
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
  await store.write("outbox", "");
  await writeEnrolment(store, null);
  say(words.turnedOff);
  return code;
}

async function status({ store, dir, settings, words, say }: Client): Promise<number> {
  say(settings === null ? words.off : words.on(settings.server, settings.team));
  const waiting = await readOutbox(store);
  const next = Math.min(...waiting.map(({ notBefore }) => notBefore));
  say(
    waiting.length === 0 ? words.emptyOutbox : words.inOutbox(waiting.length, new Date(next).toISOString()),
  );
  const weeks = sentWeeks(dir);
  say(weeks.length === 0 ? words.nothingSent : words.sentWeeks(weeks.slice(0, 8).join(", "), dir));
  return 0;
}

async function prepare({ host, store }: Client, args: Parsed, { team }: Enrolment): Promise<Delivery> {
  const report = await calibrate(host, optionsOf(host, { ...args.check, projectHere: false }));
  const failed = notChecked(report, args.check.context);
  if (failed !== null) throw new Error(`nothing to share: ${failed.context} could not be checked`);
  return prepareShare(report, { team, client: "cli", store, now: host.now() });
}

async function flush(
  { host, store, words, say }: Client,
  settings: Enrolment,
  done?: string,
): Promise<number> {
  const fetch = nodeFetch(host.env);
  const { last, waiting } = await flushOutbox({
    store,
    now: host.now(),
    impatient: true,
    send: (delivery) => sendReport({ server: settings.server, token: settings.token, delivery, fetch }),
  });
  if (last === null) return 0;
  if (last.ok) say(done ?? thanks(last, words));
  else say(waiting > 0 ? words.waits(oneLine(last.message), waiting) : words.refused(oneLine(last.message)));
  return last.ok ? 0 : 1;
}

function thanks(
  { duplicates, corrected }: Extract<SendResult, { ok: true }>,
  words: Client["words"],
): string {
  if (duplicates > 0) return words.already;
  return corrected > 0 ? words.replaced : words.sent;
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

function needEnrolment({ settings }: Client): Enrolment {
  if (settings === null) throw new UsageError((m) => m.sharingOff);
  return settings;
}
