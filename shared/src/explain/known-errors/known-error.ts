import type { Localized } from "../../model/index.ts";

/** A message that people take for a broken setup and that seldom is one: what it really says. */
export interface KnownError {
  readonly id: string;
  readonly messages: readonly string[];
  readonly text: Localized<{ readonly title: string; readonly why: string; readonly fix: string }>;
  readonly verifyCommands: readonly string[];
  readonly references: readonly string[];
}
