import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { CLI, makeHome, makeSdk } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** What go.env, the file of go env -w and the environment may say; no value of them leads into a network. */
const values = fc.constantFrom(null, "", ",", " ", "off", "file:///none");
const machines = fc.record({ delivered: values, kept: values, exported: values, hasFile: fc.boolean() });

itWith(["go1.26"], "finds where nothing names a proxy, as go does", (parts) => {
  const { home, env, write } = makeHome([], { "p/go.mod": "module p\n\ngo 1.18\n" });
  const sdk = join(home, "sdk");
  makeSdk(sdk, parts["go1.26"]);
  fc.assert(
    fc.property(machines, ({ delivered, kept, exported, hasFile }) => {
      const row = (value: string | null) => (value === null ? "" : `GOPROXY=${value}\n`);
      rmSync(join(sdk, "go.env"), { force: true });
      if (hasFile) writeFileSync(join(sdk, "go.env"), `GOTOOLCHAIN=local\n${row(delivered)}`);
      write(".config/go/env", row(kept));
      const options = {
        cwd: join(home, "p"),
        env: {
          ...env,
          PATH: `${sdk}/bin:${env.PATH}`,
          ...(exported !== null && { GOPROXY: exported }),
        },
        encoding: "utf8",
      } as const;
      const { stderr } = spawnSync("go", ["list", "-m", "example.invalid/none@v1.0.0"], options);
      const { stdout } = spawnSync(process.execPath, [CLI, "--no-shell", "--json"], options);
      const ids = JSON.parse(stdout).findings.map(({ id }: { readonly id: string }) => id);
      expect([stderr, ids.includes("goproxy-malformed")]).toEqual([stderr, stderr.includes("no entries")]);
    }),
    { numRuns: 15, examples: [[{ delivered: "", kept: null, exported: null, hasFile: true }]] },
  );
});
