const MAX_TOKENS = 10_000;
/** A refused request costs as much as so many good ones: a client in error must not fill the service. */
export const REFUSED_COST = 10;

export interface RateLimit {
  /** Seconds to wait, or null when there is room. Charges one request. */
  readonly admit: (key: string) => number | null;
  /** Charges what a refused request costs on top. */
  readonly refused: (key: string) => void;
}

/**
 * A bucket for each token: so many requests a second for long, ten times as many at once. In this process's memory only;
 * with several processes each has its own.
 */
export function rateLimit(
  perSecond: number,
  now: () => number = performance.now.bind(performance),
): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  const full = perSecond * 10;
  const charge = (key: string, cost: number): number => {
    const at = now();
    const bucket = buckets.get(key) ?? { left: full, at };
    bucket.left = Math.min(full, bucket.left + ((at - bucket.at) / 1000) * perSecond) - cost;
    bucket.at = at;
    if (!buckets.has(key)) {
      const oldest = buckets.keys().next().value;
      if (buckets.size >= MAX_TOKENS && oldest !== undefined) buckets.delete(oldest);
      buckets.set(key, bucket);
    }
    return bucket.left;
  };
  return {
    admit: (key) => {
      const left = charge(key, 1);
      if (left >= 0) return null;
      charge(key, -1);
      return Math.max(1, Math.ceil(-left / perSecond));
    },
    refused: (key) => void charge(key, REFUSED_COST),
  };
}
