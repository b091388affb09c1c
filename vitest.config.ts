import { defineConfig } from "vitest/config";
import { FAST } from "./test/support/fast-tests.ts";

const NEVER = ["**/node_modules/**", "**/dist/**", "extension/**"];

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    projects: [
      { extends: true, test: { name: "fast", include: [...FAST], exclude: NEVER } },
      {
        extends: true,
        test: {
          name: "real",
          include: ["test/**/*.test.ts"],
          exclude: [...NEVER, ...FAST],
          globalSetup: "test/support/build-once.ts",
        },
      },
    ],
    // A loaded machine is no failure: what hangs is only told later.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: ["test/support/same-draws.ts"],
  },
});
