import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectOf } from "../broken/all.ts";
import type { Given, Machine, Row } from "../broken/row.ts";
import { CACHE } from "./build-go.ts";
import { CLI, check } from "./machine.ts";

/** Programs that only other systems have: what needs them cannot be tried here. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  "brew",
  "launchctl",
  "otool",
  "sw_vers",
  "sysctl",
  "xcode-select",
  "xcrun",
]);

/** Whether this system can have the program that the command starts. */
export function canRun(command: string): boolean {
  const [program = ""] = command.replace(/^env (-u )?\S+ /, "").split(" ");
  return !ELSEWHERE.has(program);
}

/** What a command prints on a broken machine and after its fix. */
export interface Shown {
  readonly command: string;
  readonly broken: string;
  readonly fixed: string;
  /** The two differ, and two runs on the broken machine do not. */
  readonly shows: boolean;
}

/** Runs commands on the machine of a row before and after the fix: the same machine, so that only the fault differs. */
export function seeIt(id: string, row: Row, from: Given, commands: readonly string[]): readonly Shown[] {
  const machine = row.make(from);
  const shell = row.startsShell === true ? LOGIN_SHELL : SH;
  const attempt = (command: string, first = "") => run(machine, shell, command, first);
  const before = commands.map((command) => [attempt(command), attempt(command)] as const);
  const after = fix(id, row, machine, from);
  return commands.map((command, index) => {
    const [broken = "", again = ""] = before[index] ?? [];
    const fixed = attempt(command, after);
    return { command, broken, fixed, shows: broken === again && broken !== fixed };
  });
}

/** Fixes the machine by hand, or returns what has to be pasted into a shell first. */
function fix(id: string, { byHand, paste, startsShell }: Row, machine: Machine, from: Given): string {
  if (byHand !== undefined) {
    byHand(machine, from);
    return "";
  }
  Object.assign(machine.env, paste?.(machine, from));
  const shell = startsShell === true ? [] : ["--no-shell"];
  const { findings } = check(machine.env, [...shell, "--shell", "/bin/sh", ...(machine.args ?? [])]);
  const snippet = findings.find((finding) => finding.id === id)?.fix?.snippet;
  if (!snippet) throw new Error(`${id} has no fix to paste`);
  return snippet;
}

/** A plain shell, and one that reads startup files: for faults that are in such a file. */
const SH = ["/bin/sh"] as const;
const LOGIN_SHELL = ["/bin/bash", "-l"] as const;

/** Both outputs of a command, in the directory that the check is asked about; `first` is pasted before it. */
function run(
  machine: Machine,
  [shell, ...options]: typeof SH | typeof LOGIN_SHELL,
  command: string,
  first: string,
): string {
  const env = { ...machine.env };
  // What compiles may use what other tests compiled.
  if (/^go (build|vet)/.test(command)) env.GOCACHE ??= join(CACHE, "cache");
  if (command.startsWith("go-env-check")) env.PATH = `${env.PATH}:${ourselves(machine)}`;
  const script = `{ ${first || ":"}\n} >/dev/null 2>&1\n${command}`;
  const { stdout, stderr } = spawnSync(shell, [...options, "-c", script], {
    cwd: projectOf(machine),
    env: { ...env, TEST_TELEMETRY_DIR: "/dev/null/none" },
    encoding: "utf8",
  });
  // Times and addresses differ with every run.
  return `${stdout}${stderr}`.replace(/\d+(\.\d+)? ?m?s\b/g, "… ms").replace(/0x[0-9a-f]+/g, "0x…");
}

/** A directory with our own command, under the name that people type. */
function ourselves(machine: Machine): string {
  const file = machine.write(".own/go-env-check", `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`);
  chmodSync(file, 0o755);
  return dirname(file);
}
