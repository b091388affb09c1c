import { isSea } from "node:sea";
import { type Enrolment, writeEnrolment } from "../fleet/enrolment.ts";
import { secretOf } from "../fleet/identity.ts";
import { acceptInvite, lookUpInvite, readInviteLink } from "../fleet/join.ts";
import { nodeFetch } from "../fleet/node-fetch.ts";
import { putInOutbox } from "../fleet/outbox.ts";
import { refreshPolicy } from "../fleet/policy.ts";
import { readOnly } from "../fleet/read-only-store.ts";
import { carriedEnv, someTime } from "../fleet/schedule/job.ts";
import { oneLine } from "../util/visible.ts";
import type { Parsed } from "./args.ts";
import { type Client, flush, prepare } from "./fleet-client.ts";
import { offeredLink } from "./fleet-offer.ts";
import { type Scheduler, schedule, schedulerOf, unschedule } from "./fleet-schedule.ts";
import { stablePath } from "./stable-path.ts";
import { UsageError } from "./usage-error.ts";

/**
 * `fleet join URL`: shows the team, the exact report, where it goes and how to leave, and asks once. Then it joins, sends
 * the report and offers to do so every week. Nothing is stored or sent before the answer. Without a URL, an
 * administrator's offer.
 */
export async function join(client: Client, args: Parsed, text: string | undefined): Promise<number> {
  const { host, store, words, say, ask, settings } = client;
  const given = text ?? (await offeredLink(host));
  if (given === null) throw new UsageError((m) => m.fleetJoin);
  const link = readInviteLink(given);
  if (link === null) throw new UsageError((m) => m.notAnInvite);
  const fetch = nodeFetch(host.env);
  const invitation = await lookUpInvite(link, fetch);
  if (!invitation.ok) throw new Error(words.notJoined(oneLine(invitation.message)));
  const { team, name } = invitation.value;
  if (settings !== null && settings.team !== team)
    throw new Error(words.otherTeam(oneLine(settings.name ?? settings.team)));
  const before = readOnly(store);
  const preview = await prepare({ ...client, store: before }, args, { team });
  say(words.invited(oneLine(name), team, link.server, JSON.stringify(preview, null, 2)));
  if (!args.fix.yes && !isYes(ask(words.askJoin(oneLine(name))))) {
    say(words.leftAlone);
    return 2;
  }
  const joined = await acceptInvite(link, fetch);
  if (!joined.ok) throw new Error(words.notJoined(oneLine(joined.message)));
  await store.write("secret", await secretOf(before));
  await writeEnrolment(store, joined.value);
  say(words.joined(oneLine(name)));
  const policy = await refreshPolicy(joined.value, store, fetch);
  const isAsShown = !policy.ok || policy.value.suppressed.length === 0;
  await putInOutbox(isAsShown ? preview : await prepare(client, args, joined.value), store);
  const code = await flush(client, joined.value);
  await offerSchedule(client, args);
  return code;
}

/** `fleet schedule [off]`: sends every week, or not any more. */
export async function scheduleCommand(client: Client, word: string | undefined): Promise<number> {
  const { host, words, say, settings } = client;
  if (word === "off") {
    say((await unschedule(host)) ? words.unscheduled : words.noSchedule);
    return 0;
  }
  if (settings === null) throw new UsageError((m) => m.sharingOff);
  const scheduler = await schedulerOf(host);
  if (scheduler === null) throw new Error(words.noScheduler);
  return setUp(client, scheduler);
}

async function offerSchedule(client: Client, { fix, fleet }: Parsed): Promise<void> {
  const { host, words, say, ask } = client;
  const scheduler = await schedulerOf(host);
  if (scheduler === null) return say(words.noScheduler);
  if (fleet.weekly || (!fix.yes && isYes(ask(words.askSchedule(scheduler))))) await setUp(client, scheduler);
  else say(words.scheduleLater);
}

async function setUp({ host, words, say }: Client, scheduler: Scheduler): Promise<number> {
  // The single executable is Node and program in one.
  const program = isSea() ? [] : [host.fs.realPath(process.argv[1] ?? "") ?? ""];
  const job = {
    argv: [process.execPath, ...program].map((file) => stablePath(host, file)).concat("fleet", "send"),
    env: carriedEnv(host.env),
    ...someTime(),
  };
  const failure = await schedule(host, scheduler, job);
  say(
    failure === null
      ? words.scheduled(scheduler, job.weekday, job.hour)
      : words.notScheduled(scheduler, oneLine(failure)),
  );
  return failure === null ? 0 : 1;
}

function isYes(answer: string | null): boolean {
  return /^(y(es)?|是)$/i.test((answer ?? "").trim());
}

/** The team's name beside its ID, where the server told it. */
export function nameOf({ name, team }: Enrolment): string {
  return name === undefined ? team : `${oneLine(name)} (${team})`;
}
