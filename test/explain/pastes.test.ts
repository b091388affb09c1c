import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { CLI, makeHome, makeSdk } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** A machine that somebody broke in a startup file, and the command that fails there. */
interface Broken {
  readonly id: string;
  /** Lines of `.bash_profile` that break it; `SDK` and `HOME` stand for their directories. */
  readonly lines: readonly string[];
  /** What the person typed, in the project. */
  readonly typed: string;
  /** The line of `.bash_profile` that is to blame; null where a line is missing. */
  readonly line: number | null;
  /** Without Go's directory on PATH. */
  readonly bare?: true;
  /** A command of the project's own in the directory for tools. */
  readonly tool?: string;
}

const MACHINES: readonly Broken[] = [
  { id: "goroot-not-found", lines: ["export GOROOT=/opt/gone"], typed: "go version", line: 3 },
  { id: "goroot-not-an-sdk", lines: ["export GOROOT=/usr"], typed: "go list -deps .", line: 3 },
  { id: "gopath-malformed", lines: ["export GOPATH='~/go'"], typed: "go env GOROOT", line: 3 },
  { id: "gopath-malformed", lines: ["export EDITOR=vi", "export GOPATH=go"], typed: "go version", line: 4 },
  { id: "goflags-invalid", lines: ["export GOFLAGS=mod=vendor"], typed: "go list .", line: 3 },
  { id: "gotoolchain-invalid", lines: ["export GOTOOLCHAIN=1.26"], typed: "go version", line: 3 },
  { id: "go111module-off", lines: ["export GO111MODULE=off"], typed: "go mod tidy", line: 3 },
  { id: "goexperiment-set", lines: ["export GOEXPERIMENT=nosuch"], typed: "go version", line: 3 },
  { id: "go-variable-refused", lines: ["export GOWORK=go.work"], typed: "go list .", line: 3 },
  { id: "go-not-on-path", lines: [], typed: "go version", line: null, bare: true },
  { id: "gopath-bin-not-on-path", lines: [], typed: "weekly", line: null, tool: "weekly" },
];

describe("a message pasted on the machine that printed it", () => {
  for (const machine of MACHINES) {
    const named = machine.lines.at(-1) ?? machine.typed;
    itWith(["go1.26", "bash"], `${machine.id}: ${named}`, (parts) => {
      const { home, env, write } = makeHome([]);
      makeSdk(join(home, "sdk/go"), parts["go1.26"]);
      const path = machine.bare ? "" : 'export PATH="$HOME/sdk/go/bin:$PATH"';
      write(".bash_profile", ["# mine", path, ...machine.lines, ""].join("\n"));
      write("w/main.go", "package main\n\nfunc main() {}\n");
      write("w/go.mod", "module example.com/w\n\ngo 1.21\n");
      if (machine.tool !== undefined) write(`go/bin/${machine.tool}`, "#!/bin/sh\necho made\n");
      mkdirSync(join(home, "tmp"));
      // Telemetry is written by a child that outlives the command.
      const clean = {
        ...env,
        TEST_TELEMETRY_DIR: "/dev/null/t",
        LC_ALL: "C.UTF-8",
        TMPDIR: join(home, "tmp"),
        SHELL: parts.bash,
      };
      const type = () =>
        spawnSync(parts.bash, ["-l", "-i", "-c", `cd ~/w; ${machine.typed}`], {
          env: { ...clean, GOPROXY: "off" },
          encoding: "utf8",
        });
      const ask = (...args: readonly string[]) =>
        spawnSync(process.execPath, [CLI, ...args, "--shell", parts.bash], {
          env: clean,
          cwd: join(home, "w"),
          input: "y\n",
          encoding: "utf8",
        });

      const before = type();
      expect(before.status).not.toBe(0);
      const { causes, explanation } = JSON.parse(
        ask("explain", "--json", `${before.stdout}${before.stderr}`).stdout,
      );
      expect([before.stderr, explanation?.id, causes[0]?.id]).toEqual([
        before.stderr,
        machine.id,
        machine.id,
      ]);
      expect(causes[0].status).toBe("confirmed");
      if (machine.line !== null)
        expect(causes[0].finding.evidence).toContainEqual(
          expect.objectContaining({ file: "~/.bash_profile", line: machine.line }),
        );

      const applied = ask("fix", machine.id, "--apply");
      expect(applied.stdout).toContain("Changed:");
      const after = type();
      expect([after.status, after.stderr]).toEqual([0, expect.any(String)]);
    });
  }
});
