import * as v from "valibot";
import { examine } from "../../calibration/calibrate.ts";
import { AGENT_NAMES, CONTEXTS } from "../../model/index.ts";
import { findingsForAssistant, withTildes } from "../../render/for-assistant.ts";
import { noVerdict, optionsOf, reportOf } from "../session.ts";
import { defineTool, READS, redact } from "../tool.ts";

export const check = defineTool({
  name: "check",
  title: "Check Go Environment",
  description:
    "Find out why go does not work on this machine, or whether it does: PATH, GOROOT, GOPATH, Go's settings, toolchains and the project of the working directory. Starts the user's login shell once. Changes nothing. Returns the score and all findings, each with its id, its reason and the file and line that cause it. complete: false means that something could not be read: then an empty list does not mean that all is well.",
  behavior: { ...READS, openWorldHint: true },
  input: v.strictObject({
    context: v.optional(
      v.pipe(
        v.picklist(CONTEXTS),
        v.description(
          "The environment to check: terminal (a new one, the default), current (the one that this server runs in), or how another program starts a shell.",
        ),
      ),
      "terminal",
    ),
    network: v.optional(
      v.pipe(v.boolean(), v.description("true: also ask GOPROXY and GOSUMDB whether they answer.")),
      false,
    ),
    redact,
  }),
  run: async (session, { context, network, redact: redacted }, signal) => {
    const options = optionsOf(session, { judge: context, network, signal });
    const report = reportOf(await examine(session.host, options), options, redacted);
    const message = noVerdict(report, context);
    if (message !== null) return { ok: false, message };
    return {
      ok: true,
      value: withTildes(report, {
        complete: report.complete,
        environment: context,
        ...(report.agent !== undefined && { agent: AGENT_NAMES[report.agent] }),
        score: report.score.value,
        band: report.score.band,
        go: report.go,
        shell: report.shell?.name ?? null,
        findings: findingsForAssistant(report),
        unread: report.unread,
      }),
    };
  },
});
