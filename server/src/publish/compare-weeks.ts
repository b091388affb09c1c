import {
  type Change,
  type CheckFigures,
  type Figures,
  numberOf,
  type Publication,
  type Share,
} from "./published.ts";
import { bandOf } from "./share-of.ts";
import { type HeldCount, shownOf, TINY, TOO_FEW_MOVED } from "./suppress-small-changes.ts";

/**
 * The figures of a week, compared with those of the week before it (null: not published). A change is named only when it
 * is certain whatever the real numbers behind the published ones are, so that no arrow points the wrong way.
 */
export function compareWeeks(now: Publication, before: Publication | null): Figures {
  const { figures } = now;
  if (before === null) return figures;
  const change = (key: string, shown: Share, earlier: Share): Change => {
    const sign = certainSign(partOf(now, key), partOf(before, key));
    if (sign === 0 || sign !== shownSign(shown, earlier)) return "same";
    return sign > 0 ? "up" : "down";
  };
  const checks = [...figures.checks, ...gone(figures, before.figures)]
    .map((check) => ({
      ...check,
      change: change(`fail|${check.id}@${check.rev}`, check.failing, shareIn(before.figures, check.id)),
    }))
    .filter(({ failing, change }) => numberOf(failing) > 0 || change === "down");
  const criticalChange = change("critical", figures.critical, before.figures.critical);
  return { ...figures, checks, criticalChange, medianChange: medianChange(now, before) };
}

/** The checks that failed the week before and are not listed any more, at zero. */
function gone(now: Figures, before: Figures): readonly CheckFigures[] {
  const left = before.checks.filter(({ id }) => !now.checks.some((check) => check.id === id));
  return left.map((check) => ({ ...check, failing: shareIn(now, check.id), severities: [] }));
}

/** The share of machines that fail a check; zero when the week does not list it. */
export function shareIn({ checks, machines }: Figures, id: string): Share {
  const found = checks.find((check) => check.id === id);
  return found?.failing ?? (typeof machines === "string" ? { band: "none" } : { share: 0 });
}

const BANDS = ["none", "few", "some", "most"] as const;

/** A number, of all machines that reported in its week. */
function partOf({ held, basis }: Publication, key: string): HeldCount {
  const own = held[key];
  return own === undefined
    ? { count: 0, of: basis, exact: false }
    : { count: shownOf(own, basis), of: basis, exact: own.exact };
}

/** 1 when the real share of `now` is certainly the larger one, −1 when it is the smaller one, else 0. */
function certainSign(now: HeldCount, before: HeldCount): -1 | 0 | 1 {
  const off = ({ exact }: HeldCount): number => (exact ? 0 : TOO_FEW_MOVED);
  if (lowest(now, off(now)) > highest(before, off(before)) + TINY) return 1;
  return highest(now, off(now)) < lowest(before, off(before)) - TINY ? -1 : 0;
}

function lowest({ count, of }: HeldCount, off: number): number {
  return Math.max(0, count - off) / of;
}

function highest({ count, of }: HeldCount, off: number): number {
  return Math.min(of, count + off) / of;
}

/** Which of two shares reads as more. A band and a percentage are compared as bands: a team that grows changes its words. */
function shownSign(now: Share, before: Share): number {
  if ("share" in now && "share" in before) return Math.sign(now.share - before.share);
  return Math.sign(BANDS.indexOf(bandFor(now)) - BANDS.indexOf(bandFor(before)));
}

function bandFor(share: Share): (typeof BANDS)[number] {
  return "band" in share ? share.band : bandOf(numberOf(share));
}

/** The points between two medians when it is certain which is the higher one; null otherwise, or when scored differently. */
function medianChange(now: Publication, before: Publication): number | null {
  const [own, other] = [now.scores.median, before.scores.median];
  const { scoring, catalog } = before.figures.scoringBasis;
  const basis = now.figures.scoringBasis;
  if (!own.exact || basis.scoring !== scoring || basis.catalog !== catalog) return null;
  const points = now.figures.medianScore - before.figures.medianScore;
  const rose = points > 0 && own.score > (other.exact ? other.score : other.high);
  const fell = points < 0 && own.score < (other.exact ? other.score : other.low);
  return rose || fell ? points : null;
}
