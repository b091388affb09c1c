import { round, runsOf } from "./sparkline.tsx";

/** One line of a chart: a value for each week, null for a gap. */
export interface Series {
  readonly tone: "accent" | "warm";
  readonly values: readonly (number | null)[];
}

/** A part of the vertical axis with a name, such as "healthy" from 90 to 100. */
export interface Zone {
  readonly from: number;
  readonly to: number;
  readonly tone: "good" | "fair" | "poor" | "bad";
  readonly name: string;
}

/** A mark on a week: its number is explained in a list below the chart; a dashed one means that scoring changed. */
export interface Mark {
  readonly at: number;
  readonly label: string;
  readonly dashed: boolean;
}

interface ChartProps {
  /** What the chart shows, for those who cannot see it. */
  readonly label: string;
  readonly weeks: readonly string[];
  readonly series: readonly Series[];
  readonly ticks: readonly number[];
  readonly unit?: string;
  readonly zones?: readonly Zone[];
  readonly marks?: readonly Mark[];
  /** A value to reach, drawn over the whole width; null for none. */
  readonly goal?: number | null;
}

const LAYOUTS = { wide: { width: 760, height: 290 }, phone: { width: 320, height: 240 } } as const;
const TOP = 30;
const BOTTOM = 30;
const LEFT = 46;
/** The least distance between two labels of weeks. */
const WEEK_LABEL = 100;

/** A trend by week, drawn on the server for a wide page and for a phone. The table next to it has the same numbers. */
export function TrendChart(props: ChartProps) {
  return (
    <>
      <Drawing {...props} layout="wide" />
      <Drawing {...props} layout="phone" />
    </>
  );
}

function Drawing({
  label,
  weeks,
  series,
  ticks,
  unit = "",
  zones = [],
  marks = [],
  goal = null,
  layout,
}: ChartProps & { layout: keyof typeof LAYOUTS }) {
  const { width, height } = LAYOUTS[layout];
  const names = layout === "wide" && zones.length > 0;
  const right = width - (names ? 128 : 12);
  const bottom = height - BOTTOM;
  const highest = ticks.at(-1) ?? 100;
  const step = (right - LEFT) / Math.max(1, weeks.length - 1);
  const x = (at: number): number => (weeks.length === 1 ? (LEFT + right) / 2 : round(LEFT + at * step));
  const y = (value: number): number => round(bottom - (value / highest) * (bottom - TOP));
  const every = Math.max(1, Math.ceil(WEEK_LABEL / step));
  const isLabeled = (at: number): boolean => (weeks.length - 1 - at) % every === 0;
  return (
    <svg class={`trend ${layout}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {zones.map(({ from, to, tone, name }) => (
        <g class={tone}>
          <rect class="zone" x={LEFT} width={right - LEFT} y={y(to)} height={round(y(from) - y(to))} />
          {names && (
            <text class="zone-name" x={right + 10} y={round((y(from) + y(to)) / 2 + 4)}>
              {name}
            </text>
          )}
        </g>
      ))}
      {ticks.map((tick) => (
        <g>
          <line class="grid" x1={LEFT} x2={right} y1={y(tick)} y2={y(tick)} />
          <text class="tick" x={LEFT - 8} y={y(tick) + 4} text-anchor="end">
            {`${tick}${unit}`}
          </text>
        </g>
      ))}
      {weeks.map((week, at) =>
        isLabeled(at) ? (
          <text
            class="tick"
            x={x(at)}
            y={bottom + 20}
            text-anchor={at === weeks.length - 1 && weeks.length > 1 ? "end" : "middle"}
          >
            {week}
          </text>
        ) : null,
      )}
      {marks.map(({ at, label: number, dashed }) => (
        <g class={dashed ? "mark dashed" : "mark"}>
          <line x1={x(at)} x2={x(at)} y1={TOP} y2={bottom} />
          {number !== "" && (
            <text x={x(at)} y={TOP - 10} text-anchor="middle">
              {number}
            </text>
          )}
        </g>
      ))}
      {goal !== null && <line class="goal" x1={LEFT} x2={right} y1={y(goal)} y2={y(goal)} />}
      {series.map(({ tone, values }) => (
        <g class={`series ${tone}`}>
          {runsOf(values).map((run) => (
            <>
              <polyline points={run.map(({ at, value }) => `${x(at)},${y(value)}`).join(" ")} />
              {run.map(({ at, value }) => (
                <circle cx={x(at)} cy={y(value)} r={weeks.length > 30 ? 1.8 : 3} />
              ))}
            </>
          ))}
        </g>
      ))}
    </svg>
  );
}
