import type { Facts, StartupLine } from "../model/index.ts";
import { linesRead } from "./startup-lines.ts";

/** The user's own startup lines that give PATH a value and leave out what was there. */
export function overwritingLines(facts: Facts): readonly StartupLine[] {
  return linesRead(facts).filter(
    ({ file, text }) => !file.startsWith("/etc/") && /(^|\s)PATH=/.test(text) && !/\$\{?PATH/.test(text),
  );
}
