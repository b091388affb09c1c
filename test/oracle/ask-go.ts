import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Machine } from "./machine.ts";
import type { Placed } from "./place.ts";
import { runChild } from "./run-child.ts";

/** What real Go does on a machine. */
export type GoAnswer =
  | { readonly verdict: "works" }
  | { readonly verdict: "fails"; readonly step: string; readonly message: string }
  | { readonly verdict: "undecided"; readonly step: string; readonly message: string };

/** What a network would decide: none of it says anything about the machine. */
const NETWORK =
  /dial tcp|no such host|proxyconnect|connection refused|i\/o timeout|TLS handshake|toolchain not available/;

/** Variables that only a build with the C compiler listens to. */
const FOR_C = /^(CC|CXX|CGO_|AR$|PKG_CONFIG$)/;

/**
 * Asks real Go as a person would: `go version`, then build, run and install in a module that has no fault of its own,
 * then build in the machine's project. The first refusal decides; a refusal that a network would decide is left
 * undecided, unless GOPROXY forbids the network.
 */
export async function askGo(
  machine: Machine,
  placed: Placed,
  env: Readonly<Record<string, string>> = placed.env,
): Promise<GoAnswer> {
  const out = join(placed.root, "built");
  const { tiny, cwd } = placed;
  const steps: { readonly step: string; readonly cwd: string; readonly command: string }[] = [
    { step: "version", cwd: tiny, command: "go version" },
    { step: "build", cwd: tiny, command: `go build -o '${out}' .` },
    { step: "run", cwd: tiny, command: "go run ." },
    { step: "install", cwd: tiny, command: "go install ." },
  ];
  if (machine.settings.some(({ name }) => FOR_C.test(name)))
    steps.push({ step: "build net", cwd: tiny, command: `go build -o '${out}' ./net` });
  if (machine.project !== "none") steps.push({ step: "build project", cwd, command: buildOf(machine) });
  // Bash alone follows a literal ~ in PATH; on the other hand, dash goes on past a go that cannot be started.
  const shell = machine.path.some(({ kind }) => kind === "a tilde") ? "/bin/sh" : "/bin/bash";
  for (const { step, cwd, command } of steps) {
    const { status, stderr, stdout } = await runChild(shell, ["-c", command], {
      env,
      cwd,
      uid: placed.uid,
      umask: machine.umask,
    });
    if (status === 0 && (step !== "version" || /^go version /m.test(stdout))) continue;
    const message = `${stderr}${stdout}`.trim();
    // A busy machine that builds the standard library again says nothing about this one.
    if (status === null) return { verdict: "undecided", step, message: "did not end in time" };
    return {
      verdict: NETWORK.test(message) && !offline(env, placed.home) ? "undecided" : "fails",
      step,
      message,
    };
  }
  return { verdict: "works" };
}

/** As a person types it: the program is written beside its sources. Where the root holds no package, or tests alone, a person asks for something else: nothing is wrong with the machine. */
function buildOf({ project }: Machine): string {
  if (project === "tests alone") return "go vet .";
  return project === "no package in the root" ? "go build ./..." : "go build";
}

/** Whether GOPROXY forbids every download, so that "not available" is the machine's own doing. */
function offline(env: Readonly<Record<string, string>>, home: string): boolean {
  const file = join(home, ".config/go/env");
  // What a fix has written counts, not what the machine was drawn with.
  const text = lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8") : "";
  return (env.GOPROXY || /^GOPROXY=(.*)$(?![\s\S]*^GOPROXY=)/m.exec(text)?.[1]) === "off";
}
