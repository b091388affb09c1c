/** What this run draws from: GO_ENV_CHECK_SEED repeats one, otherwise each run has a fresh seed, printed. */
export const SEED: number = readSeed(process.env.GO_ENV_CHECK_SEED);

function readSeed(given: string | undefined): number {
  const seed = given === undefined || given === "" ? Date.now() % 2 ** 31 : Number(given);
  if (!Number.isInteger(seed)) throw new Error(`GO_ENV_CHECK_SEED is no whole number: ${given}`);
  console.info(`GO_ENV_CHECK_SEED=${seed}`);
  return seed;
}
