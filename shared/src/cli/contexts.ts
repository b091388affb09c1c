import { CONTEXTS } from "../model.ts";
import type { Host } from "../probe/host.ts";
import { renderContexts } from "../render/contexts.ts";
import { renderText } from "../render/text.ts";
import { type CheckArgs, UsageError } from "./args.ts";
import { exitStatus, optionsOf, print, reportOf } from "./check.ts";
import type { Terminal } from "./terminal.ts";

/** `go-env-check contexts`: starts the shell in every way it is started, prints the matrix and what was found. */
export async function contexts(host: Host, args: CheckArgs, terminal: Terminal): Promise<number> {
  if (!args.runShell) throw new UsageError("contexts starts the shell; leave --no-shell out");
  const report = await reportOf(host, args, {
    ...optionsOf(host, args),
    contexts: CONTEXTS.filter((context) => context !== "current"),
  });
  print(host, args, terminal, report, (color) =>
    [renderContexts(report), renderText(report, { color, verbose: args.verbose })].join("\n"),
  );
  return exitStatus(report, args.failOn);
}
