import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { it } from "vitest";
import { type Host, nodeHost } from "go-env-check";
import { freshRaycast } from "./raycast-api.tsx";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const SDKS = process.env.GO_ENV_CHECK_SDKS ?? join(ROOT, "node_modules/.cache/go-sdks");
const REQUIRED = process.env.GO_ENV_CHECK_REQUIRE_ALL === "1";

/** A person's home in a directory of its own, with Raycast's memory empty. */
export interface Home {
  readonly home: string;
  readonly write: (name: string, text: string, mode?: number) => string;
  /** The machine as Raycast has it: no PATH, no SHELL, this account's shell. */
  readonly host: (shell?: string | null) => Host;
  readonly remove: () => void;
}

export function makeHome(): Home {
  const home = mkdtempSync(join(tmpdir(), "go-env-check-raycast-"));
  freshRaycast(join(home, "support"));
  return {
    home,
    write: (name, text, mode = 0o644) => {
      const file = join(home, name);
      mkdirSync(join(file, ".."), { recursive: true });
      writeFileSync(file, text);
      chmodSync(file, mode);
      return file;
    },
    host: (shell = "/bin/bash") => nodeHost({ env: { HOME: home }, account: { user: "u", home, shell } }),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** A test that needs real SDKs; without them it says which are missing. */
export function itWithGo(names: readonly string[], title: string, run: () => Promise<void>): void {
  const missing = names.filter((name) => !existsSync(join(SDKS, name)));
  if (missing.length === 0 || REQUIRED) it(title, run, 180_000);
  else it.skip(`${title} [lacks ${missing.join(", ")}]`, () => {});
}
