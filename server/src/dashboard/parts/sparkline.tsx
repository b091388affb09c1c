import type { Share } from "../../publish/published.ts";

const WIDTH = 120;
const HEIGHT = 28;
const PAD = 3;
/** The shares that a band stands for. */
const RANGES = { none: [0, 0], few: [0, 0.25], some: [0.25, 0.5], most: [0.5, 1] } as const;

/**
 * A trend of shares, the oldest first, as a small chart; the check's page has the numbers. A week that is not shown is a
 * gap, and a band is drawn as the range that it stands for.
 */
export function Sparkline({ shares }: { shares: readonly (Share | null)[] }) {
  if (shares.length < 2) return <span aria-hidden="true">–</span>;
  const ranges = shares.map((share) => (share === null ? null : rangeOf(share)));
  const highest = Math.max(0.1, ...ranges.map((range) => range?.[1] ?? 0));
  const step = (WIDTH - 2 * PAD) / (shares.length - 1);
  const x = (at: number): number => round(PAD + at * step);
  const y = (share: number): number => round(HEIGHT - PAD - (share / highest) * (HEIGHT - 2 * PAD));
  const lines = runsOf(shares.map((share) => (share !== null && "share" in share ? share.share : null)));
  const last = lines.at(-1)?.at(-1);
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {ranges.map((range, at) =>
        range === null || range[0] === range[1] ? null : (
          <rect
            x={round(x(at) - step / 2 + 0.5)}
            width={round(Math.max(1, step - 1))}
            y={y(range[1])}
            height={round(Math.max(1, y(range[0]) - y(range[1])))}
          />
        ),
      )}
      {lines.map((line) => (
        <polyline points={line.map(({ at, value }) => `${x(at)},${y(value)}`).join(" ")} />
      ))}
      {last !== undefined && <circle cx={x(last.at)} cy={y(last.value)} r="2.5" />}
    </svg>
  );
}

interface Point {
  readonly at: number;
  readonly value: number;
}

/** The values between the gaps, each with its place. */
export function runsOf(values: readonly (number | null)[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  values.forEach((value, at) => {
    if (value === null) return;
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.at === at - 1) run.push({ at, value });
    else runs.push([{ at, value }]);
  });
  return runs;
}

/** The least and the most that a share can be. */
export function rangeOf(share: Share): readonly [number, number] {
  return "share" in share ? [share.share, share.share] : RANGES[share.band];
}

/** To one decimal, which is less than a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
