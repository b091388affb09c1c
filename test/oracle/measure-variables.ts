// Asks real Go which values each variable may have, and writes what follows to shared/src/golang/variable-grammar.ts:
// node test/bench/run-ts.mjs test/oracle/measure-variables.ts [--only NAME,…] [--print]
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fits, type Grammar } from "../../shared/src/golang/grammar.ts";
import { MEASURED, type Measured } from "./grammar-candidates.ts";
import { makeLab } from "./lab.ts";
import { ask, askToWrite, type Question, type Refusal, STAGES, type Stage } from "./measure.ts";
import { RELEASES, type Release } from "./releases.ts";
import { findSdks } from "./sdks.ts";

const ROOT = process.env.GO_ENV_CHECK_ROOT ?? process.cwd();
const PARALLEL = Number(process.env.GO_ENV_CHECK_PARALLEL ?? 2);
const lab = makeLab(findSdks());
const only = option("--only")?.split(",");
const releases = [...RELEASES].sort();

interface Answer extends Question {
  readonly refusal: Refusal;
}

interface Row {
  readonly name: string;
  since: Release | null;
  until: Release | null;
  readonly grammar: Grammar;
  readonly refusedBy: Stage;
  readonly inFile: "read" | "ignored";
  readonly checkedByEnvW: boolean;
}

const unexplained: string[] = [];
const rows: Row[] = [];
for (const [name, measured] of Object.entries(MEASURED)) {
  if (only && !only.includes(name)) continue;
  const found: (Row | null)[] = [];
  for (const release of releases) found.push(await measure(name, measured, release));
  rows.push(...merge(found));
  console.error(`${name}: ${found.map((row) => (row === null ? "anything" : row.refusedBy)).join(", ")}`);
}
if (unexplained.length > 0) {
  console.error(`\nno form explains these answers:\n${unexplained.join("\n")}`);
  process.exitCode = 1;
}
if (process.argv.includes("--print")) console.log(JSON.stringify(rows, null, 1));
if (!only) write();

async function measure(name: string, measured: Measured, release: Release): Promise<Row | null> {
  const values = [...new Set([...measured.samples, ...(measured.words ?? [])])];
  const question = (value: string, where: Question["where"]): Question => ({
    release,
    name,
    value,
    where,
    extra: measured.extra,
  });
  const inEnvironment = await answer(values.map((value) => question(value, "environment")));
  const refused = inEnvironment.filter(({ refusal }) => refusal.by !== null);
  if (refused.length === 0) return null;
  const inFile = await answer(refused.map(({ value }) => question(value, "file")));
  const read = inFile.filter(({ refusal }) => refusal.by !== null);
  if (read.length !== 0 && read.length !== refused.length)
    for (const { value, refusal } of inFile)
      if (refusal.by === null)
        console.error(`  ${name}=${value} (Go ${release}): refused in the environment, taken in the file`);
  const written = await Promise.all(refused.map((one) => askToWrite(one, lab)));
  const taken = (measured.words ?? []).filter((word) => !refused.some(({ value }) => value === word));
  const grammar = measured
    .forms(taken)
    .find((form) =>
      inEnvironment.every(
        ({ value, refusal }) => fits(form, sample(value, release)) === (refusal.by === null),
      ),
    );
  if (grammar === undefined) {
    unexplained.push(
      ...inEnvironment.map(
        ({ value, refusal }) => `  Go ${release}: ${name}=${JSON.stringify(value)} ${describe(refusal)}`,
      ),
    );
    return null;
  }
  const stages = new Set(refused.map(({ refusal }) => refusal.by));
  return {
    name,
    since: release,
    until: release,
    grammar,
    refusedBy: [...STAGES].reverse().find((stage) => stages.has(stage)) ?? "build",
    inFile: read.length === 0 ? "ignored" : "read",
    checkedByEnvW: written.every((message) => message !== null),
  };
}

function describe({ by, message }: Refusal): string {
  return by === null ? "is taken" : `is refused by ${by}: ${message.split("\n")[0]}`;
}

/** A sample as the grammar sees it; what is only known on the machine is filled in. */
function sample(value: string, release: Release): string {
  return value.replaceAll("{home}", "/home/someone").replaceAll("{full}", lab.versions[release]);
}

/** Rows of neighboring releases that say the same become one; the oldest and newest ends stay open. */
function merge(found: readonly (Row | null)[]): readonly Row[] {
  const merged: Row[] = [];
  let last: Row | null = null;
  for (const row of found) {
    if (row && last && same(row, last)) last.until = row.until;
    else if (row) merged.push(row);
    last = row && last && same(row, last) ? last : row;
  }
  for (const row of merged) {
    if (row.since === releases[0]) row.since = null;
    if (row.until === releases.at(-1)) row.until = null;
  }
  return merged;
}

function same(a: Row, b: Row): boolean {
  const bare = (row: Row): string => JSON.stringify({ ...row, since: null, until: null });
  return bare(a) === bare(b);
}

async function answer(questions: readonly Question[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const left = questions.entries();
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for (const [at, question] of left) answers[at] = { ...question, refusal: await ask(question, lab) };
    }),
  );
  return answers;
}

function write(): void {
  const file = join(ROOT, "shared/src/golang/variable-grammar.ts");
  const text = `// Generated by test/oracle/measure-variables.ts from the answers of Go ${releases.map((release) => lab.versions[release].slice(2)).join(", ")} on ${process.platform}/${process.arch}.
import type { Grammar } from "./grammar.ts";

/** Which values of a variable Go refuses, in a range of releases. */
export interface VariableGrammar {
  readonly name: string;
  /** The first release measured that asks for this form, such as 1.24; null for the oldest one measured and before. */
  readonly since: string | null;
  /** The last one measured; null for the newest one and after. */
  readonly until: string | null;
  /** The form that Go takes; it refuses all else. */
  readonly grammar: Grammar;
  /** The narrowest command that refuses: those before it may, but need not. */
  readonly refusedBy: ${STAGES.map((stage) => `"${stage}"`).join(" | ")};
  /** Whether Go reads the variable from the file of go env -w too. */
  readonly inFile: "read" | "ignored";
  /** Whether go env -w refuses every value that go refuses later. */
  readonly checkedByEnvW: boolean;
}

/** Variables of go help environment that are not here take any value, or depend on what lies on the disk. */
export const VARIABLE_GRAMMARS: readonly VariableGrammar[] = ${JSON.stringify(rows, null, 2)};
`;
  writeFileSync(file, text);
  spawnSync("npx", ["biome", "check", "--write", file], { cwd: ROOT, stdio: "inherit" });
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
