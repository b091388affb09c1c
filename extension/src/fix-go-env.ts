import { copyWorstFix } from "./copy-worst-fix.ts";
import { thisMac } from "./machine.ts";

/** The command Copy Worst Fix: copies the fix for the worst finding. */
export default function Command(): Promise<void> {
  return copyWorstFix(thisMac());
}
