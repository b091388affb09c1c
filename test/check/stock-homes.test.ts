import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { STOCK_HOMES } from "../healthy/homes.ts";
import { check, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

describe("new accounts as distributions make them, with a line for Go, get 100 in a new terminal", () => {
  for (const [name, { shell, files }] of Object.entries(STOCK_HOMES)) {
    itWith(["go1.27", shell], name, ({ "go1.27": sdk, [shell]: program }) => {
      const { home, env, write } = makeHome([]);
      mkdirSync(join(home, "sdk"));
      symlinkSync(sdk, join(home, "sdk/go"));
      for (const [file, text] of Object.entries(files)) write(file, text.replaceAll("SDK", "$HOME/sdk/go"));
      const seen = check(env, ["--context", "terminal", "--shell", program]);
      expect(seen.findings.filter(({ severity }) => severity !== "info").map(({ id }) => id)).toEqual([]);
      expect([seen.score.value, seen.validity.valid]).toEqual([100, true]);
    });
  }
});
