// Asks real Go which values each variable may have, and writes what follows to shared/src/golang/variable-grammar.ts:
// node test/bench/run-ts.mjs test/oracle/measure-variables.ts [--only NAME,…] [--print]
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
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

const keptFile = join(lab.root, "answers.jsonl");
const kept = readKept();

interface Answer extends Question {
  readonly refusal: Refusal;
}

interface Row {
  readonly name: string;
  since: Release | null;
  before: Release | null;
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
    before: null,
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

/** Rows of neighboring releases that say the same become one; the oldest and the newest end stay open. */
function merge(found: readonly (Row | null)[]): readonly Row[] {
  const merged: Row[] = [];
  let open: Row | null = null;
  for (const [at, row] of found.entries()) {
    if (row && open && same(row, open)) continue;
    if (open) open.before = releases[at] ?? null;
    if (row) merged.push(at === 0 ? { ...row, since: null } : row);
    open = row && (merged.at(-1) ?? null);
  }
  return merged;
}

function same(a: Row, b: Row): boolean {
  const bare = (row: Row): string => JSON.stringify({ ...row, since: null, before: null });
  return bare(a) === bare(b);
}

/** Answers that an earlier, unfinished run got are kept beside the lab. */
async function askOnce(question: Question): Promise<Refusal> {
  const key = JSON.stringify(question);
  const known = kept.get(key);
  if (known) return known;
  const refusal = await ask(question, lab);
  kept.set(key, refusal);
  appendFileSync(keptFile, `${JSON.stringify([key, refusal])}\n`);
  return refusal;
}

function readKept(): Map<string, Refusal> {
  if (!existsSync(keptFile)) return new Map();
  const lines = readFileSync(keptFile, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return new Map(lines.map((line): [string, Refusal] => JSON.parse(line)));
}

async function answer(questions: readonly Question[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const left = questions.entries();
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for (const [at, question] of left) answers[at] = { ...question, refusal: await askOnce(question) };
    }),
  );
  return answers;
}

function write(): void {
  const file = join(ROOT, "shared/src/golang/variable-grammar.ts");
  const names = [...new Set(rows.map(({ name }) => name))];
  const text = `// Generated by test/oracle/measure-variables.ts from the answers of Go ${releases.map((release) => lab.versions[release].slice(2)).join(", ")} on ${process.platform}/${process.arch}.
import type { Grammar } from "./grammar.ts";

/** Which values of a variable Go refuses, in a range of releases. */
export interface VariableGrammar {
  readonly name: string;
  /** The first release measured that asks for this form, such as 1.24; null for the oldest one measured and before. */
  readonly since: string | null;
  /** The first release measured that no longer asks for it; null where the newest one does. */
  readonly before: string | null;
  /** The form that Go takes; it refuses all else. */
  readonly grammar: Grammar;
  /** The narrowest command that refuses: those before it may, but need not. */
  readonly refusedBy: ${STAGES.map((stage) => `"${stage}"`).join(" | ")};
  /** Whether Go reads the variable from the file of go env -w too. */
  readonly inFile: "read" | "ignored";
  /** Whether go env -w refuses every value that go refuses later. */
  readonly checkedByEnvW: boolean;
}

/**
 * What Go takes, by a variable's name; those of go help environment that are not here take any value, or depend on what
 * lies on the disk. A check asks for few of them, so each is made when it is asked for.
 */
export const VARIABLE_GRAMMARS: Readonly<Record<string, () => readonly VariableGrammar[]>> = {
${names.map((one) => `${one}: () => ${JSON.stringify(rows.filter(({ name }) => name === one))},`).join("\n")}
};
`;
  writeFileSync(file, text);
  spawnSync("npx", ["biome", "check", "--write", file], { cwd: ROOT, stdio: "inherit" });
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
