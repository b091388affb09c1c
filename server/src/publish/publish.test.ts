import fc from "fast-check";
import * as v from "valibot";
import { expect, it } from "vitest";
import { countersOf, type Member } from "../../../test/support/watched-team.ts";
import { publish } from "./publish.ts";
import { type Publication, publicationSchema, type Share } from "./published.ts";
import { thresholds } from "./thresholds.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
const scoringBasis = { scoring: 1, catalog: "0" };
const members = (least: number, most: number): fc.Arbitrary<Member[]> =>
  fc.array(
    fc.record({
      fails: fc.boolean(),
      otherwiseInvalid: fc.boolean(),
      otherwiseCritical: fc.boolean(),
      shell: fc.constantFrom("zsh" as const, "fish" as const),
      day: fc.nat(6),
    }),
    { minLength: least, maxLength: most },
  );

const publishWeek = (
  all: readonly Member[],
  more: { week?: string; before?: Publication | null; last?: Publication | null; now?: Date } = {},
) =>
  publish({
    week: "2026-W48",
    counters: countersOf(all),
    changes: {},
    before: null,
    last: null,
    now: NOW,
    thresholds: thresholds(),
    scoringBasis,
    ...more,
  });

const shares = (publication: Publication): readonly Share[] => {
  const { valid, critical, checks, breakdowns } = publication.figures;
  return [
    valid,
    critical,
    ...checks.map(({ failing }) => failing),
    ...Object.values(breakdowns)
      .flat()
      .map(({ share }) => share),
  ];
};

it("withholds fewer than 5 machines and publishes 5", () => {
  fc.assert(
    fc.property(members(0, 9), (all) => {
      expect("status" in publishWeek(all)).toBe(all.length < 5);
    }),
  );
});

it("shows bands, a range and scores in tens only for 5 to 19 machines", () => {
  fc.assert(
    fc.property(members(5, 19), (all) => {
      const result = v.parse(publicationSchema, publishWeek(all));
      expect(shares(result).every((share) => "band" in share)).toBe(true);
      expect(result.figures).toMatchObject({
        machines: all.length < 10 ? "5–9" : "10–19",
        breakdowns: {},
        repairs: null,
      });
      expect([result.figures.medianScore % 10, result.figures.p10Score]).toEqual([0, null]);
    }),
  );
});

it("rounds shares to tenths from 20 machines on and to hundredths from 50 on", () => {
  fc.assert(
    fc.property(members(20, 120), (all) => {
      const result = v.parse(publicationSchema, publishWeek(all));
      const step = all.length < 50 ? 10 : 100;
      for (const share of shares(result)) {
        if (!("share" in share)) throw new Error("a band where a share belongs");
        expect(Math.abs(share.share * step - Math.round(share.share * step))).toBeLessThan(1e-9);
      }
      const failing = all.filter(({ fails }) => fails).length;
      const shown = result.figures.checks.find(({ id }) => id === "goroot-version-mismatch")?.failing ?? {
        share: 0,
      };
      expect("share" in shown && Math.abs(shown.share - failing / all.length)).toBeLessThanOrEqual(
        0.5 / step + 1e-9,
      );
    }),
  );
});

it("shows a group only when it and all others together have 5 machines, 20 in teams of 200", () => {
  fc.assert(
    fc.property(members(20, 260), (all) => {
      const result = v.parse(publicationSchema, publishWeek(all));
      const least = all.length >= 200 ? 20 : 5;
      for (const { value } of result.figures.breakdowns.shell ?? []) {
        const count = all.filter(({ shell }) => shell === value).length;
        expect(Math.min(count, all.length - count)).toBeGreaterThanOrEqual(least);
      }
    }),
    { numRuns: 50 },
  );
});

it("shows the numbers of a small team as they were, whichever one or two machines changed", () => {
  fc.assert(
    fc.property(members(6, 17), members(1, 2), (all, more) => {
      const last = v.parse(publicationSchema, publishWeek(all));
      const now = new Date("2026-12-01T12:00:00Z");
      const next = (changed: readonly Member[]) =>
        v.parse(publicationSchema, publishWeek(changed, { week: "2026-W49", last, now })).figures;
      const flipped = more.map((one) => ({
        ...one,
        fails: !one.fails,
        otherwiseInvalid: !one.otherwiseInvalid,
      }));
      expect(next([...all, ...flipped])).toEqual(next([...all, ...more]));
    }),
  );
});

it("shows a number that was held in a small team as a part of today's machines", () => {
  const one = {
    fails: false,
    otherwiseInvalid: false,
    otherwiseCritical: false,
    shell: "zsh" as const,
    day: 0,
  };
  const last = v.parse(
    publicationSchema,
    publishWeek(Array.from({ length: 10 }, (_, at) => ({ ...one, fails: at < 2 }))),
  );
  const now = new Date("2026-12-01T12:00:00Z");
  const next = publishWeek(
    Array.from({ length: 300 }, () => one),
    { week: "2026-W49", last, now },
  );
  const { critical, checks } = v.parse(publicationSchema, next).figures;
  expect([critical, checks.map(({ failing }) => failing)]).toEqual([{ share: 0.01 }, [{ share: 0.01 }]]);
});

it("keeps what was published on a day, no matter who reports later that day", () => {
  fc.assert(
    fc.property(members(20, 60), members(0, 30), (all, more) => {
      const before = v.parse(publicationSchema, publishWeek(all));
      expect(publishWeek([...all, ...more], { before })).toEqual(before);
    }),
  );
});

it("lets an operator raise the thresholds, never lower them", () => {
  expect(thresholds({ anything: 8 })).toMatchObject({ anything: 8, shares: 20 });
  expect(() => thresholds({ anything: 4 })).toThrow(/raised, not lowered/);
  expect(() => thresholds({ group: Number.NaN })).toThrow(RangeError);
});
