import { CONTEXTS } from "../model/index.ts";
import type { Host } from "../probe/host.ts";
import { renderContexts } from "../render/contexts.ts";
import { renderText } from "../render/text.ts";
import { viewOf } from "../render/view.ts";
import { notChecked } from "../report/not-checked.ts";
import type { CheckArgs } from "./args.ts";
import { calibrateHere, exitStatus, tellShell } from "./check.ts";
import { deliver, print } from "./output.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** `go-env-check contexts`: starts the shell in every way a program can start it, prints what each gives and what was found. */
export async function contexts(host: Host, args: CheckArgs, terminal: Terminal): Promise<number> {
  if (!args.runShell) throw new UsageError((m) => m.needsShell("contexts"));
  const report = await calibrateHere(host, args, terminal, {
    contexts: CONTEXTS.filter((context) => context !== "current"),
  });
  const failed = notChecked(report, args.context);
  if (failed !== null)
    return (await import("./tell-not-checked.ts")).tellNotChecked(args, terminal, report, failed, deliver);
  await print(host, args, terminal, report, {
    text: async (options) => {
      const full = args.verbose ? (await import("../render/full-text.ts")).renderFullText : renderText;
      return [renderContexts(report, viewOf(options)), full(report, options)].join("\n");
    },
  });
  await tellShell(host, args, terminal, null);
  return exitStatus(report, args.failOn);
}
