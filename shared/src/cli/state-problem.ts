import { isStateError } from "../fs/state-error.ts";
import type { Language } from "../model/index.ts";
import type { Host } from "../probe/host.ts";
import { homeOf } from "../probe/shells/base.ts";
import { refusalText } from "../render/fix.ts";
import type { Terminal } from "./terminal.ts";

/** Runs a command on what we keep on disk; says what could not be read or written, and gives 2 for that. */
export async function sayStateProblem(
  host: Host,
  language: Language,
  terminal: Terminal,
  work: () => number | Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!isStateError(error)) throw error;
    terminal.complain(refusalText(error.refusal, language, homeOf(host)));
    return 2;
  }
}
