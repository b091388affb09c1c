import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

describe("startup files outside the home, where ~/.zshenv sends zsh", () => {
  for (const how of ["export ZDOTDIR", "ZDOTDIR"])
    itWith(
      ["zsh", "go1.26", "go1.21"],
      `${how}: a fix there is undone by a process that does not have it`,
      (parts) => {
        const elsewhere = mkdtempSync(join(tmpdir(), "go-env-check-zdotdir-"));
        onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
        const { home, env } = makeHome([], { ".zshenv": `${how}=${elsewhere}\n` });
        const before = `export PATH=$PATH:${parts["go1.26"]}/bin\nexport GOROOT=${parts["go1.21"]}\nalias kept=true\n`;
        const file = join(elsewhere, ".zshrc");
        writeFileSync(file, before);
        const call = (...args: readonly string[]) =>
          spawnSync(process.execPath, [CLI, ...args], {
            env: { ...env, HOME: home, SHELL: parts.zsh },
            encoding: "utf8",
          });
        expect(call("fix", "--apply", "--yes", "--shell", parts.zsh).stdout).toContain("Changed");
        expect(readFileSync(file, "utf8")).toBe(before.replace(/export GOROOT.*\n/, ""));
        const undone = call("undo", "--yes");
        expect([undone.stderr, undone.status]).toEqual(["", 0]);
        expect(readFileSync(file, "utf8")).toBe(before);
      },
      120_000,
    );
});
