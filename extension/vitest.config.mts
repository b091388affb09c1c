import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { sharedExports } from "./scripts/shared-exports.mjs";

export default defineConfig({
  resolve: {
    alias: [
      { find: "@raycast/api", replacement: fileURLToPath(new URL("test/support/raycast-api.tsx", import.meta.url)) },
      ...[...sharedExports()].map(([name, file]) => ({ find: new RegExp(`^${name}$`), replacement: file })),
    ],
  },
  test: {
    setupFiles: ["test/support/no-warnings.ts"],
    include: ["test/**/*.test.{ts,tsx}"],
    // Raycast's React is 19.0; the renderer that goes with it says on each mount that it has a successor.
    onConsoleLog: (log) => !log.includes("react-test-renderer is deprecated"),
    testTimeout: 120_000,
    // A directory with all its packages is removed, which takes its time on a busy machine.
    hookTimeout: 120_000,
    // The real hooks of @raycast/utils run; only what they import from Raycast itself is ours.
    server: { deps: { inline: ["@raycast/utils"] } },
  },
});
