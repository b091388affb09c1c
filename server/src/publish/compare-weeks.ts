import {
  type Change,
  type CheckFigures,
  type Figures,
  numberOf,
  type Publication,
  type Share,
} from "./published.ts";
import { bandOf } from "./share-of.ts";
import { shownOf, TINY, TOO_FEW_MOVED } from "./suppress-small-changes.ts";

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
interface Part {
  readonly count: number;
  readonly of: number;
  /** By how many machines the real one may be more or less. */
  readonly off: number;
}

function partOf(publication: Publication, key: string): Part {
  const { held, basis } = publication;
  const own = held[key];
  const off = (own?.exact === true ? 0 : TOO_FEW_MOVED) + (misses(publication) ? TOO_FEW_MOVED : 0);
  return { count: own === undefined ? 0 : shownOf(own, basis), of: basis, off };
}

/** Whether a machine or two that were late may not be counted: a small team's week is published again for three. */
function misses({ figures, stage }: Publication): boolean {
  return typeof figures.machines === "string" && stage !== "closed";
}

/** 1 when the real share of `now` is certainly the larger one, −1 when it is the smaller one, else 0. */
function certainSign(now: Part, before: Part): -1 | 0 | 1 {
  if (lowest(now) > highest(before) + TINY) return 1;
  return highest(now) < lowest(before) - TINY ? -1 : 0;
}

function lowest({ count, of, off }: Part): number {
  return Math.max(0, count - off) / of;
}

function highest({ count, of, off }: Part): number {
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
  if (!own.exact || misses(now) || basis.scoring !== scoring || basis.catalog !== catalog) return null;
  if (!other.exact && misses(before)) return null;
  const points = now.figures.medianScore - before.figures.medianScore;
  const isKnown = other.exact && !misses(before);
  const rose = points > 0 && own.score > (isKnown ? other.score : other.high);
  const fell = points < 0 && own.score < (isKnown ? other.score : other.low);
  return rose || fell ? points : null;
}
