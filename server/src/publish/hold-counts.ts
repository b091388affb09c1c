import { type HeldCount, shownOf, suppressSmallChange } from "./suppress-small-changes.ts";

/** Gives the numbers to publish in place of the real ones, and records them for the next publication. */
export interface HoldCounts {
  readonly held: Readonly<Record<string, HeldCount>>;
  /** The number to publish for a counter, as a part of `whole`. */
  readonly hold: (key: string, real: number, whole: number) => number;
  /** Publishes the real number, whatever was published before. */
  readonly refresh: (key: string, real: number, whole: number) => number;
}

/** Makes them for one publication. `earlier` holds what was published last; null where nothing was. */
export function holdCounts(earlier: Readonly<Record<string, HeldCount>> | null): HoldCounts {
  const held: Record<string, HeldCount> = {};
  return {
    held,
    hold: (key, real, whole) => {
      const known = earlier === null ? undefined : (earlier[key] ?? { count: 0, of: whole });
      const one = suppressSmallChange(real, whole, known);
      if (one.count > 0 || one.exact) held[key] = one;
      return shownOf(one, whole);
    },
    refresh: (key, real, whole) => {
      held[key] = { count: real, of: whole, exact: true };
      return real;
    },
  };
}
