import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CATALOG } from "../../shared/src/catalog/checks.ts";
import { ROOT } from "../support/parts.ts";

const READ = `import { readCorpus, isForMeasuring, NAMES } from ${JSON.stringify(join(ROOT, "test/explain/read-corpus.mjs"))};
console.log(JSON.stringify({ names: NAMES, messages: readCorpus().map((one) => ({ ...one, half: isForMeasuring(one.id) })) }));`;

interface Message {
  readonly id: string;
  readonly text: string;
  readonly theme: string;
  readonly cause: string | null;
  readonly acceptable: readonly string[];
  readonly thread: string | null;
  readonly outcome: string;
  readonly remedyMustMention: string | null;
  readonly measure: boolean;
  readonly half: boolean;
}

const read = spawnSync(process.execPath, ["--input-type=module", "-e", READ], { encoding: "utf8" });
const corpus: { readonly names: Readonly<Record<string, unknown>>; readonly messages: readonly Message[] } =
  JSON.parse(read.stdout);
const { names, messages } = corpus;

it("holds at least 150 messages of broken setups and 60 that are none, each once", () => {
  expect(messages.filter(({ cause }) => cause !== null).length).toBeGreaterThanOrEqual(150);
  expect(messages.filter(({ cause }) => cause === null).length).toBeGreaterThanOrEqual(60);
  expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
  expect(new Set(messages.map(({ text }) => text)).size).toBe(messages.length);
});

it("keeps half of it for measuring, chosen by a hash and by nobody", () => {
  for (const { id, measure, half } of messages) expect([id, measure]).toEqual([id, half]);
  const share = messages.filter(({ measure }) => measure).length / messages.length;
  expect(Math.abs(share - 0.5)).toBeLessThan(0.06);
});

it("names only causes that a check has or that names.json explains", () => {
  const known = new Set([...CATALOG.map(({ id }) => id), ...Object.keys(names)]);
  for (const { id, cause, acceptable } of messages) {
    for (const named of [...(cause === null ? [] : [cause]), ...acceptable])
      expect([id, named, known.has(named)]).toEqual([id, named, true]);
  }
});

it("says of each fault where it was seen, what solved it and what a remedy must mention", () => {
  for (const { id, cause, thread, outcome, remedyMustMention } of messages) {
    if (thread !== null) expect(thread).toMatch(/^https:\/\/[\w.-]+\/\S+$/);
    expect([id, outcome.length > 10]).toEqual([id, true]);
    if (cause === null) continue;
    expect([id, thread === null, remedyMustMention === null]).toEqual([id, false, false]);
    expect(() => new RegExp(remedyMustMention ?? "", "is")).not.toThrow();
  }
});

it("gives each name that is no check a meaning", () => {
  const raw = readFileSync(join(ROOT, "test/explain/corpus/names.json"), "utf8");
  for (const [name, { means }] of Object.entries<{ means: string }>(JSON.parse(raw)))
    expect([name, means.length > 10]).toEqual([name, true]);
});
