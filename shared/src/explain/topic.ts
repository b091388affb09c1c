import type { Captured } from "./pattern.ts";

/** Something that can be explained, as far as finding it goes. One id may have several, each for its own messages. */
export interface Topic {
  readonly id: string;
  readonly messages: readonly string[];
  /** Of two that fit a text equally well, the one of the lower rank is meant. */
  readonly rank: number;
  /** Its titles, by which the nearest is guessed where no symptom fits. */
  readonly titles: readonly string[];
  /** A message that says more than any other of a lower one, however long that is: 0 unless told. */
  readonly priority?: number;
  /** Whether several causes print the same, so that it is a guess. */
  readonly ambiguous?: true;
  /** Without it the text leaves doubt: it is explained as a guess then. */
  readonly tells?: (found: Captured, text: string) => boolean;
  /** What else the text must say. */
  readonly when?: (found: Captured, text: string) => boolean;
}
