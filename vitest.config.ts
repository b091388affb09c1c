import { defineConfig } from "vitest/config";

/** Start no shell, no Go, no server and no browser: `npm run test:fast` runs these alone. */
const FAST = [
  "shared/**/*.test.ts",
  "server/**/*.test.{ts,tsx}",
  "test/architecture.test.ts",
  "test/check/every-check-has-a-machine.test.ts",
  "test/explain/explain.test.ts",
  "test/explain/corpus.test.ts",
  "test/platform/version.test.ts",
  "test/platform/vocabulary.test.ts",
];
const NEVER = ["**/node_modules/**", "**/dist/**", "extension/**"];

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    projects: [
      { extends: true, test: { name: "fast", include: FAST, exclude: NEVER } },
      { extends: true, test: { name: "real", include: ["test/**/*.test.ts"], exclude: [...NEVER, ...FAST] } },
    ],
    testTimeout: 30_000,
  },
});
