import type { Remedy } from "../known-errors/known-error.ts";

/** What to do about a check's messages on any machine: no directory, no version of an example is in it. */
export interface CheckRemedy {
  readonly remedy: Remedy;
  readonly windows?: Remedy;
}
