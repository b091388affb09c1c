import { describe, expect, it } from "vitest";
import { COLORS, type Colors } from "./palette.ts";

/** Relative luminance, WCAG 2.2. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS = ["ink", "dim", "link", "critical", "major", "good"] as const;
const ownGround = (name: string): (keyof Colors)[] =>
  name === "critical" || name === "major" || name === "good" ? [`${name}-ground`] : [];

describe.each(["light", "dark", "print"] as const)("%s", (scheme) => {
  const colors = COLORS[scheme];

  it("keeps a contrast of 4.5 between each text and each ground that it is written on", () => {
    for (const text of TEXTS)
      for (const ground of ["page", "card", "code", ...ownGround(text)] as const)
        expect([text, ground, contrast(colors[text], colors[ground]) >= 4.5]).toEqual([text, ground, true]);
    for (const ground of ["critical-ground", "major-ground", "good-ground"] as const)
      expect([ground, contrast(colors.ink, colors[ground]) >= 4.5]).toEqual([ground, true]);
  });

  it("tells red from yellow by lightness too", () => {
    expect(contrast(colors.critical, colors.major)).toBeGreaterThan(1.2);
  });
});
