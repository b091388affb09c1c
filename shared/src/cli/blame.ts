import { SHELL_MODES } from "../probe/contexts.ts";
import type { Host } from "../probe/host.ts";
import { renderBlame } from "../render/blame.ts";
import { viewOf } from "../render/view.ts";
import type { CheckArgs } from "./args.ts";
import { calibrateHere, tellShell } from "./check.ts";
import { print } from "./output.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** `go-env-check blame [NAME…]`: where each entry of PATH and each variable of a new terminal (or of `--context`) comes from. */
export async function blame(
  host: Host,
  args: CheckArgs,
  names: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (!args.runShell) throw new UsageError((m) => m.needsShell("blame"));
  for (const name of names) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new UsageError((m) => m.notAVariable(name));
  }
  const judge = args.context === "current" ? "terminal" : args.context;
  if (SHELL_MODES[judge] === undefined)
    throw new UsageError((m) => m.blameContext(judge, Object.keys(SHELL_MODES)));
  const report = await calibrateHere(host, args, terminal, { judge, blame: names });
  const found = Object.keys(report.blame?.variables ?? {}).sort();
  await print(host, args, terminal, report, {
    text: (options) => renderBlame(report, names.length > 0 ? names : ["PATH", ...found], viewOf(options)),
  });
  await tellShell(host, args, terminal, null);
  return report.contexts.some(({ context, status }) => context === judge && status !== "ok") ? 2 : 0;
}
