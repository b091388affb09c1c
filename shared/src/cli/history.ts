import { withChanges } from "../history/compare.ts";
import { historyDir, isKept } from "../history/place.ts";
import { clearRuns, keepHistory, MAX_RUNS, readRuns } from "../history/store.ts";
import { HISTORY_MESSAGES } from "../messages/history.ts";
import type { Host } from "../probe/host.ts";
import { homeOf } from "../probe/shells/base.ts";
import { refusalText } from "../render/fix.ts";
import { renderHistory, renderHistoryJson } from "../render/history.ts";
import { viewOf } from "../render/view.ts";
import { type CheckArgs, notOneOf } from "./args.ts";
import { HISTORY_ACTIONS } from "./commands.ts";
import { viewOptions } from "./output.ts";
import { sayStateProblem } from "./state-problem.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** `go-env-check history [on|off|clear]`: past runs on this machine, saved only after `history on`. */
export async function history(
  host: Host,
  args: CheckArgs,
  rest: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [action = "show", ...more] = rest;
  if (more.length > 0 || !HISTORY_ACTIONS.includes(action))
    throw notOneOf("history", HISTORY_ACTIONS, rest.join(" "));
  const dir = historyDir(host.platform.os, host.env);
  if (dir === null) throw new UsageError((m) => m.noStateDirectory);
  return sayStateProblem(host, args.language, terminal, () => act(host, args, action, dir, terminal));
}

function act(host: Host, args: CheckArgs, action: string, dir: string, terminal: Terminal): number {
  const w = HISTORY_MESSAGES[args.language];
  if (action === "show") {
    if (args.format !== "text" && args.format !== "json") throw new UsageError((m) => m.historyFormats);
    const kept = isKept(dir);
    const runs = readRuns(dir, (refusal) =>
      terminal.complain(refusalText(refusal, args.language, homeOf(host))),
    );
    const entries = withChanges(runs);
    const view = viewOf(viewOptions(host, args, terminal));
    terminal.write(
      args.format === "json"
        ? renderHistoryJson(entries, kept)
        : renderHistory(entries, kept, args.language, view),
    );
    return 0;
  }
  if (action === "clear") terminal.write(`${w.cleared(clearRuns(dir))}\n`);
  else {
    keepHistory(dir, action === "on");
    terminal.write(`${action === "on" ? w.turnedOn(dir, MAX_RUNS) : w.turnedOff}\n`);
  }
  return 0;
}
