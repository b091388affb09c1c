const MAX_KEYS = 10_000;
/** A refused request costs as much as this many good ones, so that a faulty client cannot overload the service. */
const REFUSED_COST = 10;

interface RateLimit {
  /** Charges one request; gives the seconds to wait, or null when it may proceed. */
  readonly admit: (key: string) => number | null;
  /** Charges the extra cost of a refused request. */
  readonly refused: (key: string) => void;
}

/**
 * A token bucket for each key: `perSecond` requests a second on average, bursts of ten times as many. It lives in this
 * process's memory; with several processes each has its own.
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
      if (buckets.size >= MAX_KEYS && oldest !== undefined) buckets.delete(oldest);
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
