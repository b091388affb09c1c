import type { PublishedWeek } from "../publish.ts";

const WIDTH = 720;
const HEIGHT = 180;
const MARGIN = { left: 34, right: 10, top: 10, bottom: 24 };
const BANDS = [90, 70, 40] as const;

/** Median and lowest tenth over the weeks as a drawing; the table below says the same in words. */
export function ScoreChart({ weeks }: { weeks: readonly PublishedWeek[] }) {
  const shown = weeks.filter((week) => week.status === "published").toReversed();
  if (shown.length < 2) return null;
  const x = (index: number): number =>
    MARGIN.left + (index * (WIDTH - MARGIN.left - MARGIN.right)) / (shown.length - 1);
  const y = (score: number): number =>
    MARGIN.top + ((100 - score) * (HEIGHT - MARGIN.top - MARGIN.bottom)) / 100;
  const line = (pick: (week: (typeof shown)[number]) => number): string =>
    shown.map((week, index) => `${x(index).toFixed(1)},${y(pick(week)).toFixed(1)}`).join(" ");
  return (
    <section>
      <h2>Score over the weeks</h2>
      <svg
        class="chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="Median and lowest tenth of the score, week by week"
      >
        {BANDS.map((score) => (
          <>
            <line class="grid" x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(score)} y2={y(score)} />
            <text x={MARGIN.left - 6} y={y(score) + 4} text-anchor="end">
              {score}
            </text>
          </>
        ))}
        <polyline class="low" points={line((week) => week.p10Score)} />
        <polyline class="median" points={line((week) => week.medianScore)} />
        <text x={MARGIN.left} y={HEIGHT - 6}>
          {shown[0]?.week}
        </text>
        <text x={WIDTH - MARGIN.right} y={HEIGHT - 6} text-anchor="end">
          {shown.at(-1)?.week}
        </text>
      </svg>
      <p class="legend">
        <span class="key median" /> median <span class="key low" /> lowest tenth
      </p>
    </section>
  );
}
