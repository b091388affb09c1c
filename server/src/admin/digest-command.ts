import type { Settings } from "../http/settings.ts";
import { alertOf, type Digest, digestOf, toMarkdown, worseIn } from "../lead/digest.ts";
import { type Summary, summarize } from "../lead/summary.ts";
import { publisher } from "../publish/publisher.ts";
import type { Store, Team } from "../store/store.ts";
import { UsageError } from "./args.ts";
import { deliverDigest } from "./deliver-digest.ts";
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
  if (kind === "alerts") return sendAlert(store, team, summary, settings, terminal);
  await send(digestOf(summary, settings.language), settings, terminal);
}

/** Each regression of a week is sent once, however often cron asks. What was only printed does not count as sent. */
async function sendAlert(
  store: Store,
  team: Team,
  summary: Summary,
  settings: Settings["digest"],
  terminal: Pick<Terminal, "print" | "explain">,
): Promise<void> {
  const week = summary.week ?? "";
  const last = await store.lastAlert(team.id);
  const told = last?.week === week ? last.told : [];
  const digest = alertOf(summary, settings.language, told);
  if (digest === null) {
    terminal.explain(
      told.length === 0
        ? "Nothing got worse: no alert was sent."
        : "Nothing else got worse: no alert was sent.",
    );
    return;
  }
  const isSent = await send(digest, settings, terminal);
  if (isSent)
    await store.rememberAlert(team.id, { week, told: [...new Set([...told, ...worseIn(summary)])] });
}

/** Whether it went anywhere; printed otherwise. */
async function send(
  digest: Digest,
  settings: Settings["digest"],
  terminal: Pick<Terminal, "print" | "explain">,
): Promise<boolean> {
  const ways = await deliverDigest(digest, settings);
  if (ways.length === 0) terminal.print(toMarkdown(digest).trimEnd());
  else terminal.explain(`Sent by ${ways.join(" and ")}.`);
  return ways.length > 0;
}
