import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { explain } from "../../shared/src/explain/explain.ts";
import { itWith } from "../support/parts.ts";

const HOME = mkdtempSync(join(realpathSync(tmpdir()), "shells-"));
afterAll(() => rmSync(HOME, { recursive: true, force: true }));

/** The head of a program for a processor that this machine does not have and no emulator is registered for. */
function foreignProgram(): Buffer {
  const head = Buffer.alloc(120);
  head.write("\u007fELF", "latin1");
  head.set([2, 1, 1], 4);
  head.writeUInt16LE(2, 16);
  head.writeUInt16LE(46, 18);
  head.writeUInt32LE(1, 20);
  return head;
}

function directory(name: string, fill?: (path: string) => void): string {
  const path = join(HOME, name);
  mkdirSync(path);
  fill?.(path);
  return path;
}

const EMPTY = directory("empty");
const NOT_EXECUTABLE = directory("not-executable", (path) =>
  writeFileSync(join(path, "go"), "#!/bin/sh\n", { mode: 0o644 }),
);
const FOREIGN = directory("foreign", (path) =>
  writeFileSync(join(path, "go"), foreignProgram(), { mode: 0o755 }),
);
const NO_INTERPRETER = directory("no-interpreter", (path) =>
  writeFileSync(join(path, "go"), "#!/nonexistent/bin/sh\n", { mode: 0o755 }),
);

interface Broken {
  readonly what: string;
  readonly path: string;
  readonly command: string;
  /** What the shell's words mean; some shells say the same of several faults. */
  readonly means: readonly string[];
}

const BROKEN: readonly Broken[] = [
  { what: "no go", path: EMPTY, command: "go version", means: ["go-not-on-path"] },
  { what: "no tool", path: EMPTY, command: "gopls version", means: ["gopath-bin-not-on-path"] },
  {
    what: "no go at a path",
    path: EMPTY,
    command: "/opt/none/bin/go version",
    means: ["go-not-at-that-path", "go-not-on-path", "shell-hash-stale"],
  },
  {
    what: "a go that may not be executed",
    path: NOT_EXECUTABLE,
    command: "go version",
    means: ["go-does-not-start", "go-not-on-path"],
  },
  {
    what: "a go for another processor",
    path: FOREIGN,
    command: "go version",
    means: ["go-of-another-platform", "go-for-another-processor", "go-does-not-start"],
  },
  {
    what: "a go whose interpreter is missing",
    path: NO_INTERPRETER,
    command: "go version",
    means: ["go-does-not-start", "go-not-at-that-path", "go-not-on-path", "shell-hash-stale"],
  },
];

const SHELLS = ["zsh", "bash", "fish", "fish-4", "dash", "ksh", "mksh", "tcsh", "nu"];

/** What the shell prints, as a person pastes it: with the command that was typed. */
function said(shell: string, { path, command }: Broken): string {
  const env = { HOME, PATH: path, LANG: "C.UTF-8", TERM: "dumb" };
  const { stdout, stderr } = spawnSync(shell, ["-c", command], {
    env,
    cwd: HOME,
    encoding: "utf8",
    timeout: 60_000,
  });
  return `$ ${command}\n${stdout}${stderr}`;
}

describe("what real shells say of a go that they cannot run", () => {
  for (const shell of SHELLS) {
    for (const broken of BROKEN) {
      itWith([shell], `${shell}, ${broken.what}`, (parts) => {
        const text = said(parts[shell] ?? shell, broken);
        const { match, explanation } = explain(text, "bash", "en");
        expect([text, match]).toEqual([text, "known"]);
        expect([text, broken.means.includes(explanation?.id ?? "")]).toEqual([text, true]);
      });
    }
  }
});
