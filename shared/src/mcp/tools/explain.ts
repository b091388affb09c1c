import { basename } from "node:path";
import * as v from "valibot";
import { examine } from "../../calibration/calibrate.ts";
import { checksToRun, explain as explainText } from "../../explain/explain.ts";
import type { Report } from "../../model/index.ts";
import { withTildes } from "../../render/for-assistant.ts";
import { noVerdict, optionsOf, reportOf, type Session } from "../session.ts";
import { defineTool, READS, redact } from "../tool.ts";

/** A pasted log is longer only by mistake. */
const MAX_TEXT = 100_000;

export const explain = defineTool({
  name: "explain",
  title: "Explain Go Error",
  description:
    "Explain an error message from Go or the shell, or the id of a finding: what it means, how to verify it, how to fix it, and which of its causes are on this machine (confirmed, possible or not-here). match says whether the message is known, a guess or unknown. Changes nothing.",
  behavior: READS,
  input: v.strictObject({
    text: v.pipe(
      v.string(),
      v.nonEmpty(),
      v.maxLength(MAX_TEXT),
      v.description("The complete error message as the terminal shows it, or the id of a finding."),
    ),
    redact,
  }),
  run: async (session, { text, redact: redacted }, signal) => {
    const { host, language, shell } = session;
    const name = basename(shell ?? host.account.shell ?? "sh");
    const checked = await causesHere(session, text, redacted, signal);
    const home = checked?.home ?? host.account.home;
    return { ok: true, value: withTildes({ home }, explainText(text, name, language, checked)) };
  },
});

/** The checks that can tell the causes apart; null where there are none, or where a new terminal could not be checked. */
async function causesHere(
  session: Session,
  text: string,
  redacted: boolean,
  signal: AbortSignal,
): Promise<Report | null> {
  const ids = checksToRun(text);
  if (ids.length === 0) return null;
  const options = optionsOf(session, { select: (id) => ids.includes(id), signal });
  const report = reportOf(await examine(session.host, options), options, redacted);
  return noVerdict(report, "terminal") === null ? report : null;
}
