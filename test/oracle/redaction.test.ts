import { join } from "node:path";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { itWith, ROOT } from "../support/parts.ts";
import { makeLab } from "./lab.ts";
import { type Machine, machines } from "./machine.ts";
import { type Placed, place } from "./place.ts";
import { runChild } from "./run-child.ts";
import { SEED } from "./seed.ts";
import { describeMachine } from "./smallest.ts";

const NEEDED = ["go1.21", "go1.24", "go1.26", "go1.27"] as const;
const CLI = join(ROOT, "shared/bin/go-env-check.cjs");
const MACHINES = Math.ceil(Number(process.env.GO_ENV_CHECK_MACHINES ?? 120) / 4);

describe("a recording is judged as its machine was", () => {
  itWith(
    NEEDED,
    "before and after redaction",
    async (parts) => {
      const lab = makeLab({
        "1.21": parts["go1.21"],
        "1.24": parts["go1.24"],
        "1.26": parts["go1.26"],
        "1.27": parts["go1.27"],
      });
      const apart: string[] = [];
      for (const machine of fc.sample(machines, { numRuns: MACHINES, seed: SEED })) {
        const placed = place(machine, lab);
        try {
          const { seen, replayed, redacted } = await judgeThrice(machine, placed);
          if (replayed !== seen || redacted !== seen)
            apart.push(`${describeMachine(machine)}\n  ${seen}\n  ${replayed}\n  ${redacted}`);
        } finally {
          placed.remove();
        }
      }
      expect(apart).toEqual([]);
    },
    10 * 60_000,
  );
});

/** The verdicts of the machine, of its recording, and of the recording without names. */
async function judgeThrice(machine: Machine, placed: Placed) {
  const facts = join(placed.root, "facts.json");
  const inProject = machine.project === "none" ? [] : ["--project", placed.cwd];
  const ask = async (args: readonly string[]): Promise<string> => {
    const { env, cwd, uid } = placed;
    const { stdout } = await runChild(process.execPath, [CLI, "--json", ...args], { env, cwd, uid });
    return verdictsIn(stdout);
  };
  return {
    seen: await ask(["--no-shell", "--facts-out", facts, ...inProject]),
    replayed: await ask(["--from", facts]),
    redacted: await ask(["--from", facts, "--redact"]),
  };
}

/** Which checks failed, how severely; the rest of a report may differ by the names in it. */
function verdictsIn(text: string): string {
  const { findings = [], outcomes = {} }: { findings?: unknown; outcomes?: unknown } = JSON.parse(
    text || "{}",
  );
  const severities = JSON.stringify(findings, ["id", "severity"]);
  return `${severities} ${JSON.stringify(outcomes)}`;
}
