import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import type { Done, FixRun, Report } from "../../shared/src/model/index.ts";
import { makeHome, makeTool } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";
import { runOnAMac } from "./mac/mac.ts";

interface Told {
  readonly before: Report;
  readonly fixRun: FixRun;
  readonly applied: Done<{ readonly notFixed: readonly string[]; readonly takenBack: unknown }> | null;
  readonly after: Report;
}

/** Where a directory stands in a context's PATH, as "before" or "after" the system's. */
function standing(report: Report, context: string, dir: string): string {
  const path = report.contexts.find((row) => row.context === context)?.path ?? [];
  if (!path.includes(dir)) return "missing";
  return path.indexOf(dir) < path.indexOf("/usr/bin") ? "before" : "after";
}

/** The popular ways of putting a directory on PATH that path_helper undoes in a login shell inside another. */
const STYLES = [
  { shell: "zsh", file: ".zshenv", text: (dir: string) => `export PATH=${dir}:$PATH\n` },
  {
    shell: "zsh",
    file: ".zshrc",
    text: (dir: string) => `case ":$PATH:" in *:${dir}:*) ;; *) export PATH=${dir}:$PATH ;; esac\n`,
  },
  {
    shell: "bash",
    file: ".bash_profile",
    text: (dir: string) => `case ":$PATH:" in *:${dir}:*) ;; *) export PATH=${dir}:$PATH ;; esac\n`,
  },
] as const;

describe("on a Mac, path_helper moves Go behind the system; the fix still holds in a login inside a terminal", () => {
  for (const { shell, file, text } of STYLES) {
    itWith(["overlay mounts", shell], `${shell}, ${file}`, (parts) => {
      const { home, write } = makeHome([]);
      const dir = join(home, "goroot/bin");
      makeTool(join(dir, "go"));
      write(file, text(dir));
      const told: Told = JSON.parse(
        runOnAMac("fix-driver.ts", { home, shell: parts[shell], ids: ["path-helper-reordered"] }),
      );
      expect(told.before.findings.map(({ id }) => id)).toContain("path-helper-reordered");
      expect(standing(told.before, "nested-login", dir)).toBe("after");
      expect(told.fixRun.trialResults?.[0]?.contexts).toEqual(
        expect.arrayContaining([{ context: "nested-login", verdict: { kind: "fixed" } }]),
      );
      expect(told.applied).toMatchObject({ ok: true, value: { notFixed: [], takenBack: null } });
      expect(standing(told.after, "terminal", dir)).toBe("before");
      expect(standing(told.after, "nested-login", dir)).toBe("before");
      expect(told.after.findings.map(({ id }) => id)).not.toContain("path-helper-reordered");
      expect(readFileSync(join(home, file), "utf8")).toContain(text(dir));
    });
  }

  itWith(
    ["overlay mounts", "zsh"],
    "the popular .zshenv is enough where the system has no go of its own",
    (parts) => {
      const { home, write } = makeHome([]);
      const dir = join(home, "sdk/go/bin");
      makeTool(join(dir, "go"));
      write(".zshenv", "# mine\n");
      const told: Told = JSON.parse(
        runOnAMac("fix-driver.ts", { home, shell: parts.zsh, ids: ["go-not-on-path"], into: ".zshenv" }),
      );
      expect(told.fixRun.trialResults?.[0]).toMatchObject({
        id: "go-not-on-path",
        verdict: { kind: "fixed" },
      });
      expect(standing(told.before, "terminal", dir)).toBe("missing");
      expect(readFileSync(join(home, ".zshenv"), "utf8")).toBe("# mine\n");
    },
  );

  itWith(["overlay mounts", "zsh"], "Go's file of settings at its place on a Mac", (parts) => {
    const { home, write } = makeHome([]);
    // A go that answers: one that says nothing would be a finding of its own.
    write("sdk/go/bin/go", '#!/bin/sh\n[ "$1" = env ] && echo "{}"\nexit 0\n');
    write(".zprofile", `export PATH=${home}/sdk/go/bin:$PATH\n`);
    const file = write("Library/Application Support/go/env", "GOBIN=relative\nGOPROXY=direct\n");
    const told: Told = JSON.parse(
      runOnAMac("fix-driver.ts", { home, shell: parts.zsh, ids: ["gobin-malformed"] }),
    );
    expect(told.before.findings.map(({ id }) => id)).toContain("gobin-malformed");
    expect(told.applied).toMatchObject({ ok: true, value: { notFixed: [], takenBack: null } });
    expect(readFileSync(file, "utf8")).toBe("GOPROXY=direct\n");
  });
});
