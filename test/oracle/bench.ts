// How often the report agrees with real Go: node test/bench/run-ts.mjs test/oracle/bench.ts [MACHINES] [SEED]
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { type Observation, observe } from "./agreement.ts";
import { makeLab } from "./lab.ts";
import { machines } from "./machine.ts";
import { findSdks } from "./sdks.ts";
import { describeMachine, smallest } from "./smallest.ts";

const ROOT = process.env.GO_ENV_CHECK_ROOT ?? process.cwd();
const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const PARALLEL = Number(process.env.GO_ENV_CHECK_PARALLEL ?? 2);

const oracle = { lab: makeLab(findSdks()), cli: join(ROOT, "shared/bin/go-env-check.cjs") };
const drawn = fc.sample(machines, { numRuns: count, seed });
console.log(`${count} machines, seed ${seed}`);

interface Kind {
  count: number;
  readonly first: Observation;
}

const kinds = new Map<string, Kind>();
const tally = { works: 0, fails: 0, undecided: 0, disagree: 0, untried: 0 };

await inParallel(drawn, async (machine) => {
  const seen = await observe(machine, oracle);
  tally[seen.go.verdict] += 1;
  if (seen.untried) tally.untried += 1;
  const done = tally.works + tally.fails + tally.undecided;
  if (done % 100 === 0) console.error(`${done}: ${agreement()} agree`);
  if (seen.disagreement === null) return;
  tally.disagree += 1;
  const key = keyOf(seen);
  console.error(`${key}\n    ${describeMachine(machine)}`);
  const known = kinds.get(key);
  if (known) known.count += 1;
  else kinds.set(key, { count: 1, first: seen });
});

console.log(
  `works ${tally.works}, fails ${tally.fails}, undecided ${tally.undecided}; advice only, no fix to try: ${tally.untried}`,
);
console.log(
  `agreement ${agreement()} (${tally.disagree} of ${tally.works + tally.fails} disagree, ${kinds.size} kinds)`,
);
const rows: object[] = [];
const sorted = [...kinds].sort((a, b) => b[1].count - a[1].count);
for (const [key, { count }] of sorted) console.log(`${count} × ${key}`);
console.log("\nThe smallest machine of each:");
await inParallel(sorted, async ([key, { count, first }]) => {
  const machine = await smallest(first.machine, async (next) => keyOf(await observe(next, oracle)) === key);
  const { go, product } = await observe(machine, oracle);
  rows.push({ count, kind: key, machine: describeMachine(machine), go, product });
  const said = product.findings?.map(({ severity, id }) => `${severity}[${id}]`).join(" ") || "no findings";
  console.log(`\n${count} × ${key}\n    ${describeMachine(machine)}`);
  if (go.verdict !== "works") console.log(`    go: ${go.message.split("\n").slice(0, 3).join("\n        ")}`);
  console.log(`    report: ${product.score}/100, exit ${product.exit}, ${said}`);
  if (process.env.GO_ENV_CHECK_TABLE)
    writeFileSync(process.env.GO_ENV_CHECK_TABLE, JSON.stringify(rows, null, 1));
});

function keyOf({ disagreement }: Observation): string {
  return disagreement === null ? "" : `${disagreement.property}: ${disagreement.kind}`;
}

function agreement(): string {
  const decided = tally.works + tally.fails;
  return `${((100 * (decided - tally.disagree)) / Math.max(decided, 1)).toFixed(2)} %`;
}

async function inParallel<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for (const item of left) await run(item);
    }),
  );
}
