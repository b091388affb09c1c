import fc from "fast-check";
import { expect, it } from "vitest";
import { isoWeek } from "../../../shared/src/fleet/week.ts";
import { countersOf, type Member } from "../../../test/support/watched-team.ts";
import { noCounters } from "../counters/counters.ts";
import type { PublicationStore } from "./publication-store.ts";
import type { Publication, PublishedWeek } from "./published.ts";
import { MAX_WEEKS, publisher } from "./publisher.ts";
import { thresholds } from "./thresholds.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const MONDAY = Date.parse("2026-11-02T12:00:00Z");
const WEEKS = 6;

type Days = readonly (readonly Member[])[];

/** A team's counters as they were on each day, in memory, and what was published of them. */
function watched(weeks: Days) {
  const publications = new Map<string, Publication>();
  let day = 0;
  const now = (): Date => new Date(MONDAY + day * DAY_MS);
  const nameOf = (number: number): string => isoWeek(new Date(MONDAY + number * 7 * DAY_MS));
  const reported = () =>
    weeks
      .map((members, number) => ({
        week: nameOf(number),
        members: members.filter((one) => number * 7 + one.day <= day),
      }))
      .filter(({ members }) => members.length > 0)
      .reverse();
  const store: PublicationStore = {
    weekNames: async (_, limit) =>
      reported()
        .map(({ week }) => week)
        .slice(0, limit),
    week: async (_, week) => {
      const found = reported().find((one) => one.week === week);
      return found === undefined ? noCounters() : countersOf(found.members);
    },
    weeks: async () => [],
    publications: async (_, limit) =>
      [...publications.values()].sort((a, b) => (a.figures.week < b.figures.week ? 1 : -1)).slice(0, limit),
    publish: async (_, publication) => {
      publications.set(publication.figures.week, publication);
      return publication;
    },
  };
  const ask = publisher({ store, now, thresholds: thresholds() });
  return {
    /** What somebody reads who asks for so many weeks on a day. */
    read: (on: number, limit: number): Promise<readonly PublishedWeek[]> => {
      day = on;
      return ask("t", limit);
    },
  };
}

const aMember: fc.Arbitrary<Member> = fc.record({
  fails: fc.boolean(),
  otherwiseInvalid: fc.boolean(),
  otherwiseCritical: fc.boolean(),
  shell: fc.constantFrom("zsh" as const, "fish" as const),
  // Some of last week's reports are late.
  day: fc.integer({ min: 0, max: 13 }),
});
const aTeam = fc.array(fc.array(aMember, { maxLength: 30 }), { minLength: WEEKS, maxLength: WEEKS });

it("publishes the same numbers however few weeks somebody asks for, and in whatever order", async () => {
  const looks = fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: (WEEKS + 2) * 7 }),
      limits: fc.array(fc.integer({ min: 1, max: WEEKS }), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(aTeam, looks, async (weeks, all) => {
      const [curious, plain] = [watched(weeks), watched(weeks)];
      for (const { day, limits } of all.toSorted((one, other) => one.day - other.day)) {
        for (const limit of limits) await curious.read(day, limit);
        await plain.read(day, MAX_WEEKS);
      }
      const end = (WEEKS + 2) * 7;
      expect(await curious.read(end, MAX_WEEKS)).toEqual(await plain.read(end, MAX_WEEKS));
    }),
    { numRuns: 200 },
  );
});

it("never publishes a week after a later one, nor a week that has not begun", async () => {
  const one: Member = {
    fails: true,
    otherwiseInvalid: false,
    otherwiseCritical: false,
    shell: "zsh",
    day: 0,
  };
  const many = (count: number, day: number): Member[] =>
    Array.from({ length: count }, () => ({ ...one, day }));
  // Four report in the first week, and six more when the second one has been shown.
  const { read } = watched([[...many(4, 0), ...many(6, 9)], many(10, 0), many(10, -1)]);
  expect((await read(8, 1)).map(({ status }) => status)).toEqual(["published"]);
  expect((await read(10, 2)).map(({ status }) => status)).toEqual(["published", "withheld"]);
  // The third week's machines have a clock that is a day ahead.
  expect((await read(13, 3)).map(({ week }) => week)).toEqual(["2026-W46", "2026-W45"]);
  expect((await read(14, 1)).map(({ week, status }) => [week, status])).toEqual([["2026-W47", "published"]]);
});
