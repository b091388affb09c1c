import type { Delivery, Store, Verdict } from "../store/store.ts";

interface Waiting {
  readonly deliveries: readonly Delivery[];
  readonly resolve: (verdicts: readonly Verdict[]) => void;
  readonly reject: (error: unknown) => void;
}

/** The most reports in one transaction, so that a flood does not make everybody wait for one long commit. */
const MAX_DELIVERIES = 1000;

/** A batch of this many requests does not wait for more. */
const ENOUGH = 200;

/**
 * Group commit: requests that arrive together, or while a commit is in flight, are committed together. Each request is
 * answered after its commit. A batch closes at the first turn of the event loop that brings no further request: a single
 * request waits for one idle turn, a flood for as long as it lasts, up to a limit.
 */
export function commitBatcher(
  store: Store,
): (deliveries: readonly Delivery[]) => Promise<readonly Verdict[]> {
  const waiting: Waiting[] = [];
  let isCommitting = false;

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
    isCommitting = false;
  };

  return (deliveries) =>
    new Promise((resolve, reject) => {
      waiting.push({ deliveries, resolve, reject });
      if (isCommitting) return;
      isCommitting = true;
      void work();
    });
}

/** The oldest requests, whole ones only, as many as fit. */
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
