import type { Delivery, Store, Verdict } from "../store/store.ts";

interface Waiting {
  readonly deliveries: readonly Delivery[];
  readonly resolve: (verdicts: readonly Verdict[]) => void;
  readonly reject: (error: unknown) => void;
}

/** One transaction takes no more than this, so that a flood cannot make everybody wait for one long commit. */
const MAX_DELIVERIES = 1000;

/** So many requests do not wait for more. */
const ENOUGH = 200;

/**
 * Group commit: what arrives together, or while a commit is under way, is committed together, and each request is
 * answered after the commit that holds it. A batch is closed by the first turn of the event loop that brings nothing
 * more: a lone request waits for one idle turn, a flood for as many as it goes on, up to a bound.
 */
export function batcher(store: Store): (deliveries: readonly Delivery[]) => Promise<readonly Verdict[]> {
  const waiting: Waiting[] = [];
  let working = false;

  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      let before: number;
      do {
        before = waiting.length;
        await new Promise(setImmediate);
      } while (waiting.length > before && waiting.length < ENOUGH);
      const batch = take(waiting);
      try {
        const verdicts = await store.ingest(batch.flatMap(({ deliveries }) => deliveries));
        let at = 0;
        for (const { deliveries, resolve } of batch) {
          resolve(verdicts.slice(at, at + deliveries.length));
          at += deliveries.length;
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    working = false;
  };

  return (deliveries) =>
    new Promise((resolve, reject) => {
      waiting.push({ deliveries, resolve, reject });
      if (working) return;
      working = true;
      void work();
    });
}

/** The oldest ones, whole requests, as many as fit. */
function take(waiting: Waiting[]): readonly Waiting[] {
  let size = 0;
  let count = 0;
  for (const { deliveries } of waiting) {
    if (count > 0 && size + deliveries.length > MAX_DELIVERIES) break;
    size += deliveries.length;
    count += 1;
  }
  return waiting.splice(0, count);
}
