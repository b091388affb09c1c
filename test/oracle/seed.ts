const given = process.env.GO_ENV_CHECK_SEED ?? "";

/** What this run draws from: GO_ENV_CHECK_SEED repeats one, otherwise each run has a fresh seed, printed. */
export const SEED: number = sameSeed(Date.now() % 2 ** 31);
console.info(`GO_ENV_CHECK_SEED=${SEED}`);

/**
 * For a test that allows no exception among what it draws: each run draws the same, so that it says the same everywhere.
 * GO_ENV_CHECK_SEED draws others.
 */
export function sameSeed(otherwise: number): number {
  const seed = given === "" ? otherwise : Number(given);
  if (!Number.isInteger(seed)) throw new Error(`GO_ENV_CHECK_SEED is no whole number: ${given}`);
  return seed;
}
