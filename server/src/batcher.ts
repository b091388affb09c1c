import type { Delivery, Store, Verdict } from "./store/store.ts";

interface Waiting {
  readonly delivery: Delivery;
  readonly resolve: (verdict: Verdict) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: what arrives in one turn of the event loop is committed together, and each request is answered after
 * the commit that holds it. A turn's length is the only delay.
 */
export function batcher(store: Store, now: () => Date): (delivery: Delivery) => Promise<Verdict> {
  let waiting: Waiting[] = [];
  const flush = (): void => {
    const batch = waiting;
    waiting = [];
    try {
      const verdicts = store.ingest(
        batch.map(({ delivery }) => delivery),
        now(),
      );
      batch.forEach(({ resolve }, index) => {
        resolve(verdicts[index] ?? "conflict");
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };
  return (delivery) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ delivery, resolve, reject });
    });
}
