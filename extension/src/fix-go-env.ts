import { thisMac } from "./machine.ts";
import { copyWorstFix } from "./copy-worst-fix.ts";

/** The command Fix Go Env: copies the fix for the worst finding. */
export default function Command(): Promise<void> {
  return copyWorstFix(thisMac());
}
