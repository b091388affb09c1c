/** From how many machines on what is shown. */
export interface Thresholds {
  /** Fewer: the week is withheld. */
  readonly anything: number;
  /** Fewer: bands. From here shares to 10 %. */
  readonly shares: number;
  /** From here shares to 1 %. */
  readonly percent: number;
  /** From here a breakdown's cell needs `largeCell` machines, under it `cell`; its remainder as many. */
  readonly large: number;
  readonly cell: number;
  readonly largeCell: number;
}

const LEAST: Thresholds = { anything: 5, shares: 20, percent: 50, large: 200, cell: 5, largeCell: 20 };

/** The thresholds with an operator's own, which may be higher but never lower. Throws a RangeError that says so. */
export function thresholds(own: Partial<Thresholds> = {}): Thresholds {
  const raised = { ...LEAST, ...own };
  for (const [name, least] of Object.entries(LEAST)) {
    const value = Object.entries(raised).find(([key]) => key === name)?.[1] ?? least;
    if (!Number.isInteger(value) || value < least)
      throw new RangeError(`the threshold ${name} may be raised, not lowered: at least ${least}`);
  }
  return raised;
}
