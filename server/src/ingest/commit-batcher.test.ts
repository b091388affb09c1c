import { setImmediate as turn } from "node:timers/promises";
import fc from "fast-check";
import { expect, it } from "vitest";
import { NOTHING_REPORTED } from "../counters/contribution.ts";
import type { Delivery, Verdict } from "../store/store.ts";
import { commitBatcher } from "./commit-batcher.ts";

const delivery = (nullifier: string): Delivery => ({
  team: "t_abcdefgh",
  week: "2026-W48",
  nullifier,
  current: NOTHING_REPORTED,
  replaces: undefined,
});
const VERDICTS: readonly Verdict[] = ["accepted", "duplicate", "corrected", "conflict"];
/** What the store answers for a delivery: any rule that tells deliveries apart. */
const verdictOf = ({ nullifier }: Delivery): Verdict => VERDICTS[Number(nullifier) % 4] ?? "accepted";

it("answers each request after its own commit, with its own verdicts, however requests and commits interleave", async () => {
  const given = {
    sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 }),
    pauses: fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
    fails: fc.infiniteStream(fc.integer({ min: 0, max: 9 }).map((n) => n === 0)),
    batches: fc.record({ atOnce: fc.integer({ min: 1, max: 3 }), enough: fc.integer({ min: 1, max: 8 }) }),
  };
  await fc.assert(
    fc.asyncProperty(fc.record(given), async ({ sizes, pauses, fails, batches }) => {
      const pause = async (): Promise<void> => {
        for (let left: number = pauses.next().value; left > 0; left -= 1) await turn();
      };
      const committed = new Set<string>();
      const lost = new Set<string>();
      let inFlight = 0;
      const commit = commitBatcher({
        batches,
        ingest: async (deliveries) => {
          inFlight += 1;
          expect(inFlight).toBeLessThanOrEqual(batches.atOnce);
          await pause();
          inFlight -= 1;
          const isLost = fails.next().value;
          for (const { nullifier } of deliveries) {
            expect(committed.has(nullifier) || lost.has(nullifier)).toBe(false);
            (isLost ? lost : committed).add(nullifier);
          }
          if (isLost) throw new Error("no room");
          return deliveries.map(verdictOf);
        },
      });
      let made = 0;
      const answers: Promise<void>[] = [];
      for (const size of sizes) {
        const own = Array.from({ length: size }, () => delivery(String(made++)));
        answers.push(
          commit(own).then(
            (verdicts) => {
              expect(own.every(({ nullifier }) => committed.has(nullifier))).toBe(true);
              expect(verdicts).toEqual(own.map(verdictOf));
            },
            (error: Error) => {
              expect(error.message).toBe("no room");
              expect(own.every(({ nullifier }) => lost.has(nullifier))).toBe(true);
            },
          ),
        );
        await pause();
      }
      await Promise.all(answers);
      expect(committed.size + lost.size).toBe(made);
    }),
  );
});
