import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { explain } from "../../shared/src/explain/explain.ts";
import { ROOT } from "../support/parts.ts";

/** Three points below what was measured: a fall is seen, a message that joins the corpus may miss. */
const FLOORS = { tuning: 0.97, measuring: 0.95 };

interface Message {
  readonly text: string;
  readonly measure: boolean;
  readonly control: boolean;
  readonly right: readonly string[];
}

const READ = `import { readCorpus, rightIds } from ${JSON.stringify(join(ROOT, "test/explain/read-corpus.mjs"))};
console.log(JSON.stringify(readCorpus().map((one) => ({ text: one.text, measure: one.measure, control: one.cause === null, right: [...rightIds(one)] }))));`;
const read = spawnSync(process.execPath, ["--input-type=module", "-e", READ], { encoding: "utf8" });
const messages: readonly Message[] = JSON.parse(read.stdout);

const answers = messages.map((message) => {
  const { match, explanation } = explain(message.text, "bash", "en");
  const id = explanation?.id ?? null;
  const right = message.control
    ? id === null || message.right.includes(id)
    : id !== null && message.right.includes(id);
  return { ...message, match, right };
});

function share(part: readonly unknown[], whole: readonly unknown[]): number {
  return part.length / whole.length;
}

for (const half of ["tuning", "measuring"] as const) {
  const own = answers.filter(({ measure }) => measure === (half === "measuring"));
  const faults = own.filter(({ control }) => !control);
  const controls = own.filter(({ control }) => control);

  it(`explains the ${half} half as well as it did`, () => {
    const right = faults.filter((one) => one.match === "known" && one.right);
    expect(share(right, faults)).toBeGreaterThanOrEqual(FLOORS[half]);
  });

  it(`is seldom sure and wrong on the ${half} half`, () => {
    const wrong = faults.filter((one) => one.match === "known" && !one.right);
    expect(share(wrong, faults)).toBeLessThanOrEqual(0.02);
    const taken = controls.filter((one) => one.match === "known" && !one.right);
    expect(share(taken, controls)).toBeLessThanOrEqual(2 / 60);
    const guesses = own.filter((one) => one.match === "guess" && !one.right);
    expect(share(guesses, own)).toBeLessThanOrEqual(0.1);
  });
}
