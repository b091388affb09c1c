import { expect, it } from "vitest";
import { seeded } from "../../server/src/demo/fill-demo.ts";
import { everythingPublished, type Member, member, type Random } from "../support/watched-team.ts";

const SIZES = [5, 6, 8, 12, 19, 25, 40, 60, 100, 200];
const CASES = Number(process.env.GO_ENV_CHECK_ATTACKS ?? 100);
const EVENTS = ["joins", "leaves", "is swapped", "changes", "joins with another"] as const;
type Event = (typeof EVENTS)[number];

/** Rates at which the check fails in a team: rare to nearly everywhere. */
const RATES = [0.02, 0.1, 0.3, 0.6, 0.95];

/**
 * Two worlds that differ in one machine alone: in one it fails, in the other it does not. An observer who knows all the
 * others, their days and the rule, and reads every page every day, learns of that one exactly when the two worlds'
 * pages differ. `first` says whether the first week's pages do, `later` whether what came after them does.
 */
function learns(
  size: number,
  event: Event,
  random: Random,
  { moving = false, forgetful = false } = {},
): { first: boolean; later: boolean } {
  const rate = RATES[Math.floor(random() * RATES.length)] ?? 0.1;
  const others = Array.from({ length: size }, () => member(random, rate));
  const target = { ...member(random, 0), otherwiseInvalid: false, otherwiseCritical: false };
  const [, ...rest] = others;
  const companion = member(random, rate);
  // In a moving team a tenth of the others breaks or mends something in the same week; he is told all of it.
  const changes = new Map(others.map((own) => [own, random() < 0.1 ? { ...own, fails: !own.fails } : own]));
  const world = (fails: boolean) => {
    const one: Member = { ...target, fails };
    const worlds: Record<Event, readonly [before: readonly Member[], after: readonly Member[]]> = {
      joins: [others, [...others, one]],
      leaves: [[...rest, one], rest],
      "is swapped": [others, [...rest, one]],
      changes: [others, [...rest, { ...(others[0] ?? one), fails }]],
      "joins with another": [others, [...others, one, companion]],
    };
    const [before, after] = worlds[event];
    const changed = moving ? after.map((own) => changes.get(own) ?? own) : after;
    return everythingPublished([before, changed, changed, changed], { forgetful });
  };
  const [failing, passing] = [world(true), world(false)];
  const first = failing[0] !== passing[0];
  return { first, later: !first && failing.join() !== passing.join() };
}

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;

it("makes an observer who knows all machines but one sure of that one in at most 1 % of the cases", () => {
  const random = seeded(7);
  const rateOf = (size: number, event: Event, how: Parameters<typeof learns>[3] = {}): number =>
    Array.from({ length: CASES }, () => learns(size, event, random, how)).filter(({ later }) => later)
      .length / CASES;
  const rows = SIZES.map((size) => ({
    size,
    rates: EVENTS.map((event) => ({ event, rate: rateOf(size, event) })),
    moving: rateOf(size, "joins", { moving: true }),
    control: rateOf(size, "joins", { forgetful: true }),
  }));
  console.table(
    rows.map(({ size, rates, moving, control }) => ({
      machines: size,
      ...Object.fromEntries(rates.map(({ event, rate }) => [event, percent(rate)])),
      "joins, a tenth moves": percent(moving),
      "joins, without the rule": percent(control),
    })),
  );
  for (const { size, rates } of rows)
    expect([size, rates.filter(({ rate }) => rate > 0.01)]).toEqual([size, []]);
  // The attack itself has to be able to succeed, or the table says nothing.
  expect(Math.max(...rows.map(({ control }) => control))).toBeGreaterThan(0.5);
}, 240_000);
