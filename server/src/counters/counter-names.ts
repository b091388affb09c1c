/** The place of a counter in a week's counters: a tally, and a key in it. */
export interface CounterName {
  readonly tally: "sums" | "scores" | "outcomes" | "severities" | "breakdowns" | "changes";
  readonly key: string;
}

const names: CounterName[] = [];
const numbers = new Map<string, number>();

/**
 * The number of a counter, assigned at first use. A parsed report is a short list of these numbers until it is counted.
 * The report schema is closed, so there are a few thousand of them at most. They are valid in this process only and are
 * never stored.
 */
export function numberOf(tally: CounterName["tally"], key: string): number {
  const name = `${tally} ${key}`;
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, names.length);
  return names.push({ tally, key }) - 1;
}

/** All counters; a counter's number is its index. */
export function counterNames(): readonly CounterName[] {
  return names;
}
