import { join } from "node:path";
import fc from "fast-check";
import { describe } from "vitest";
import { itWith, ROOT } from "../support/parts.ts";
import { type Observation, type Oracle, observe, type Property } from "./agreement.ts";
import { makeLab } from "./lab.ts";
import { healthyMachines, type Machine, machines } from "./machine.ts";
import { SEED } from "./seed.ts";
import { describeMachine } from "./smallest.ts";

const NEEDED = ["go1.21", "go1.24", "go1.26", "go1.27"] as const;
/** How many machines a run draws; a fifth as many healthy ones. */
const MACHINES = Number(process.env.GO_ENV_CHECK_MACHINES ?? 300);
const HEALTHY = Math.ceil(MACHINES / 5);
const LIMIT_MS = 40 * 60_000;

const seen = new Map<string, Promise<Observation>>();

describe("the report agrees with real Go", () => {
  holds("a report", machines, MACHINES);
  holds("go fails, so a finding", machines, MACHINES);
  holds("go works, so nothing critical", machines, MACHINES);
  holds("the fix makes go work", machines, MACHINES);
  holds("healthy, so 100 and valid", healthyMachines, HEALTHY);
});

/** One property over drawn machines; fast-check goes from the machine that breaks it to the smallest that does. */
function holds(property: Property, arbitrary: fc.Arbitrary<Machine>, numRuns: number): void {
  itWith(
    NEEDED,
    property,
    async (parts) => {
      const sdks = {
        "1.21": parts["go1.21"],
        "1.24": parts["go1.24"],
        "1.26": parts["go1.26"],
        "1.27": parts["go1.27"],
      };
      const oracle = { lab: makeLab(sdks), cli: join(ROOT, "shared/bin/go-env-check.cjs") };
      await lookAhead(fc.sample(arbitrary, { numRuns, seed: SEED }), oracle);
      const check = fc.asyncProperty(arbitrary, async (machine) => {
        const observation = await look(machine, oracle);
        if (observation.disagreement?.property === property) throw new Error(tell(observation));
      });
      await fc.assert(check, { numRuns, seed: SEED });
    },
    LIMIT_MS,
  );
}

/** The properties are asked of the same machines: each machine is made once. */
function look(machine: Machine, oracle: Oracle): Promise<Observation> {
  const key = JSON.stringify(machine);
  const known = seen.get(key);
  if (known) return known;
  const asked = observe(machine, oracle);
  seen.set(key, asked);
  return asked;
}

async function lookAhead(drawn: readonly Machine[], oracle: Oracle): Promise<void> {
  const left = drawn.values();
  const run = async (): Promise<void> => {
    for (const machine of left) await look(machine, oracle);
  };
  await Promise.all([run(), run()]);
}

function tell({ machine, go, product, disagreement }: Observation): string {
  const said = product.findings?.map(({ severity, id }) => `${severity}[${id}]`).join(" ") || "no findings";
  const answer = go.verdict === "works" ? "works" : `${go.verdict} at ${go.step}: ${go.message}`;
  return `${disagreement?.kind}\n  machine: ${describeMachine(machine)}\n  go ${answer}\n  report: ${product.score}/100, valid ${product.valid}, exit ${product.exit}, ${said}`;
}
