/** So many machines more or fewer are too few to show without showing them. */
export const TOO_FEW_MOVED = 2;

/** A number of machines, and out of how many: what a published share was made from. */
export interface Part {
  readonly count: number;
  readonly of: number;
}

/**
 * The share to go on with: what was published before, until the real number is at least three machines away from it. So
 * one or two machines that come, go, break or mend something move nothing that anybody sees.
 */
export function hold(real: Part, before: Part | undefined): Part {
  return before !== undefined && Math.abs(real.count - before.count) <= TOO_FEW_MOVED ? before : real;
}
