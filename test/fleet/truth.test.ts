import { expect, it } from "vitest";
import { isoWeek } from "../../shared/src/fleet/week.ts";
import { holdAgainstTruth, newTally, type Tally } from "../support/hold-against-truth.ts";
import { COURSE_NAMES, liveRandomly } from "../support/random-team.ts";
import { type Moment, simulateTeam, type TeamShape } from "../support/simulated-team.ts";

const TEAMS: readonly TeamShape[] = [
  { from: 9, to: 40 },
  { from: 30, to: 8 },
  { from: 10, to: 100 },
  { from: 10, to: 300 },
  { from: 260, to: 200 },
  { from: 40, to: 40 },
];
const SEEDS = Number(process.env.GO_ENV_CHECK_TRUTHS ?? 4);
/** At most so many figures may be further off than their rounding and two machines. */
const MAY_BE_OFF = 0.005;

/** Holds what one kind of team is shown against what is, over some seeds. */
async function tallyOf(
  live: (seed: number, look: (moment: Moment) => void) => Promise<void>,
  seeds: number,
): Promise<Tally> {
  const tally = newTally();
  for (let seed = 1; seed <= seeds; seed += 1)
    await live(seed, ({ summary, truth, now }) =>
      // A week in progress shows what was reported by the day that it names.
      holdAgainstTruth(summary, truth, ({ week }) => week < isoWeek(now), tally),
    );
  return tally;
}

function expectTruth(rows: readonly (Tally & { readonly team: string })[]): void {
  console.table(
    rows.map(({ team, cells, off, arrows, wrongArrows, contradictions, worst }) => ({
      team,
      figures: cells,
      off: `${off.length} (${((100 * off.length) / cells).toFixed(2)} %)`,
      "worst beyond rounding, machines": worst.toFixed(1),
      arrows,
      "wrong arrows": wrongArrows.length,
      contradictions: contradictions.length,
    })),
  );
  for (const { team, cells, off, wrongArrows, contradictions } of rows) {
    expect([team, wrongArrows, contradictions]).toEqual([team, [], []]);
    expect([team, off.length / cells > MAY_BE_OFF ? off : []]).toEqual([team, []]);
    expect(cells).toBeGreaterThan(500);
  }
}

it("shows what is true of the week that it names, in teams that grow and shrink", async () => {
  const rows = [];
  for (const team of TEAMS)
    rows.push({
      team: `${team.from} → ${team.to}`,
      ...(await tallyOf((seed, look) => simulateTeam(team, seed, look), SEEDS)),
    });
  expectTruth(rows);
}, 900_000);

it("shows what is true in teams of any course, whatever is drawn of them", async () => {
  const rows = [];
  for (const team of COURSE_NAMES)
    rows.push({
      team,
      ...(await tallyOf((seed, look) => liveRandomly(team, seed, look), SEEDS - 1)),
    });
  expectTruth(rows);
}, 900_000);
