import * as v from "valibot";
import { KNOWN_CHECKS } from "../catalog/ids.ts";
import { readAs } from "./changes.ts";
import type { SendResult } from "./client.ts";
import type { ClientStore } from "./client-store.ts";
import { type Delivery, reportSchema } from "./contract.ts";
import { rememberSent } from "./sent.ts";
import { openWeeks } from "./week.ts";

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 6 * 60 * 60 * 1000;
const MAX_WAITING = 10;

interface Waiting {
  readonly delivery: Delivery;
  readonly attempts: number;
  /** Not before this moment, in milliseconds since 1970. */
  readonly notBefore: number;
}

interface OutboxOptions {
  readonly store: ClientStore;
  readonly now: Date;
  readonly send: (delivery: Delivery) => Promise<SendResult>;
  /** Between 0 and 1, so that a team's clients do not come back all at once. */
  readonly random?: () => number;
  /** Tries also what has to wait: the user asked for it. */
  readonly impatient?: boolean;
}

export interface Flushed {
  readonly sent: number;
  readonly waiting: number;
  /** What became of the last one that was tried; null when none was. */
  readonly last: SendResult | null;
}

const report = reportSchema(KNOWN_CHECKS);
const waitingSchema = v.pipe(
  v.array(
    v.object({
      delivery: v.union([
        report,
        v.strictObject({ report: v.nullable(report), replaces: v.nullable(report) }),
      ]),
      attempts: v.pipe(v.number(), v.integer(), v.minValue(0)),
      // A moment that a calendar has.
      notBefore: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
    }),
  ),
  v.maxLength(MAX_WAITING),
);

/** What waits to be sent, the oldest first. */
export async function readOutbox(store: ClientStore): Promise<readonly Waiting[]> {
  return (await readAs(store, "outbox", waitingSchema)) ?? [];
}

/** Puts a delivery at the end, before it is ever sent: whatever happens then, it is not lost. */
export async function putInOutbox(delivery: Delivery, store: ClientStore): Promise<void> {
  const waiting = await readOutbox(store);
  // One that nobody ever tried to send can simply be replaced, if it replaces the same.
  const kept = waiting.filter((one) => one.attempts > 0 || replacesOf(one.delivery) !== replacesOf(delivery));
  await write(store, [...kept, { delivery, attempts: 0, notBefore: 0 }]);
}

/**
 * Sends what waits, in its order, and remembers what the server took. What the server cannot take now stays and waits
 * longer each time; what it will never take (its week is closed, it refuses it) goes. A crash between the server's
 * answer and our note makes it go out again, which the server recognizes.
 */
export async function flushOutbox(options: OutboxOptions): Promise<Flushed> {
  const { store, now, send, random = Math.random, impatient = false } = options;
  const open = openWeeks(now);
  let waiting = (await readOutbox(store)).filter(({ delivery }) => open.includes(weekOf(delivery)));
  await write(store, waiting);
  let sent = 0;
  let last: SendResult | null = null;
  while (waiting[0] !== undefined) {
    const [first, ...rest] = waiting;
    if (!impatient && first.notBefore > now.getTime()) break;
    // Counted before it is sent: if we stop while it is under way, the server may have it.
    const tried = { ...first, attempts: first.attempts + 1 };
    await write(store, [tried, ...rest]);
    last = await send(first.delivery);
    if (last.ok) {
      await rememberSent(first.delivery, store);
      sent += 1;
    } else if (last.reason !== "refused") {
      const wait = Math.max(waitAfter(tried.attempts, random), (last.retryAfter ?? 0) * 1000);
      await write(store, [{ ...tried, notBefore: now.getTime() + wait }, ...rest]);
      break;
    }
    waiting = rest;
    await write(store, waiting);
  }
  return { sent, waiting: (await readOutbox(store)).length, last };
}

/** 30 s, 1 min, 2 min … 6 h, each by a half more or less. */
export function waitAfter(attempts: number, random: () => number): number {
  const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.round(full * (0.5 + random()));
}

function weekOf(delivery: Delivery): string {
  if (!("report" in delivery)) return delivery.week;
  return delivery.report?.week ?? delivery.replaces?.week ?? "";
}

function replacesOf(delivery: Delivery): string {
  return JSON.stringify("report" in delivery ? delivery.replaces : weekOf(delivery));
}

function write(store: ClientStore, waiting: readonly Waiting[]): Promise<void> {
  return store.write("outbox", JSON.stringify(waiting.slice(-MAX_WAITING)));
}
