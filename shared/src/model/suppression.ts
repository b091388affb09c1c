import * as v from "valibot";
import { type DataOf, maybeText, text } from "./schema-parts.ts";
/** A finding that somebody chose to live with, as `go-env-check.json` says it. */
export type Suppression = DataOf<typeof suppressionSchema>;
export const suppressionSchema = v.object({
  id: text,
  reason: text,
  /** The last day on which it holds, `2027-01-01`; null for no end. */
  until: maybeText,
  /** The file that says so. */
  file: text,
});

/** Something about the suppressions that a reader has to know. */
export type Notice = DataOf<typeof noticeSchema>;
export const noticeSchema = v.object({
  /** `expired`: it held until that day and the finding is back; `unknown-id`: there is no such check. */
  kind: v.picklist(["expired", "unknown-id"]),
  id: text,
  until: maybeText,
  file: text,
});
