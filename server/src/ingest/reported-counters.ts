import { hash } from "node:crypto";
import { KNOWN_CHECKS } from "go-env-check/catalog";
import { type FleetReport, OUTCOMES } from "go-env-check/fleet-contract";
import { SEVERITIES, type Severity } from "go-env-check/model";
import { NOTHING_REPORTED, type ReportedCounters } from "../counters/contribution.ts";
import { numberOf } from "../counters/counter-names.ts";
import { BREAKDOWNS, type Breakdown } from "../counters/counters.ts";

/**
 * The counters of every possible outcome of every check, sorted by key. Made once, because each report names nearly all
 * checks. `texts` is what an outcome adds to the report's hash.
 */
const known = KNOWN_CHECKS.flatMap(({ id, rev, severity, stage }) =>
  Array.from({ length: rev }, (_, index) => ({
    key: `${id}@${index + 1}`,
    severity: stage === "trial" ? ("info" as const) : severity,
    onTrial: stage === "trial",
  })),
)
  .sort((one, other) => (one.key < other.key ? -1 : 1))
  .map(({ key, severity, onTrial }) => ({
    key,
    severity,
    onTrial,
    counters: OUTCOMES.map((outcome) => numberOf("outcomes", `${key}|${outcome}`)),
    severities: new Map(SEVERITIES.map((own) => [own, numberOf("severities", `${key}|${own}`)])),
    texts: OUTCOMES.map((outcome) => hash("sha256", `${key}=${outcome}`, "base64").slice(0, 8)),
  }));

/** The fields of a report that describe the machine. */
const HEAD = [
  "schema",
  "team",
  "week",
  "nullifier",
  "salt",
  "tool",
  "catalog",
  "scoring",
  "client",
  "os",
  "osMajor",
  "arch",
  "translated",
  "shell",
  "go",
  "toolchains",
  "installedBy",
  "score",
  "valid",
] as const;
const FAIL = OUTCOMES.indexOf("fail");
const MACHINES = numberOf("sums", "machines");
const VALID = numberOf("sums", "valid");
const CRITICAL = numberOf("sums", "critical");
/** A score below this means that something critical failed. */
const BROKEN_BELOW = 40;

/** The counters and the hash of a report that has passed the schema; null is a withdrawn report. */
export function reportedCounters(report: FleetReport | null): ReportedCounters {
  if (report === null) return NOTHING_REPORTED;
  const { outcomes, changes, valid, score } = report;
  const counters = [MACHINES];
  let text = headOf(report);
  let at = 0;
  for (const key in outcomes) {
    while (at < known.length && known[at]?.key !== key) at += 1;
    const check = known[at];
    // Clients usually send the keys in order; sort them and start again when one does not.
    if (check === undefined) return reportedCounters({ ...report, outcomes: inOrder(outcomes) });
    const outcome = indexOf(outcomes[key]);
    counters.push(check.counters[outcome] ?? 0);
    text += check.texts[outcome];
    if (outcome === FAIL) counters.push(check.severities.get(severityIn(report, check)) ?? 0);
  }
  if (valid) counters.push(VALID);
  if (score < BROKEN_BELOW) counters.push(CRITICAL);
  counters.push(numberOf("scores", String(score)));
  for (const breakdown of BREAKDOWNS) {
    const value = valueIn(report, breakdown);
    if (value !== null) counters.push(numberOf("breakdowns", `${breakdown}|${value}`));
  }
  for (const key of changeKeys(changes)) counters.push(numberOf("changes", key));
  return { hash: hash("sha256", text), counters };
}

/**
 * How severe a failing check is on the machine. A report of an earlier release does not say; the catalog then gives the
 * worst that it can be, and the score whether anything critical failed. A check on trial costs nothing.
 */
function severityIn(
  { severities, score }: FleetReport,
  { key, severity, onTrial }: { key: string; severity: Severity; onTrial: boolean },
): Severity {
  const own = onTrial ? "info" : (severities?.[key] ?? severity);
  return own === "critical" && score >= BROKEN_BELOW ? "major" : own;
}

/** The part of the hashed text that covers everything except the outcomes. */
function headOf(report: FleetReport): string {
  let text = JSON.stringify(report.changes);
  for (const name of HEAD) text += `;${report[name]}`;
  const severities = Object.entries(report.severities ?? {});
  for (const [key, severity] of severities.sort(([one], [other]) => (one < other ? -1 : 1)))
    text += `;${key}=${severity}`;
  return text;
}

/** The index of an outcome; most are "pass", the first. */
function indexOf(outcome: (typeof OUTCOMES)[number] | undefined): number {
  return outcome === "pass" || outcome === undefined ? 0 : OUTCOMES.indexOf(outcome);
}

function inOrder(outcomes: FleetReport["outcomes"]): FleetReport["outcomes"] {
  const own = Object.entries(outcomes).filter(([key]) => known.some((check) => check.key === key));
  return Object.fromEntries(own.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function valueIn(report: FleetReport, breakdown: Breakdown): string | null {
  if (breakdown !== "macos") return report[breakdown];
  return report.os === "darwin" ? String(report.osMajor) : null;
}

/** Each key once, however many checks changed: sums count machines. */
function changeKeys({ appeared, resolved }: FleetReport["changes"]): ReadonlySet<string> {
  const keys = new Set(appeared.map((id) => `appeared|${id}`));
  for (const { id, weeks, by } of resolved) {
    keys.add("any").add(`resolved|${id}|${by}`).add(`after|${weeks}`).add(`by|${by}`);
  }
  return keys;
}
