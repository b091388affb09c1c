import { CATALOG } from "../catalog/checks.ts";
import { FIX_MESSAGES } from "../messages/fix.ts";
import type { Finding, FixRun, PlannedFix } from "../model/index.ts";
import type { Host } from "../probe/host.ts";
import { renderFixRun } from "../render/fix.ts";
import { viewOf } from "../render/view.ts";
import type { CheckArgs } from "./args.ts";
import { exitStatus, optionsOf, unknownCheck } from "./check.ts";
import { fixRunAsJson } from "./fix-json.ts";
import { viewOptions } from "./output.ts";
import type { Terminal } from "./terminal.ts";

/** `go-env-check fix [ID…] --from FILE`: what fixes the machine of a recording or of a stored report; nothing is tested or written. */
export async function fixStored(
  host: Host,
  args: CheckArgs,
  file: string,
  ids: readonly string[],
  terminal: Terminal,
): Promise<number> {
  for (const id of ids) {
    if (!CATALOG.some((check) => check.id === id)) throw unknownCheck(id);
  }
  const { report } = await (await import("./stored.ts")).readStored(host, args, file, optionsOf(host, args));
  const chosen = report.findings.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const fixRun: FixRun = { plan: { fixes: chosen.flatMap(storedFix), patches: [] }, trialResults: null };
  if (args.quiet) return exitStatus(report, args.failOn);
  const w = FIX_MESSAGES[report.language];
  if (args.format === "json") terminal.write(fixRunAsJson(fixRun, report, null));
  else if (fixRun.plan.fixes.length === 0) terminal.write(`${w.nothingStored}\n`);
  else
    terminal.write(
      `${renderFixRun(fixRun, report, viewOf(viewOptions(host, args, terminal)))}\n${w.onItsMachine}\n`,
    );
  return exitStatus(report, args.failOn);
}

/** The fix as the report tells it; its files are on the other machine. */
export function storedFix({ id, title, severity, fix }: Finding): readonly PlannedFix[] {
  if (fix === null) return [];
  const changes = fix.edits ?? [];
  const commands = changes.length > 0 ? [] : fix.commands;
  return [
    {
      id,
      title,
      severity,
      safety: fix.safety,
      state: changes.length + commands.length > 0 ? "planned" : "by-hand",
      because: null,
      edits: [],
      changes,
      regainsPath: false,
      notEdited: null,
      managed: [],
      advice: fix.advice,
      commands,
    },
  ];
}
