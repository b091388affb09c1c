import type { Week } from "./team-summary.ts";

/** Whether Raycast is light or dark. */
export type Appearance = "light" | "dark";

const WIDTH = 420;
const HEIGHT = 170;
const [LEFT, RIGHT, TOP, BOTTOM] = [30, WIDTH - 8, 10, HEIGHT - 24];
/** Where one band of the score ends and the next begins. */
const TICKS = [0, 40, 70, 90, 100];
const COLORS = {
  light: { text: "#55606b", grid: "#d5dae0", zones: ["#fbe3e3", "#fbe9dc", "#f8f0d2", "#e1f1e6"], line: "#0b6b80" },
  dark: { text: "#a9b3bd", grid: "#3c444c", zones: ["#452527", "#453023", "#403a20", "#21392b"], line: "#59c2d8" },
} as const;

/**
 * The median score by week as a Markdown image, the oldest week at the left; a week that is not published is a gap. Empty
 * with fewer than two published weeks, where there is no trend. `weeks` has the latest first, as the server sends them.
 */
export function trendPicture(weeks: readonly Week[], appearance: Appearance): string {
  const scores = [...weeks].reverse().map((one) => (one.status === "published" ? one.medianScore : null));
  if (scores.filter((score) => score !== null).length < 2) return "";
  const { text, grid, zones, line } = COLORS[appearance];
  const step = (RIGHT - LEFT) / (scores.length - 1);
  const x = (at: number): number => Math.round(LEFT + at * step);
  const y = (score: number): number => Math.round(BOTTOM - (clamp(score) / 100) * (BOTTOM - TOP));
  const names = [...weeks].reverse().map(({ week }) => week);
  const label = (at: number, anchor: string): string =>
    `<text x="${x(at)}" y="${HEIGHT - 8}" text-anchor="${anchor}">${escape(names[at] ?? "")}</text>`;
  const parts = [
    ...zones.map((color, at) => {
      const top = y(TICKS[at + 1] ?? 100);
      const height = y(TICKS[at] ?? 0) - top;
      return `<rect x="${LEFT}" y="${top}" width="${RIGHT - LEFT}" height="${height}" fill="${color}"/>`;
    }),
    ...TICKS.map(
      (tick) =>
        `<path d="M${LEFT} ${y(tick)}H${RIGHT}" stroke="${grid}"/><text x="${LEFT - 6}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
    ),
    label(0, "start"),
    label(scores.length - 1, "end"),
    ...runs(scores).map(
      (run) =>
        `<path d="M${run.map(({ at, score }) => `${x(at)} ${y(score)}`).join("L")}" fill="none" stroke="${line}" stroke-width="2"/>`,
    ),
    ...scores.flatMap((score, at) =>
      score === null ? [] : [`<circle cx="${x(at)}" cy="${y(score)}" r="2.5" fill="${line}"/>`],
    ),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="-apple-system, sans-serif" font-size="11" fill="${text}">${parts.join("")}</svg>`;
  return `![Median score by week](data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")})`;
}

/** The scores between the gaps, each with its place. */
function runs(scores: readonly (number | null)[]): { readonly at: number; readonly score: number }[][] {
  const found: { readonly at: number; readonly score: number }[][] = [[]];
  scores.forEach((score, at) => {
    if (score === null) found.push([]);
    else found.at(-1)?.push({ at, score });
  });
  return found.filter((run) => run.length > 1);
}

const clamp = (score: number): number => Math.min(100, Math.max(0, score));

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
