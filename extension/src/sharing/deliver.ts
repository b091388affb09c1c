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

/** Where reports go, and the environment whose proxy and certificates lead there. */
export interface Route {
  readonly enrolment: Enrolment;
  readonly env: Readonly<Record<string, string>>;
}

/** A team for a preview before anybody has enrolled. */
const NO_TEAM = "t_preview0";

/** What would be sent, to the last byte. Sends nothing. */
export function preview(report: Report, enrolment: Enrolment | null): Promise<Delivery> {
  const team = enrolment?.team ?? NO_TEAM;
  return prepareShare(report, { team, client: "raycast", store: raycastStore, now: new Date() });
}

/** Sends what the preview showed; what the server cannot take now stays in the outbox for the next time. */
export async function send(delivery: Delivery, route: Route): Promise<SendResult> {
  await putInOutbox(delivery, raycastStore);
  const { last } = await flush(route, true);
  return (
    last ?? { ok: false, reason: "refused", message: "Its week is closed. Check once more and share anew." }
  );
}

/** Tries what waits in the outbox; what has to wait too when the user asked for it. */
export function flush({ enrolment, env }: Route, impatient: boolean): Promise<Flushed> {
  const fetch = nodeFetch(env);
  return flushOutbox({
    store: raycastStore,
    now: new Date(),
    impatient,
    send: (delivery) => sendReport({ server: enrolment.server, token: enrolment.token, delivery, fetch }),
  });
}

/** Takes this week's report back from the server; null when nothing was sent this week. */
export async function withdraw(route: Route): Promise<SendResult | null> {
  const { team } = route.enrolment;
  const back = await prepareWithdrawal({ team, store: raycastStore, now: new Date() });
  return back === null ? null : send(back, route);
}

/** Forgets what waits: nothing more is sent. */
export function emptyOutbox(): Promise<void> {
  return raycastStore.write("outbox", "");
}

export interface SharingState {
  readonly waiting: number;
  /** Not before this moment; null when nothing waits. */
  readonly next: Date | null;
  /** A copy of what was sent this week, as it was sent; null when nothing was. */
  readonly sentThisWeek: string | null;
}

export async function sharingState(now: Date): Promise<SharingState> {
  const waiting = await readOutbox(raycastStore);
  const next = Math.min(...waiting.map(({ notBefore }) => notBefore));
  return {
    waiting: waiting.length,
    next: waiting.length === 0 ? null : new Date(next),
    sentThisWeek: (await raycastStore.read(`sent-${isoWeek(now)}`)) || null,
  };
}

/** Shares this week's report unless that was done; only for those who agreed to it a second time. */
export async function shareWeekly(report: Report, route: Route): Promise<void> {
  const { sentThisWeek, waiting } = await sharingState(new Date());
  if (sentThisWeek === null && waiting === 0)
    await putInOutbox(await preview(report, route.enrolment), raycastStore);
  await flush(route, false);
}

/** Remembers what mended a finding, for the next report; it stays on this Mac until then. */
export function noteFix(id: string, how: "applied" | "copied"): Promise<void> {
  return rememberFix(raycastStore, id, how);
}
