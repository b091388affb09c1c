import * as v from "valibot";
import { examine } from "../../calibration/calibrate.ts";
import { withTildes } from "../../render/for-assistant.ts";
import { noVerdict, optionsOf, reportOf } from "../session.ts";
import { defineTool, READS, redact } from "../tool.ts";

export const blame = defineTool({
  name: "blame",
  title: "Find the Line That Sets a Variable",
  description:
    "Say which file and line put each entry on PATH and set each of Go's variables in a new terminal, by tracing the start of the user's shell. Changes nothing. confidence says whether all of it was traced.",
  behavior: READS,
  input: v.strictObject({
    names: v.optional(
      v.pipe(
        v.array(v.pipe(v.string(), v.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be the name of a variable"))),
        v.maxLength(50),
        v.description("Variables to trace, such as PATH or GOROOT; PATH and Go's variables by default."),
      ),
      [],
    ),
    redact,
  }),
  run: async (session, { names, redact: redacted }, signal) => {
    const options = optionsOf(session, { blame: names, signal });
    const report = reportOf(await examine(session.host, options), options, redacted);
    const message = noVerdict(report, "terminal");
    if (message !== null) return { ok: false, message };
    const { blame: found } = report;
    if (found === null) return { ok: false, message: "This shell's start could not be traced." };
    return { ok: true, value: withTildes(report, found) };
  },
});
