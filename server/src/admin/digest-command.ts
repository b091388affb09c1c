import type { Settings } from "../http/settings.ts";
import { alertOf, digestOf, toMarkdown } from "../lead/digest.ts";
import { summarize } from "../lead/summary.ts";
import { publisher } from "../publish/publisher.ts";
import type { Store } from "../store/store.ts";
import { UsageError } from "./args.ts";
import { deliverDigest } from "./deliver-digest.ts";

const WEEKS = 12;

/**
 * `digest TEAM [alerts]`: sends the latest week to the webhook and the email address of the settings, or prints it when
 * neither is set. With `alerts`, only what certainly got worse, and nothing when nothing did.
 */
export async function sendDigest(
  store: Store,
  [id, kind]: readonly string[],
  { thresholds, digest: settings }: Settings,
  terminal: { readonly print: (line: string) => void; readonly explain: (line: string) => void },
): Promise<void> {
  if (kind !== undefined && kind !== "alerts") throw new UsageError("usage: digest TEAM [alerts]");
  const team = (await store.teams()).find((one) => one.id === id);
  if (team === undefined) throw new UsageError("digest needs a TEAM: use an ID from go-env-fleet team list");
  const now = new Date();
  const weeks = await publisher({ store, now: () => now, thresholds })(team.id, WEEKS);
  const { language } = settings;
  const summary = summarize(team, weeks, [], now);
  const digest = kind === "alerts" ? alertOf(summary, language) : digestOf(summary, language);
  if (digest === null) {
    terminal.explain("Nothing got worse: no alert was sent.");
    return;
  }
  const ways = await deliverDigest(digest, settings);
  if (ways.length === 0) terminal.print(toMarkdown(digest).trimEnd());
  else terminal.explain(`Sent by ${ways.join(" and ")}.`);
}
