import fc from "fast-check";
import { expect, it } from "vitest";
import { receiptIndex } from "./receipt-index.ts";

const nullifier = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);

it("finds every receipt that was added, and hardly ever one that was not", () => {
  fc.assert(
    fc.property(
      fc.array(nullifier, { maxLength: 3000 }),
      fc.array(nullifier),
      fc.nat(2 ** 32 - 2),
      (all, others, seed) => {
        const index = receiptIndex(seed);
        for (const [at, one] of all.entries()) index.add(one, at + 1);
        for (const [at, one] of all.entries()) expect(index.candidates(one)).toContain(at + 1);
        const strangers = others.filter((one) => !all.includes(one));
        expect(strangers.flatMap((one) => index.candidates(one)).length).toBeLessThan(2);
      },
    ),
    { numRuns: 30 },
  );
});

it("keeps several receipts of the same nullifier, as two teams may have", () => {
  const index = receiptIndex();
  for (let id = 1; id <= 5000; id += 1) index.add(`n${id % 50}`, id);
  expect(index.candidates("n7").toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: 100 }, (_, at) => at * 50 + 7),
  );
});
