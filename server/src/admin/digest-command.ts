import type { Settings } from "../http/settings.ts";
import { alertOf, type Digest, digestOf, toMarkdown, worseIn } from "../lead/digest.ts";
import { type Summary, summarize } from "../lead/summary.ts";
import { publisher } from "../publish/publisher.ts";
import type { SentDigests, Store, Way } from "../store/store.ts";
import { UsageError } from "./args.ts";
import { deliverDigest, waysIn } from "./deliver-digest.ts";
import type { Terminal } from "./terminal.ts";

const WEEKS = 12;

/**
 * `digest TEAM [alerts]`: sends the latest week to the webhook and the email address of the settings, or prints it when
 * neither is set. With `alerts`, only what certainly got worse and was not sent before, and nothing when nothing did.
 */
export async function sendDigest(
  store: Store,
  [id, kind]: readonly string[],
  { thresholds, digest: settings }: Settings,
  terminal: Pick<Terminal, "print" | "explain">,
  now = new Date(),
): Promise<void> {
  if (kind !== undefined && kind !== "alerts") throw new UsageError("usage: digest TEAM [alerts]");
  const team = (await store.teams()).find((one) => one.id === id);
  if (team === undefined) throw new UsageError("digest needs a TEAM: use an ID from go-env-fleet team list");
  const weeks = await publisher({ store, now: () => now, thresholds })(team.id, WEEKS);
  const summary = summarize(team, weeks, [], now);
  const week = summary.week ?? "";
  const last = await store.sentDigests(team.id);
  const before = last?.week === week ? last : { week, alerts: { webhook: [], email: [] }, failed: [] };
  const of = { team: team.id, before, summary, settings };
  await (kind === "alerts" ? sendAlerts(store, of, terminal) : sendWeek(store, of, terminal));
}

interface Of {
  readonly team: string;
  /** What was sent of this week before. */
  readonly before: SentDigests;
  readonly summary: Summary;
  readonly settings: Settings["digest"];
}
type Output = Pick<Terminal, "print" | "explain">;

/** Sends the week by every way; where the last try failed by one of them, by this one alone. */
async function sendWeek(
  store: Store,
  { team, before, summary, settings }: Of,
  terminal: Output,
): Promise<void> {
  const digest = digestOf(summary, settings.language);
  const ways = waysIn(settings);
  if (ways.length === 0) return terminal.print(toMarkdown(digest).trimEnd());
  const failedBefore = ways.filter((way) => before.failed.includes(way));
  const due = failedBefore.length > 0 ? failedBefore : ways;
  const { sent, errors } = await sendBy(due, () => digest, settings);
  const failed = due.filter((way) => !sent.includes(way));
  // Where nothing was sent by any way, the next try is a first one.
  const isPart = failed.length > 0 && failed.length < ways.length;
  if (isPart || failedBefore.length > 0)
    await store.rememberSent(team, { ...before, failed: isPart ? failed : [] });
  tell(sent, errors, terminal);
}

/**
 * Sends by every way what got worse and was not sent by it before. Each regression of a week is sent once, however often
 * cron asks. What was only printed does not count as sent.
 */
async function sendAlerts(
  store: Store,
  { team, before, summary, settings }: Of,
  terminal: Output,
): Promise<void> {
  const alertBy = (way: Way): Digest | null => alertOf(summary, settings.language, before.alerts[way]);
  const ways = waysIn(settings);
  const due = ways.filter((way) => alertBy(way) !== null);
  if (ways.length === 0) {
    const alert = alertOf(summary, settings.language, Object.values(before.alerts).flat());
    if (alert !== null) return terminal.print(toMarkdown(alert).trimEnd());
  }
  if (due.length === 0) {
    const isFirst = Object.values(before.alerts).every((told) => told.length === 0);
    terminal.explain(`Nothing ${isFirst ? "" : "else "}got worse: no alert was sent.`);
    return;
  }
  const { sent, errors } = await sendBy(due, alertBy, settings);
  const alerts = { ...before.alerts };
  for (const way of sent) alerts[way] = [...new Set([...alerts[way], ...worseIn(summary)])];
  await store.rememberSent(team, { ...before, alerts });
  tell(sent, errors, terminal);
}

/** Tries each way, also when another one failed. */
async function sendBy(
  ways: readonly Way[],
  digestBy: (way: Way) => Digest | null,
  settings: Settings["digest"],
): Promise<{ readonly sent: readonly Way[]; readonly errors: readonly string[] }> {
  const [sent, errors]: [Way[], string[]] = [[], []];
  for (const way of ways) {
    const digest = digestBy(way);
    if (digest === null) continue;
    try {
      await deliverDigest(way, digest, settings);
      sent.push(way);
    } catch (error) {
      errors.push(`${way}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { sent, errors };
}

/** Says by which ways it was sent; throws with those that failed. */
function tell(sent: readonly Way[], errors: readonly string[], { explain }: Output): void {
  if (sent.length > 0) explain(`Sent by ${sent.join(" and ")}.`);
  if (errors.length > 0) throw new Error(`not sent by ${errors.join("; ")}`);
}
