import * as v from "valibot";
import { type NoProposal, type ProposedFix, proposeFix } from "../../fix/proposed-fix.ts";
import type { Report } from "../../model/index.ts";
import { verdictText } from "../../render/fix.ts";
import { fixForAssistant, withTildes } from "../../render/for-assistant.ts";
import { maskCredentials } from "../../util/mask-credentials.ts";
import { tildify } from "../../util/tildify.ts";
import { unifiedDiff } from "../../util/unified-diff.ts";
import { examineForFix, noVerdict, optionsOf, reportOf } from "../session.ts";
import { type Answer, defineTool, READS } from "../tool.ts";

export const planFix = defineTool({
  name: "plan_fix",
  title: "Plan Fix",
  description:
    "Plan the fix of one finding and test it: the user's shell is started on copies of the startup files with the change in them. Changes nothing. Returns the exact diff, the result of the test and a hash. Show the diff to the user before you call apply_fix with the id and the hash. Where no file has to change, it returns the manual steps.",
  behavior: READS,
  input: v.strictObject({
    id: v.pipe(v.string(), v.nonEmpty(), v.description("The id of a finding, as check returned it.")),
    redact: v.optional(
      v.pipe(
        v.boolean(),
        v.description(
          "true (default): the diff has the changed lines alone, and names in manual steps are replaced. false: also the three lines around a change, and commands that can be pasted; ask the user first.",
        ),
      ),
      true,
    ),
  }),
  run: async (session, { id, redact }, signal) => {
    const examined = await examineForFix(session, signal);
    const { report } = examined;
    const message = noVerdict(report, "terminal");
    if (message !== null) return { ok: false, message };
    const proposal = await proposeFix(session.host, examined, id, signal);
    if (!proposal.ok) return noFix(proposal, id, reportOf(examined, optionsOf(session, {}), redact), redact);
    return { ok: true, value: shown(proposal.value, redact) };
  },
});

function shown(
  { id, hash, examined: { report }, fixRun: { plan, trialResults } }: ProposedFix,
  redact: boolean,
) {
  const { home, language } = report;
  return {
    id,
    hash,
    safety: plan.fixes.find((fix) => fix.id === id)?.safety ?? "review",
    files: plan.patches.map(({ file }) => tildify(file, home)),
    diff: plan.patches
      .map((patch) => maskCredentials(unifiedDiff(patch, tildify(patch.file, home), redact ? 0 : 3)))
      .join(""),
    tested: (trialResults ?? []).flatMap(({ contexts }) =>
      contexts.map(({ context, verdict }) => ({
        context,
        result: withTildes(report, verdictText(verdict, language, home)),
      })),
    ),
  };
}

/** The manual steps, or why there is nothing to apply. */
function noFix(proposal: NoProposal, id: string, report: Report, redacted: boolean): Answer {
  const finding = report.findings.find((one) => one.id === id);
  if (finding === undefined)
    return {
      ok: false,
      message: `${JSON.stringify(id)} was not found in a new terminal. Call check for the findings.`,
    };
  const reason = {
    "not-found": "",
    "no-file-changes": "No startup file has to change. These are the steps.",
    "not-fixed":
      "No variant of the change worked when it was tested, or this shell's fixes cannot be tested.",
  }[proposal.why];
  const note = redacted ? { note: "Names are replaced. With redact: false the commands can be pasted." } : {};
  return { ok: true, value: { hash: null, reason, ...note, ...fixForAssistant(finding, report) } };
}
