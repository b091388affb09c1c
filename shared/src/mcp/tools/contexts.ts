import * as v from "valibot";
import { examine } from "../../calibration/calibrate.ts";
import { AGENT_CONTEXTS, AGENT_NAMES, AGENTS, CONTEXTS } from "../../model/index.ts";
import { withTildes } from "../../render/for-assistant.ts";
import { optionsOf, reportOf } from "../session.ts";
import { defineTool, READS, redact } from "../tool.ts";

export const contexts = defineTool({
  name: "contexts",
  title: "Compare Launch Contexts",
  description:
    "Compare which go a new terminal, an editor, a shell inside another one, ssh, cron and desktop apps find, by starting the user's shell in each of these ways. Use it when go works in one place and not in another. Changes nothing. agents names the coding agents whose shells start in this way. A context with a status other than ok says nothing about go.",
  behavior: READS,
  input: v.strictObject({ redact }),
  run: async (session, { redact: redacted }, signal) => {
    const options = optionsOf(session, {
      contexts: CONTEXTS.filter((context) => context !== "current"),
      signal,
    });
    const report = reportOf(await examine(session.host, options), options, redacted);
    return {
      ok: true,
      value: withTildes(report, {
        complete: report.complete,
        contexts: report.contexts.map(({ context, status, go, version, goroot, gopath, path, stuckAt }) => ({
          context,
          agents: AGENTS.filter((agent) => AGENT_CONTEXTS[agent] === context).map(
            (agent) => AGENT_NAMES[agent],
          ),
          status,
          go,
          version,
          goroot,
          gopath,
          path,
          stuckAt,
        })),
        startup: report.startup,
      }),
    };
  },
});
