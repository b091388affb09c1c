import * as v from "valibot";
import { type DataOf, maybeText, text } from "./schema-parts.ts";
import { MANAGERS } from "./vocabulary.ts";

/** A startup file whose content has its source elsewhere, that a repository tracks, or that its reader may not change. */
export type ManagedFile = DataOf<typeof managedFileSchema>;
export const managedFileSchema = v.object({
  /** By the name that its reader uses. */
  file: text,
  by: v.picklist(MANAGERS),
  /** What it is made from or leads to; null where that is not known, or where it is the file itself. */
  source: maybeText,
  /** The repository: its `.git` or bare directory, for a link its work tree; null where there is none. */
  repository: maybeText,
  /** The source is a template or a script, which no command changes to fit the file. */
  template: v.boolean(),
  /** This user may not change it; `own`: because of the mode of what belongs to the user. */
  locked: v.exactOptional(v.picklist(["own", "foreign"])),
});
