import { rememberFix } from "go-env-check/fleet-client";
import { type SendResult, sendReport } from "go-env-check/fleet-client";
import type { Delivery } from "go-env-check/fleet-contract";
import type { Enrolment } from "go-env-check/fleet-client";
import { nodeFetch } from "go-env-check/fleet-client";
import { type Flushed, flushOutbox, putInOutbox, readOutbox } from "go-env-check/fleet-client";
import { prepareShare, prepareWithdrawal } from "go-env-check/fleet-client";
import { isoWeek } from "go-env-check/fleet-contract";
import type { Report } from "go-env-check";
import { raycastStore } from "./client-store.ts";

/** Where reports go, and the environment with the proxy and certificate settings to use. */
export interface Route {
  readonly enrolment: Enrolment;
  readonly env: Readonly<Record<string, string>>;
}

/** The team in a preview while no team is set up. */
const NO_TEAM = "t_preview0";

/** Makes exactly what would be sent. Sends nothing. */
export function preview(report: Report, enrolment: Enrolment | null): Promise<Delivery> {
  const team = enrolment?.team ?? NO_TEAM;
  return prepareShare(report, { team, client: "raycast", store: raycastStore, now: new Date() });
}

/** Sends what the preview showed. If the server cannot be reached, the report stays in the outbox. */
export async function send(delivery: Delivery, route: Route): Promise<SendResult> {
  await putInOutbox(delivery, raycastStore);
  const { last } = await flush(route, true);
  return last ?? { ok: false, reason: "refused", message: "Its week is closed. Run the check and share again." };
}

/** Sends the outbox; with `impatient` (the user asked) also reports that should wait longer. */
export function flush({ enrolment, env }: Route, impatient: boolean): Promise<Flushed> {
  const fetch = nodeFetch(env);
  return flushOutbox({
    store: raycastStore,
    now: new Date(),
    impatient,
    send: (delivery) => sendReport({ server: enrolment.server, token: enrolment.token, delivery, fetch }),
  });
}

/** Withdraws this week's report from the server; null when nothing was sent this week. */
export async function withdraw(route: Route): Promise<SendResult | null> {
  const { team } = route.enrolment;
  const withdrawal = await prepareWithdrawal({ team, store: raycastStore, now: new Date() });
  return withdrawal === null ? null : send(withdrawal, route);
}

/** Empties the outbox: nothing more is sent. */
export function emptyOutbox(): Promise<void> {
  return raycastStore.write("outbox", "");
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
  const waiting = await readOutbox(raycastStore);
  const next = Math.min(...waiting.map(({ notBefore }) => notBefore));
  return {
    waiting: waiting.length,
    next: waiting.length === 0 ? null : new Date(next),
    sentThisWeek: (await raycastStore.read(`sent-${isoWeek(now)}`)) || null,
  };
}

/** Shares this week's report unless that was done. Call it only with consent to sharing in the background. */
export async function shareWeekly(report: Report, route: Route): Promise<void> {
  const { sentThisWeek, waiting } = await sharingState(new Date());
  if (sentThisWeek === null && waiting === 0) await putInOutbox(await preview(report, route.enrolment), raycastStore);
  await flush(route, false);
}

/** Records how a finding was fixed, for the next report; until then the record stays on this Mac. */
export function noteFix(id: string, how: "applied" | "copied"): Promise<void> {
  return rememberFix(raycastStore, id, how);
}
