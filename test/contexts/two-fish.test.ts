import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { captureContexts } from "../../shared/src/probe/contexts.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const CONTEXTS = ["terminal", "nested-login", "interactive", "login-script", "command"] as const;
const VARIABLES =
  "# This file contains fish universal variable definitions.\n# VERSION: 3.0\nSETUVAR --export STARTS:7\n";
/** Leaves a universal variable half-way until a second fish has come as far, and counts its start in another. */
const CONFIG = `
status is-login; and set -gx LOGIN 1
set -Ux HALF_WAY 1
echo begun >>~/begun
for i in (seq 300)
  test (count <~/begun) -ge 2; and break
  sleep 0.05
end
test (count <~/begun) -ge 2; or touch ~/alone
set -eU HALF_WAY
set -Ux STARTS (math $STARTS + 1)
`;

describe("two fish start at once", () => {
  for (const name of ["fish", "fish-4"] as const)
    itWith(
      [name],
      `${name}: neither sees what the other does to universal variables, and nor does the user`,
      async (parts) => {
        const shell = parts[name];
        const { home } = makeHome([], {
          ".config/fish/config.fish": CONFIG,
          ".config/fish/fish_variables": VARIABLES,
        });
        const host = {
          ...nodeHost({ env: { HOME: home }, account: { user: "u", home, shell } }),
          cores: 2,
        };
        const captured = await captureContexts(host, { shell, contexts: CONTEXTS, timeoutMs: 60_000 });
        expect(existsSync(join(home, "alone"))).toBe(false);
        expect(
          captured.map(({ context, status, env }) => [context, status, env.STARTS, env.HALF_WAY]),
        ).toEqual(CONTEXTS.map((context) => [context, "ok", "8", undefined]));
        expect(readFileSync(join(home, ".config/fish/fish_variables"), "utf8")).toBe(VARIABLES);
      },
      240_000,
    );
});
