import type { Summary } from "../../server/src/lead/summary.ts";
import { shareIn } from "../../server/src/publish/compare-weeks.ts";
import type { Figures, Share } from "../../server/src/publish/published.ts";
import type { FleetReport } from "../../shared/src/fleet/contract.ts";
import { bandOf } from "../../shared/src/judge/score.ts";

/** How the figures of a page compare with what really is. */
export interface Tally {
  cells: number;
  /** Figures that are further off than their own rounding and two machines. */
  readonly off: string[];
  arrows: number;
  readonly wrongArrows: string[];
  readonly contradictions: string[];
  /** The largest error beyond a share's own rounding, in machines. */
  worst: number;
}

export const newTally = (): Tally => ({
  cells: 0,
  off: [],
  arrows: 0,
  wrongArrows: [],
  contradictions: [],
  worst: 0,
});

const TWO = 2;
const REPAIR_WEEKS = 12;
const BANDS = { none: [0, 0], few: [0, 0.25], some: [0.25, 0.5], most: [0.5, 1] } as const;

type Truth = ReadonlyMap<string, readonly FleetReport[]>;
type Is = (report: FleetReport) => boolean;

/** What fails in a report, by severity. Found once, because each report is looked at for every figure. */
const failing = new WeakMap<FleetReport, ReadonlyMap<string, string>>();

function failingIn(report: FleetReport): ReadonlyMap<string, string> {
  const known = failing.get(report);
  if (known !== undefined) return known;
  const keys = Object.keys(report.outcomes).filter((key) => report.outcomes[key] === "fail");
  const found = new Map(keys.map((key) => [key.split("@")[0] ?? "", report.severities?.[key] ?? ""]));
  failing.set(report, found);
  return found;
}

const fails =
  (id: string): Is =>
  (report) =>
    failingIn(report).has(id);
const isBroken: Is = ({ score }) => score < 40;
const shareOf = (reports: readonly FleetReport[], is: Is): number =>
  reports.filter(is).length / Math.max(1, reports.length);

/** Holds every figure of a summary against the reports that it is made of. `settled` picks the weeks to look at. */
export function holdAgainstTruth(
  summary: Pick<Summary, "weeks">,
  truth: Truth,
  settled: (week: Figures) => boolean,
  tally: Tally,
): void {
  for (const [at, week] of summary.weeks.entries()) {
    const reports = truth.get(week.week) ?? [];
    if (week.status !== "published") {
      if (week.because === "no-reports" && reports.length > 0)
        tally.contradictions.push(`${week.week} has reports`);
      continue;
    }
    if (!settled(week)) continue;
    holdWeek(week, reports, tally);
    holdRepairs(week, truth, tally);
    const before = summary.weeks[at + 1];
    // The week before the last one is not in the summary.
    if (before === undefined) continue;
    const comparable = before.status === "published" && settled(before);
    holdArrows(week, comparable, reports, truth.get(before.week) ?? [], tally);
  }
}

function holdWeek(week: Figures, reports: readonly FleetReport[], tally: Tally): void {
  const of = reports.length;
  const share = (name: string, shown: Share, is: Is): void =>
    holdShare(`${week.week} ${name} of ${of}`, shown, reports.filter(is).length, of, tally);
  count(`${week.week} machines`, machinesHold(week.machines, of), `${week.machines} for ${of}`, tally);
  share("valid", week.valid, ({ valid }) => valid);
  share("critical", week.critical, isBroken);
  for (const { id, failing: part, severities } of week.checks) {
    share(id, part, fails(id));
    for (const { severity, share: part } of severities)
      share(`${id} ${severity}`, part, (report) => failingIn(report).get(id) === severity);
    const critical = severities.find(({ severity }) => severity === "critical")?.share;
    if (critical !== undefined && order(critical) > order(week.critical))
      tally.contradictions.push(`${week.week} ${id} is more critical than anything`);
  }
  // What is not listed is said to fail nowhere.
  const listed = new Set(week.checks.map(({ id }) => id));
  const others = new Set(reports.flatMap((report) => [...failingIn(report).keys()]));
  for (const id of others) if (!listed.has(id)) share(id, shareIn(week, id), fails(id));
  for (const [name, groups] of Object.entries(week.breakdowns)) {
    for (const { value, share: part } of groups)
      share(`${name} ${value}`, part, (report) =>
        name === "macos"
          ? report.os === "darwin" && String(report.osMajor) === value
          : Object.entries(report).some(([key, own]) => key === name && own === value),
      );
    const sum = groups.reduce((total, { share: part }) => total + order(part), 0);
    if (sum > 1 + 1e-9) tally.contradictions.push(`${week.week} ${name} adds up to ${sum}`);
  }
  const scores = reports.map(({ score }) => score).sort((a, b) => a - b);
  const small = of < 20;
  holdRank(`${week.week} median`, week.medianScore, scores, 0.5, small ? 5 : 0, tally);
  const [low, high] = rankWindow(scores, 0.5);
  const bands = [low, high].map(bandOf);
  const known = ["broken", "needs-attention", "minor-issues", "healthy"];
  const rank = known.indexOf(week.band);
  count(
    `${week.week} band`,
    rank >= known.indexOf(bands[0] ?? "") && rank <= known.indexOf(bands[1] ?? ""),
    `${week.band}, not ${bands.join(" to ")}`,
    tally,
  );
  if (week.p10Score !== null) holdRank(`${week.week} p10`, week.p10Score, scores, 0.1, 0, tally);
}

/** Twelve weeks of fixes: each machine counts once a week in each number. */
function holdRepairs(week: Figures, truth: Truth, tally: Tally): void {
  const weeks = [...truth.keys()]
    .filter((name) => name <= week.week)
    .sort()
    .slice(-REPAIR_WEEKS);
  const resolved = weeks.flatMap((name) => (truth.get(name) ?? []).map(({ changes }) => changes.resolved));
  const machines = (is: (one: FleetReport["changes"]["resolved"][number]) => boolean): number =>
    resolved.filter((own) => own.some(is)).length;
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
  // How finely they are rounded depends on a total that is two off itself.
  const hold = (name: string, shown: Share, part: number, whole: number): void =>
    holdShare(`${week.week} ${name} of ${whole}`, shown, part, whole, tally, whole < 50 + TWO);
  const after = (value: string): number => machines(({ weeks: took }) => took === value);
  const by = (value: string): number => machines(({ by: how }) => how === value);
  for (const { value, share } of week.repairs?.weeks ?? [])
    hold(`after ${value}`, share, after(value), sum(["0", "1", "2", "3", "4+"].map(after)));
  for (const { value, share } of week.repairs?.by ?? [])
    hold(`by ${value}`, share, by(value), sum(["applied", "copied", "unknown"].map(by)));
  for (const { id, withOurs } of week.fixes) {
    const of = (how: string): number => machines((one) => one.id === id && one.by === how);
    const ours = of("applied") + of("copied");
    hold(`fixes of ${id}`, withOurs, ours, ours + of("unknown"));
  }
}

function machinesHold(shown: Figures["machines"], of: number): boolean {
  if (typeof shown === "number") return shown === of;
  // One or two that were late may not be counted yet.
  const [low, high] = shown === "5–9" ? [5, 9] : [10, 19];
  return of >= low - TWO && of <= high + TWO;
}

/** Within its own rounding plus two machines. */
function holdShare(
  name: string,
  shown: Share,
  real: number,
  of: number,
  tally: Tally,
  inTenths = of < 50,
): void {
  const ratio = real / of;
  const rounding = "band" in shown ? 0 : inTenths ? 0.05 : 0.005;
  const [low, high] = "band" in shown ? BANDS[shown.band] : [shown.share, shown.share];
  const beyond = Math.max(low - rounding - ratio, ratio - high - rounding, 0) * of;
  tally.worst = Math.max(tally.worst, beyond);
  count(name, beyond <= TWO + 1e-6, `${JSON.stringify(shown)} for ${real}`, tally);
}

/** The scores two machines below and above the real one. */
function rankWindow(scores: readonly number[], part: number): readonly [number, number] {
  const rank = Math.ceil(part * scores.length);
  const at = (one: number): number => scores[Math.min(scores.length, Math.max(1, one)) - 1] ?? 0;
  return [at(rank - TWO), at(rank + TWO)];
}

function holdRank(
  name: string,
  shown: number,
  scores: readonly number[],
  part: number,
  rounding: number,
  tally: Tally,
): void {
  const [low, high] = rankWindow(scores, part);
  count(name, shown >= low - rounding && shown <= high + rounding, `${shown}, not ${low} to ${high}`, tally);
}

function holdArrows(
  week: Figures,
  comparable: boolean,
  reports: readonly FleetReport[],
  earlier: readonly FleetReport[],
  tally: Tally,
): void {
  const arrow = (name: string, change: string | null, is: Is): void => {
    if (change !== "up" && change !== "down") return;
    tally.arrows += 1;
    const sign = Math.sign(shareOf(reports, is) - shareOf(earlier, is));
    if (!comparable || sign !== (change === "up" ? 1 : -1))
      tally.wrongArrows.push(
        `${week.week} ${name} ${change}: ${shareOf(earlier, is)} → ${shareOf(reports, is)}`,
      );
  };
  for (const { id, change } of week.checks) arrow(id, change, fails(id));
  arrow("critical", week.criticalChange, isBroken);
  if (week.medianChange === null) return;
  tally.arrows += 1;
  const median = (all: readonly FleetReport[]): number =>
    all.map(({ score }) => score).sort((a, b) => a - b)[Math.ceil(all.length / 2) - 1] ?? 0;
  if (!comparable || Math.sign(median(reports) - median(earlier)) !== Math.sign(week.medianChange))
    tally.wrongArrows.push(
      `${week.week} median ${week.medianChange}: ${median(earlier)} → ${median(reports)}`,
    );
}

function count(name: string, holds: boolean, why: string, tally: Tally): void {
  tally.cells += 1;
  if (!holds) tally.off.push(`${name}: ${why}`);
}

function order(share: Share): number {
  return "share" in share ? share.share : ["none", "few", "some", "most"].indexOf(share.band);
}

/** The failing checks of every week: how many machines, and what the page says of them. */
export function truthTable({ weeks }: Pick<Summary, "weeks">, truth: Truth): readonly object[] {
  const all = [...weeks].reverse();
  const ids = new Set(
    [...truth.values()].flatMap((reports) => reports.flatMap((report) => [...failingIn(report).keys()])),
  );
  const cell = (week: Figures, shown: Share, is: Is): string => {
    const text = "share" in shown ? `${Math.round(shown.share * 100)} %` : shown.band;
    const reports = truth.get(week.week) ?? [];
    return `${reports.filter(is).length}/${reports.length} ${text}`;
  };
  const row = (name: string, shown: (week: Figures) => Share, is: Is): object => ({
    name,
    ...Object.fromEntries(
      all.map((week) => [
        week.week.slice(5),
        week.status === "published" ? cell(week, shown(week), is) : week.because,
      ]),
    ),
  });
  return [
    row("(cannot build)", ({ critical }) => critical, isBroken),
    row(
      "(valid)",
      ({ valid }) => valid,
      ({ valid }) => valid,
    ),
    ...[...ids].sort().map((id) => row(id, (week) => shareIn(week, id), fails(id))),
  ];
}
