/** A change by this many machines or fewer is not shown, because it would identify them. */
export const TOO_FEW_MOVED = 2;

/** A published number of machines. */
export interface HeldCount {
  readonly count: number;
  /** The machines of the team when it was last shown as a part of them. */
  readonly of: number;
  /** Whether it was the real number when it was published; otherwise it is up to two machines off. */
  readonly exact: boolean;
}

/**
 * The number to publish: the previous one, until the real one differs from it by more than two machines. So one or two
 * machines that join, leave, break or fix something change nothing that anybody sees. Its part of the team stays as well,
 * until the team has three machines more or fewer: a part of another whole would show what rounding hid. Without a
 * previous number, the real one.
 */
export function suppressSmallChange(
  real: number,
  machines: number,
  before: Pick<HeldCount, "count" | "of"> | undefined,
): HeldCount {
  if (before === undefined) return { count: real, of: machines, exact: true };
  const of = Math.abs(machines - before.of) <= TOO_FEW_MOVED ? before.of : machines;
  return isTooFarOff(shownOf({ count: before.count, of }, machines), real)
    ? { count: real, of: machines, exact: true }
    : { count: before.count, of, exact: false };
}

/** Whether a number is more than two machines off. */
export function isTooFarOff(shown: number, real: number): boolean {
  return Math.abs(real - shown) > TOO_FEW_MOVED + TINY;
}

/** How many of so many machines a published number stands for; not a whole number when the team has changed since. */
export function shownOf({ count, of }: Pick<HeldCount, "count" | "of">, machines: number): number {
  return of === 0 ? 0 : (count * machines) / of;
}

/** More than the error of a division, less than a part of a machine. */
export const TINY = 1e-9;
