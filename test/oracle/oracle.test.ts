import { join } from "node:path";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { itWith, ROOT } from "../support/parts.ts";
import { type Observation, type Oracle, observe } from "./agreement.ts";
import { makeLab } from "./lab.ts";
import { healthyMachines, type Machine, machines } from "./machine.ts";
import { SEED } from "./seed.ts";
import { describeMachine } from "./smallest.ts";

const NEEDED = ["go1.21", "go1.24", "go1.26", "go1.27"] as const;
/** How many machines a run draws; a fifth as many healthy ones. */
const MACHINES = Number(process.env.GO_ENV_CHECK_MACHINES ?? 120);
const HEALTHY = Math.ceil(MACHINES / 5);
/**
 * The share of decided machines on which the report must agree with real Go. Measured: all of 386 fresh machines; the goal is
 * 99.5 %. The floor leaves room for what a fresh seed may draw: three machines of 120. Every disagreement is printed.
 * `bench.ts` draws thousands and goes on to the smallest machine of each kind.
 */
const FLOOR = 0.97;
const LIMIT_MS = 20 * 60_000;

describe("the report agrees with real Go", () => {
  itWith(
    NEEDED,
    `on at least ${FLOOR * 100} % of random machines`,
    async (parts) => {
      const seen = await lookAt(machines, MACHINES, oracleOf(parts));
      const decided = seen.filter(({ go }) => go.verdict !== "undecided");
      const apart = decided.filter(({ disagreement }) => disagreement !== null);
      for (const observation of apart) console.info(tell(observation));
      const agreement = 1 - apart.length / decided.length;
      console.info(`agreement ${(100 * agreement).toFixed(1)} % of ${decided.length} machines, seed ${SEED}`);
      expect(decided.length).toBeGreaterThan(MACHINES / 2);
      expect(agreement).toBeGreaterThanOrEqual(FLOOR);
    },
    LIMIT_MS,
  );

  itWith(
    NEEDED,
    "gives a report at all, on every machine",
    async (parts) => {
      const seen = await lookAt(machines, MACHINES, oracleOf(parts));
      expect(seen.filter(({ disagreement }) => disagreement?.property === "a report").map(tell)).toEqual([]);
    },
    LIMIT_MS,
  );

  itWith(
    NEEDED,
    "finds healthy machines healthy: 100 and valid",
    async (parts) => {
      const seen = await lookAt(healthyMachines, HEALTHY, oracleOf(parts));
      expect(seen.filter(({ disagreement }) => disagreement !== null).map(tell)).toEqual([]);
    },
    LIMIT_MS,
  );
});

function oracleOf(parts: Readonly<Record<(typeof NEEDED)[number], string>>): Oracle {
  const sdks = {
    "1.21": parts["go1.21"],
    "1.24": parts["go1.24"],
    "1.26": parts["go1.26"],
    "1.27": parts["go1.27"],
  };
  return { lab: makeLab(sdks), cli: join(ROOT, "shared/bin/go-env-check.cjs") };
}

const seen = new Map<string, Promise<Observation>>();

/** Draws machines from this run's seed and asks both; a machine that was asked before is not asked again. Two at a time. */
async function lookAt(
  arbitrary: fc.Arbitrary<Machine>,
  count: number,
  oracle: Oracle,
): Promise<readonly Observation[]> {
  const drawn = fc.sample(arbitrary, { numRuns: count, seed: SEED });
  const left = drawn.values();
  const run = async (): Promise<void> => {
    for (const machine of left) await look(machine, oracle);
  };
  await Promise.all([run(), run()]);
  return Promise.all(drawn.map((machine) => look(machine, oracle)));
}

function look(machine: Machine, oracle: Oracle): Promise<Observation> {
  const key = JSON.stringify(machine);
  const known = seen.get(key);
  if (known) return known;
  const asked = observe(machine, oracle);
  seen.set(key, asked);
  return asked;
}

function tell({ machine, go, product, disagreement }: Observation): string {
  const said = product.findings?.map(({ severity, id }) => `${severity}[${id}]`).join(" ") || "no findings";
  const answer = go.verdict === "works" ? "works" : `${go.verdict} at ${go.step}: ${go.message}`;
  return `${disagreement?.kind}\n  machine: ${describeMachine(machine)}\n  go ${answer}\n  report: ${product.score}/100, valid ${product.valid}, exit ${product.exit}, ${said}`;
}
