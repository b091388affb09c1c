import { expect, it } from "vitest";
import { isoWeek } from "../../shared/src/fleet/week.ts";
import { holdAgainstTruth, newTally } from "../support/hold-against-truth.ts";
import { simulateTeam, type TeamShape } from "../support/simulated-team.ts";

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

it("shows what is true of the week that it names, in teams that grow and shrink", async () => {
  const rows = [];
  for (const team of TEAMS) {
    const tally = newTally();
    for (let seed = 1; seed <= SEEDS; seed += 1)
      await simulateTeam(team, seed, ({ summary, truth, now }) =>
        // A week in progress shows what was reported by the day that it names.
        holdAgainstTruth(summary, truth, ({ week }) => week < isoWeek(now), tally),
      );
    rows.push({ team: `${team.from} → ${team.to}`, ...tally });
  }
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
    expect(cells).toBeGreaterThan(1000);
  }
}, 900_000);
