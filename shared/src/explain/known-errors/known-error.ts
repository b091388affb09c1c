import type { Localized } from "../../model/index.ts";

/** An error message that looks like a broken setup but usually is not one, with what it means. */
export interface KnownError {
  readonly id: string;
  readonly messages: readonly string[];
  readonly text: Localized<{ readonly title: string; readonly why: string; readonly fix: string }>;
  readonly verifyCommands: readonly string[];
  readonly references: readonly string[];
}
