import type { Delivery, Store, Verdict } from "./store/store.ts";

interface Waiting {
  readonly deliveries: readonly Delivery[];
  readonly resolve: (verdicts: readonly Verdict[]) => void;
  readonly reject: (error: unknown) => void;
}

/** One transaction takes no more than this, so that a flood cannot make everybody wait for one long commit. */
const MAX_DELIVERIES = 1000;

/**
 * Group commit: what arrives in one turn of the event loop, or while a commit is under way, is committed together, and
 * each request is answered after the commit that holds it.
 */
export function batcher(store: Store): (deliveries: readonly Delivery[]) => Promise<readonly Verdict[]> {
  const waiting: Waiting[] = [];
  let working = false;

  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
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
      await new Promise(setImmediate);
    }
    working = false;
  };

  return (deliveries) =>
    new Promise((resolve, reject) => {
      waiting.push({ deliveries, resolve, reject });
      if (working) return;
      working = true;
      setImmediate(() => void work());
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
