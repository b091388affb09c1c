import { type Counters, fold } from "../counters/counters.ts";
import { type WeekChange, weekKey } from "./apply.ts";
import { toCounters } from "./rows.ts";

const MAX_CACHED = 100;

/**
 * Makes the function that adds a batch to a week's counters, from JSON to JSON. It caches what it wrote last together with
 * the parsed counters: usually the next batch reads the same text and need not parse it.
 */
export function counterCache(): (change: WeekChange, before: string | undefined) => string {
  const written = new Map<string, { readonly text: string; readonly counters: Counters }>();
  return (change, before) => {
    const key = weekKey(change);
    const known = written.get(key);
    const counters = fold(
      known !== undefined && known.text === before ? known.counters : toCounters(before),
      change.contributions,
    );
    const text = JSON.stringify(counters);
    if (written.size >= MAX_CACHED) written.clear();
    written.set(key, { text, counters });
    return text;
  };
}
