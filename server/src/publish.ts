import { BREAKDOWNS, type Counters } from "./counters.ts";

/** From how many machines on what is shown. An operator may raise these, never lower them. */
export const THRESHOLDS = {
  anything: 5,
  shares: 20,
  percent: 50,
  large: 200,
  cell: 5,
  largeCell: 20,
} as const;

export type Share = { readonly share: number } | { readonly band: "none" | "few" | "some" | "most" };

export type PublishedWeek =
  | { readonly week: string; readonly status: "withheld"; readonly reason: string }
  | {
      readonly week: string;
      readonly status: "published";
      readonly machines: number | string;
      readonly medianScore: number;
      readonly p10Score: number;
      readonly valid: Share;
      readonly checks: readonly { readonly id: string; readonly rev: number; readonly failing: Share }[];
      readonly breakdowns: Readonly<
        Record<string, readonly { readonly value: string; readonly share: Share }[]>
      >;
    };

/**
 * What may be said of a team's week. Pure. Fewer than 5 machines: nothing. 5 to 19: bands, the number of machines as a
 * range, scores to the nearest ten, no breakdowns. From 20: shares to 10 %, from 50 to 1 %; a breakdown's cell only
 * where it and its remainder hold enough machines. This first version judges each week alone: frozen weeks and the
 * rule for a number that moved by one or two come with the fleet's own release.
 */
export function publish(week: string, counters: Counters): PublishedWeek {
  const { machines } = counters;
  if (machines < THRESHOLDS.anything) {
    return { week, status: "withheld", reason: `fewer than ${THRESHOLDS.anything} machines reported` };
  }
  const share = (part: number): Share => shareOf(part, machines);
  const step = machines < THRESHOLDS.shares ? 10 : 1;
  const rounded = (score: number): number => Math.round(score / step) * step;
  return {
    week,
    status: "published",
    machines: machines < 10 ? "5–9" : machines < THRESHOLDS.shares ? "10–19" : machines,
    medianScore: rounded(quantile(counters, 0.5)),
    p10Score: rounded(quantile(counters, 0.1)),
    valid: share(counters.valid),
    checks: failing(counters).map(({ key, count }) => {
      const [id = "", rev = "1"] = key.split("@");
      return { id, rev: Number(rev), failing: share(count) };
    }),
    breakdowns: machines < THRESHOLDS.shares ? {} : breakdownsOf(counters),
  };
}

/** Failing checks, the most frequent first; equal ones by name, so that the order tells nothing more. */
function failing(counters: Counters): { key: string; count: number }[] {
  const { machines } = counters;
  const rank = (count: number): number => numberOf(shareOf(count, machines));
  return Object.entries(counters.outcomes)
    .filter(([key]) => key.endsWith("|fail"))
    .map(([key, count]) => ({ key: key.slice(0, -"|fail".length), count }))
    .filter(({ count }) => rank(count) > 0)
    .sort((a, b) => rank(b.count) - rank(a.count) || (a.key < b.key ? -1 : 1));
}

function shareOf(part: number, whole: number): Share {
  const ratio = part / whole;
  if (whole >= THRESHOLDS.percent) return { share: Math.round(ratio * 100) / 100 };
  if (whole >= THRESHOLDS.shares) return { share: Math.round(ratio * 10) / 10 };
  if (part === 0) return { band: "none" };
  return { band: ratio <= 0.25 ? "few" : ratio <= 0.5 ? "some" : "most" };
}

/** A share as a number for sorting and comparing: bands as their place in the order. */
export function numberOf(share: Share): number {
  return "share" in share ? share.share : ["none", "few", "some", "most"].indexOf(share.band) / 3;
}

/** The lowest score that so large a part of the machines reaches or stays under. */
function quantile(counters: Counters, part: number): number {
  const scores = Object.entries(counters.scores).map(([score, count]) => [Number(score), count] as const);
  scores.sort(([a], [b]) => a - b);
  let seen = 0;
  for (const [score, count] of scores) {
    seen += count;
    if (seen >= part * counters.machines) return score;
  }
  return 0;
}

function breakdownsOf(counters: Counters): Record<string, readonly { value: string; share: Share }[]> {
  const { machines } = counters;
  const least = machines >= THRESHOLDS.large ? THRESHOLDS.largeCell : THRESHOLDS.cell;
  return Object.fromEntries(
    BREAKDOWNS.map((name) => [
      name,
      Object.entries(counters.breakdowns)
        .filter(
          ([key, count]) =>
            key.startsWith(`${name}|`) && count >= least && (machines - count >= least || count === machines),
        )
        .map(([key, count]) => ({ value: key.slice(name.length + 1), share: shareOf(count, machines) }))
        .sort((a, b) => numberOf(b.share) - numberOf(a.share)),
    ]),
  );
}
