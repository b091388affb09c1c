/** How many machines each level of detail needs. */
export interface Thresholds {
  /** With fewer machines the week is withheld. */
  readonly anything: number;
  /** With fewer machines shares are bands. From here they are rounded to 10 %. */
  readonly shares: number;
  /** From here shares are rounded to 1 %. */
  readonly percent: number;
  /** From here the 10th percentile is shown: with fewer machines, two of them move it from one end to the other. */
  readonly tenth: number;
  /** The machines that a group in a breakdown needs, and all others together too: `largeGroup` from here on, else `group`. */
  readonly large: number;
  readonly group: number;
  readonly largeGroup: number;
}

const MINIMUM: Thresholds = {
  anything: 5,
  shares: 20,
  percent: 50,
  tenth: 100,
  large: 200,
  group: 5,
  largeGroup: 20,
};

/** The thresholds with an operator's own values, which may be higher but never lower; throws a RangeError otherwise. */
export function thresholds(own: Partial<Thresholds> = {}): Thresholds {
  const raised = { ...MINIMUM, ...own };
  for (const [name, least] of Object.entries(MINIMUM)) {
    const value = Object.entries(raised).find(([key]) => key === name)?.[1] ?? least;
    if (!Number.isInteger(value) || value < least)
      throw new RangeError(`the threshold ${name} may be raised, not lowered; the minimum is ${least}`);
  }
  return raised;
}
