import { type Counters, fold } from "../counters/counters.ts";
import { type WeekChange, weekKey } from "./apply.ts";
import { toCounters } from "./rows.ts";

const MAX_REMEMBERED = 100;

/**
 * Folds batches into the text of a week's counters. What was written last is remembered with its text: the next batch
 * reads just that, as a rule, and need not parse it.
 */
export function weekTexts(): (change: WeekChange, before: string | undefined) => string {
  const written = new Map<string, { readonly text: string; readonly counters: Counters }>();
  return (change, before) => {
    const key = weekKey(change);
    const known = written.get(key);
    const counters = fold(
      known !== undefined && known.text === before ? known.counters : toCounters(before),
      change.contributions,
    );
    const text = JSON.stringify(counters);
    if (written.size >= MAX_REMEMBERED) written.clear();
    written.set(key, { text, counters });
    return text;
  };
}
