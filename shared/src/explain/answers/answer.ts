import type { Localized } from "../../model.ts";

/** A message that people take for a broken set-up and that is none, or not often: what it really says. */
export interface Answer {
  readonly id: string;
  readonly symptoms: readonly string[];
  readonly text: Localized<{ readonly title: string; readonly why: string; readonly mend: string }>;
  readonly seeYourself: readonly string[];
  readonly references: readonly string[];
}
