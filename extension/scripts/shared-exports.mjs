import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const shared = new URL("../../shared/", import.meta.url);

/**
 * What the shared package exports, by the name that an import gives: `go-env-check/fleet-client` → the file's full path.
 * The extension installs by itself, outside the workspaces, so that nothing in its node_modules leads there.
 */
export function sharedExports() {
  const { name, exports } = JSON.parse(readFileSync(new URL("package.json", shared), "utf8"));
  return new Map(
    Object.entries(exports).map(([key, file]) => [name + key.slice(1), fileURLToPath(new URL(file, shared))]),
  );
}
