import type { Severity } from "../model/index.ts";

/** What stands beside each color, so that nothing is said by color alone. */
export const SHAPES: Readonly<Record<Severity | "good", string>> = {
  critical: "✗",
  major: "!",
  minor: "○",
  info: "○",
  good: "✓",
};

export interface Colors {
  readonly page: string;
  readonly card: string;
  readonly code: string;
  readonly line: string;
  readonly ink: string;
  /** Secondary text, and minor findings. */
  readonly dim: string;
  readonly link: string;
  readonly critical: string;
  readonly "critical-ground": string;
  readonly major: string;
  readonly "major-ground": string;
  /** What works, and the command to run. */
  readonly good: string;
  readonly "good-ground": string;
}

/**
 * The colors of every page that the product draws: red for what breaks Go, yellow for what costs time, gray for the rest.
 * Red and yellow differ in lightness too. Each text color has a contrast of 4.5 or more on `page`, `card`, `code` and its own ground.
 */
export const COLORS: Readonly<Record<"light" | "dark" | "print", Colors>> = {
  light: {
    page: "#f5f7f9",
    card: "#ffffff",
    code: "#eef1f4",
    line: "#dce2e8",
    ink: "#1a2129",
    dim: "#55606c",
    link: "#00627a",
    critical: "#9b111e",
    "critical-ground": "#fde7e9",
    major: "#855900",
    "major-ground": "#fcf1d6",
    good: "#14713a",
    "good-ground": "#e4f4ea",
  },
  dark: {
    page: "#0e1216",
    card: "#171c22",
    code: "#20272f",
    line: "#2c353f",
    ink: "#e6ebf0",
    dim: "#a3aeb9",
    link: "#66cee6",
    critical: "#ff8a8f",
    "critical-ground": "#3d191d",
    major: "#f2cd6b",
    "major-ground": "#35290f",
    good: "#6bd394",
    "good-ground": "#14301f",
  },
  print: {
    page: "#ffffff",
    card: "#ffffff",
    code: "#f3f5f7",
    line: "#c4cad0",
    ink: "#111111",
    dim: "#444b52",
    link: "#00566b",
    critical: "#7f0c14",
    "critical-ground": "#fdf0f1",
    major: "#714c00",
    "major-ground": "#fcf6e6",
    good: "#0f5c2e",
    "good-ground": "#f1f8f3",
  },
};

/** The colors as custom properties of a style sheet: `--page: #f5f7f9; --card: …`. */
export function cssColors(scheme: keyof typeof COLORS): string {
  return Object.entries(COLORS[scheme])
    .map(([name, value]) => `--${name}: ${value};`)
    .join(" ");
}
