import * as v from "valibot";
import { type DataOf, maybeText, text } from "./schema-parts.ts";

/** Why something could not be read, or could not be read as a whole; `messages/unread.ts` has the sentences. */
const UNREAD_REASONS = [
  // A start of the shell; the detail is what it said.
  "timeout",
  "failed",
  "missing",
  // A file of the project.
  "not-a-file",
  "denied",
  "leads-out",
  "beginning-only",
  // The project, which go was not asked about because of the subject.
  "not-asked-not-a-file",
  "not-asked-too-large",
  "not-asked-too-many-files",
  "too-deep",
  // A program that did not answer; the subject is its path, or the project's directory.
  "go-env-silent",
  "go-list-silent",
  "git-silent",
  // An entry of PATH; the detail is the entry.
  "entry-not-utf8",
  "entry-relative",
  // The file of suppressions, or a field of it.
  "suppressions-unreadable",
  "suppressions-not-json",
  "suppressions-shape",
  "no-such-field",
  "no-list",
  "too-many-entries",
  "no-object",
  "no-id",
  "no-reason",
  "no-day",
  "twice",
  // A field of a recording that an earlier version made.
  "not-recorded",
  // A whole sentence, in a recording that an earlier version made.
  "sentence",
] as const;

/** Something that could not be read: reported, never thrown. */
export type Unread = DataOf<typeof unreadSchema>;
export type UnreadReason = (typeof UNREAD_REASONS)[number];
export const unreadSchema = v.object({
  /** What it is about: a file, a context, a program, a field. */
  subject: text,
  reason: v.picklist(UNREAD_REASONS),
  detail: maybeText,
});
