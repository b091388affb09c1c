import type { Delivery, Store, Verdict } from "../store/store.ts";

interface Waiting {
  readonly deliveries: readonly Delivery[];
  readonly resolve: (verdicts: readonly Verdict[]) => void;
  readonly reject: (error: unknown) => void;
}

/** The most reports in one transaction, so that a flood does not make everybody wait for one long commit. */
const MAX_DELIVERIES = 1000;

/**
 * Group commit: requests that arrive together, or while commits are in flight, are committed together. Each request is
 * answered after its commit. A batch closes at the first turn of the event loop that brings no further request, or as soon
 * as it is large enough: a single request waits for one idle turn. A store that takes several batches at a time gets the
 * next one while it commits the one before, so that neither waits for the other.
 */
export function commitBatcher({
  ingest,
  batches: { atOnce, enough },
}: Pick<Store, "ingest" | "batches">): (deliveries: readonly Delivery[]) => Promise<readonly Verdict[]> {
  const waiting: Waiting[] = [];
  let inFlight = 0;
  let isCollecting = false;

  const commit = async (): Promise<void> => {
    const batch = take(waiting);
    inFlight += 1;
    try {
      const verdicts = await ingest(batch.flatMap(({ deliveries }) => deliveries));
      let at = 0;
      for (const { deliveries, resolve } of batch) {
        resolve(verdicts.slice(at, at + deliveries.length));
        at += deliveries.length;
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    inFlight -= 1;
    void collect();
  };

  const collect = async (): Promise<void> => {
    if (isCollecting) return;
    isCollecting = true;
    let before: number;
    do {
      before = waiting.length;
      await new Promise(setImmediate);
    } while (waiting.length > before && waiting.length < enough);
    isCollecting = false;
    if (waiting.length > 0 && inFlight < atOnce) void commit();
  };

  return (deliveries) =>
    new Promise((resolve, reject) => {
      waiting.push({ deliveries, resolve, reject });
      if (inFlight === atOnce) return;
      if (waiting.length >= enough) void commit();
      else void collect();
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
