import * as v from "valibot";
import { undoFix } from "../../fix/fix-run.ts";
import { homeOf } from "../../probe/shells/base.ts";
import { refusalText } from "../../render/fix.ts";
import { tildify } from "../../util/tildify.ts";
import { defineTool, WRITES } from "../tool.ts";

export const undo = defineTool({
  name: "undo",
  title: "Undo Fix",
  description:
    "Revert the last fix that go-env-check applied, or the one with this number: the startup files get their old lines back. Later edits of the user stay; where they cannot be told from the fix, nothing is changed. Only when the user asks for it.",
  behavior: WRITES,
  input: v.strictObject({
    number: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^\d{1,6}$/, "must be a number from apply_fix"),
        v.description("The number that apply_fix returned; the last fix by default."),
      ),
    ),
  }),
  run: async ({ host, language }, { number }) => {
    const home = homeOf(host);
    const undone = undoFix(host, number?.padStart(6, "0"));
    if (!undone.ok) return { ok: false, message: refusalText(undone.refusal, language, home) };
    const { ids, files } = undone.value;
    return {
      ok: true,
      value: {
        undone: ids,
        files: files.map(({ file }) => tildify(file, home)),
        editedSince: files
          .filter(({ takenOutHash }) => takenOutHash !== undefined)
          .map(({ file }) => tildify(file, home)),
      },
    };
  },
});
