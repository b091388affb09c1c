import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./parts.ts";

/** Before the first test: builds the command lines where a source is newer, so that no test runs old code. */
export default function buildOnce(): void {
  const script = join(ROOT, "shared/scripts/setup.mjs");
  const { status } = spawnSync(process.execPath, [script, "build"], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) throw new Error("the command lines cannot be built: npm run build says why");
}
