import * as v from "valibot";
import { fixedIds } from "../../fix/fix-run.ts";
import { applyProposed } from "../../fix/proposed-fix.ts";
import { fleetDir } from "../../fleet/file-store.ts";
import { rememberApplied } from "../../fleet/remember-applied.ts";
import { refusalText, revertedText } from "../../render/fix.ts";
import { tildify } from "../../util/tildify.ts";
import { examineForFix, noVerdict } from "../session.ts";
import { defineTool, WRITES } from "../tool.ts";

const CHANGED =
  "This is not the change that would be made now: the files or the findings have changed since that diff was shown. Nothing was changed. Call plan_fix again and show the new diff.";

export const applyFix = defineTool({
  name: "apply_fix",
  title: "Apply Fix",
  description:
    "Change the user's startup files by exactly the diff that plan_fix returned, named by its hash. Only after the user has seen that diff and agreed. Tests it again first and refuses where a file has changed since. Then checks a new terminal, and reverts the change if it did not help. undo reverts it later. Open terminals do not change: the user has to open a new one.",
  behavior: WRITES,
  input: v.strictObject({
    id: v.pipe(v.string(), v.nonEmpty(), v.description("The id of the finding that plan_fix planned for.")),
    hash: v.pipe(
      v.string(),
      v.regex(/^[0-9a-f]{32}$/, "must be a hash from plan_fix"),
      v.description("The hash of the diff that plan_fix returned and the user agreed to."),
    ),
  }),
  run: async (session, { id, hash }) => {
    const { host, language } = session;
    const examined = await examineForFix(session);
    const { home } = examined.report;
    const message = noVerdict(examined.report, "terminal");
    if (message !== null) return { ok: false, message };
    const result = await applyProposed(host, id, hash, examined, () => examineForFix(session));
    if (result.kind !== "done") return { ok: false, message: CHANGED };
    const { done } = result;
    if (!done.ok) return { ok: false, message: refusalText(done.refusal, language, home) };
    const { before, after, notFixed, broken, takenBack, entry } = done.value;
    if (takenBack !== null)
      return { ok: false, message: revertedText({ notFixed, broken, takenBack }, language, home) };
    const fixed = fixedIds(done.value);
    await rememberApplied(fleetDir(host.platform.os, host.env), fixed);
    return {
      ok: true,
      value: {
        applied: true,
        number: entry.number,
        files: entry.files.map(({ file }) => tildify(file, home)),
        fixed,
        score: { before: before.score.value, after: after.score.value },
        next: "Tell the user to open a new terminal and to restart the editor. undo reverts the change.",
      },
    };
  },
});
