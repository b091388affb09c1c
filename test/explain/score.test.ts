import { expect, it } from "vitest";
import { explain } from "../../shared/src/explain/explain.ts";
import { corpusMessages } from "./corpus-messages.ts";

/** Three points below what was measured: a fall is seen, a message that joins the corpus may miss. */
const FLOORS = { tuning: 0.97, measuring: 0.95 };

const messages = corpusMessages();

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
