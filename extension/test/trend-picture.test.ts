import { describe, expect, it } from "vitest";
import { headline, trendMarkdown, type TeamSummary, type Week } from "../src/model/team-summary.ts";
import { trendPicture } from "../src/model/trend-picture.ts";

const share = { share: 0.1 };
const published = (week: string, medianScore: number): Week => ({
  week,
  status: "published",
  machines: 40,
  medianScore,
  p10Score: null,
  valid: share,
  critical: share,
});
const withheld = (week: string): Week => ({ week, status: "withheld", reason: "too few machines" });
const summary = (weeks: readonly Week[], criticalMachines: number | null = null): TeamSummary => ({
  team: "gophers",
  criticalMachines,
  weeks: [...weeks],
  checks: [],
  fixFirst: [],
  breakdowns: {},
  goSupport: [],
});

/** Every row of at most so many weeks of these kinds. */
function upTo(most: number, kinds: readonly Week[]): readonly (readonly Week[])[] {
  if (most === 0) return [[]];
  const shorter = upTo(most - 1, kinds);
  return [[], ...shorter.flatMap((row) => kinds.map((kind) => [kind, ...row]))];
}

function svgOf(picture: string): string {
  return Buffer.from(/base64,([^)]*)\)$/.exec(picture)?.[1] ?? "", "base64").toString();
}

describe("the score trend as a picture", () => {
  it("has a point for each published week within its frame, whatever the weeks are called", () => {
    const name = `2026-W01 </text><image href="https://evil.example/x.png"/>`;
    const kinds: readonly Week[] = [withheld(name), ...[-5, 0, 55, 120].map((score) => published(name, score))];
    for (const weeks of upTo(5, kinds)) {
      const shown = weeks.filter(({ status }) => status === "published").length;
      for (const appearance of ["light", "dark"] as const) {
        const picture = trendPicture(weeks, appearance);
        expect(picture === "").toBe(shown < 2);
        if (shown < 2) continue;
        const svg = svgOf(picture);
        const points = [...svg.matchAll(/<circle cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
        expect(points).toHaveLength(shown);
        for (const [x = -1, y = -1] of points) expect(x >= 0 && x <= 420 && y >= 0 && y <= 170).toBe(true);
        expect(svg.match(/<(?!\/?(?:svg|rect|path|text|circle)\b)/)).toBeNull();
      }
    }
  });

  it("draws no line over a week that is not published", () => {
    const weeks = [published("W4", 90), published("W3", 80), withheld("W2"), published("W1", 70)];
    const lines = svgOf(trendPicture(weeks, "light")).match(/<path d="[^"]*" fill="none"/g) ?? [];
    expect(lines).toHaveLength(1);
    expect(lines[0]?.match(/L/g)).toHaveLength(1);
  });
});

describe("the news of a team", () => {
  it.each([
    [published("W1", 90), 4, "About 4 of 40 machines cannot build"],
    [{ ...published("W1", 90), critical: { band: "few" } } as const, null, "A few of the 40 machines cannot build"],
    [{ ...published("W1", 90), critical: { share: 0 } }, 0, "Almost all of the 40 machines can build"],
    [{ ...published("W1", 90), critical: { band: "none" } } as const, null, "Almost all of the 40 machines can build"],
  ])("%#", (week, count, text) => {
    expect(headline(summary([week], count))?.text).toBe(text);
    expect(trendMarkdown(summary([week], count))).toContain(text);
  });

  it("is of the latest week that is published, or none", () => {
    expect(headline(summary([withheld("W2"), published("W1", 90)], 4))?.text).toContain("About 4 of 40");
    expect(headline(summary([withheld("W2")]))).toBeNull();
    expect(trendMarkdown(summary([]))).toContain("No one has shared a report yet.");
  });
});
