import { tryUndoFix, undoFix } from "../fix/fix-run.ts";
import { FIX_MESSAGES } from "../messages/fix.ts";
import type { Host } from "../probe/host.ts";
import { homeOf } from "../probe/shells/base.ts";
import { refusalText } from "../render/fix.ts";
import { tildify } from "../util/tildify.ts";
import { visible } from "../util/visible.ts";
import type { CheckArgs, FixArgs } from "./args.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** `go-env-check undo [NUMBER]`: reverts the last fix, or the one with this number. */
export function undo(
  host: Host,
  args: CheckArgs,
  fixArgs: FixArgs,
  numbers: readonly string[],
  terminal: Terminal,
): number {
  const [number] = numbers;
  if (numbers.length > 1 || (number !== undefined && !/^\d{1,6}$/.test(number)))
    throw new UsageError((m) => m.undoNumber);
  const w = FIX_MESSAGES[args.language];
  const home = homeOf(host);
  const filesOf = (entry: { readonly files: readonly { readonly file: string }[] }): string =>
    entry.files.map(({ file }) => tildify(file, home)).join(", ");
  const say = (text: string): void => {
    if (!args.quiet) terminal.write(`${visible(text)}\n`);
  };
  const padded = number?.padStart(6, "0");
  const undone = fixArgs.dryRun ? tryUndoFix(host, padded) : undoFix(host, padded);
  if (!undone.ok) {
    terminal.complain(refusalText(undone.refusal, args.language, home));
    return undone.refusal.kind === "nothing" ? 1 : 2;
  }
  const done = fixArgs.dryRun ? w.wouldUndo : w.undone;
  say(done(undone.value.ids.join(", "), filesOf(undone.value)));
  const editedSince = undone.value.files.filter(({ takenOutHash }) => takenOutHash !== undefined);
  if (editedSince.length > 0) say(w.stays(filesOf({ files: editedSince })));
  return 0;
}
