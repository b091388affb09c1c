/** Tests that start no shell, no Go, no server and no browser: `npm run test:fast` runs these alone. */
export const FAST: readonly string[] = [
  "shared/**/*.test.ts",
  "server/**/*.test.{ts,tsx}",
  "test/architecture.test.ts",
  "test/check/every-check-has-a-machine.test.ts",
  "test/platform/fast-tests.test.ts",
  "test/platform/version.test.ts",
  "test/platform/vocabulary.test.ts",
];
