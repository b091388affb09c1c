import { thisMac } from "./machine.ts";
import { copyWorstFix } from "./copy-worst-fix.ts";

/** The command: the fix for the worst finding, on the clipboard. */
export default function Command(): Promise<void> {
  return copyWorstFix(thisMac());
}
