import type { Report } from "go-env-check";
import {
  type ClientStore,
  type Enrolment,
  type Flushed,
  flushOutbox,
  nodeFetch,
  prepareShare,
  prepareWithdrawal,
  putInOutbox,
  readOutbox,
  refreshPolicy,
  rememberFix,
  type SendResult,
  sendReport,
} from "go-env-check/fleet-client";
import { type Delivery, isoWeek } from "go-env-check/fleet-contract";
import { isComplete } from "../model/answer.ts";
import { clientStore } from "./client-store.ts";
import { readSharing } from "./enrolment.ts";

/** Where reports go, and the environment with the proxy and certificate settings to use. */
export interface Route {
  readonly enrolment: Enrolment;
  readonly env: Readonly<Record<string, string>>;
}

/** What a report to a team would be, for somebody who has not joined it. Sends nothing and records nothing. */
export function preview(report: Report, team: string): Promise<Delivery> {
  const written = new Map<string, string>();
  const store: ClientStore = {
    read: async (key) => written.get(key) ?? null,
    write: async (key, value) => void written.set(key, value),
  };
  return prepareShare(report, { team, client: "raycast", store, now: new Date() });
}

/** Makes exactly what would be sent. Sends nothing. Rejects for an incomplete check, which says nothing about the machine. */
export async function prepare(report: Report, { team }: Enrolment): Promise<Delivery> {
  if (!isComplete(report)) throw new Error("The check is incomplete, so there is nothing to share");
  return prepareShare(report, { team, client: "raycast", store: clientStore(), now: new Date() });
}

/** Sends what the preview showed. If the server cannot be reached, the report stays in the outbox. */
export async function send(delivery: Delivery, route: Route): Promise<SendResult> {
  await putInOutbox(delivery, clientStore());
  const { last } = await flush(route, true);
  return last ?? { ok: false, reason: "refused", message: "Its week is closed. Run the check and share again." };
}

/** Sends the outbox; with `impatient` (the user asked) also reports that should wait longer. */
export async function flush({ enrolment, env }: Route, impatient: boolean): Promise<Flushed> {
  const fetch = nodeFetch(env);
  const flushed = await flushOutbox({
    store: clientStore(),
    now: new Date(),
    impatient,
    send: (delivery) => sendReport({ server: enrolment.server, token: enrolment.token, delivery, fetch }),
  });
  // The next check is under what the team asks for now; a failure leaves what it asked for before.
  if (flushed.last?.ok === true) await refreshPolicy(enrolment, clientStore(), fetch).catch(() => {});
  return flushed;
}

/** Withdraws this week's report from the server; null when nothing was sent this week. */
export async function withdraw(route: Route): Promise<SendResult | null> {
  const { team } = route.enrolment;
  const withdrawal = await prepareWithdrawal({ team, store: clientStore(), now: new Date() });
  return withdrawal === null ? null : send(withdrawal, route);
}

export interface SharingState {
  readonly waiting: number;
  /** When the next attempt is made, at the earliest; null when the outbox is empty. */
  readonly next: Date | null;
  /** What was sent this week, unchanged; null when nothing was. */
  readonly sentThisWeek: string | null;
}

/** The state of the outbox and of this week's report. */
export async function sharingState(now: Date): Promise<SharingState> {
  const waiting = await readOutbox(clientStore());
  const next = Math.min(...waiting.map(({ notBefore }) => notBefore));
  return {
    waiting: waiting.length,
    next: waiting.length === 0 ? null : new Date(next),
    sentThisWeek: (await clientStore().read(`sent-${isoWeek(now)}`)) || null,
  };
}

/**
 * Shares this week's report, where the user agreed to that, unless it was done or the check is incomplete. What goes wrong
 * never hides the result of the check: the next run tries again.
 */
export async function shareInBackground(report: Report, env: Route["env"]): Promise<void> {
  try {
    const sharing = await readSharing();
    if (sharing.kind === "on" && sharing.inBackground) await shareWeekly(report, { enrolment: sharing.enrolment, env });
  } catch {
    // Share with Fleet says what cannot be read or written.
  }
}

async function shareWeekly(report: Report, route: Route): Promise<void> {
  const { sentThisWeek, waiting } = await sharingState(new Date());
  if (sentThisWeek === null && waiting === 0 && isComplete(report))
    await putInOutbox(await prepare(report, route.enrolment), clientStore());
  await flush(route, false);
}

/** Records how a finding was fixed, for the next report. Records nothing while sharing is off. */
export async function noteFix(id: string, how: "applied" | "copied"): Promise<void> {
  try {
    if ((await readSharing()).kind === "on") await rememberFix(clientStore(), id, how);
  } catch {
    // Files that cannot be read or written: the report then says "otherwise".
  }
}
