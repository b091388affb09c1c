/** A change by this many machines or fewer is not shown, because it would identify them. */
export const TOO_FEW_MOVED = 2;

/** The exact numbers behind a published share: `count` machines out of `of`. */
export interface Part {
  readonly count: number;
  readonly of: number;
}

/**
 * The numbers to publish: the previous ones, until the exact count differs from them by at least three machines. So one
 * or two machines that join, leave, break or fix something change nothing that anybody sees.
 */
export function suppressSmallChange(real: Part, before: Part | undefined): Part {
  return before !== undefined && Math.abs(real.count - before.count) <= TOO_FEW_MOVED ? before : real;
}
