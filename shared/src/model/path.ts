import * as v from "valibot";
import { type DataOf, maybeText, text } from "./schema-parts.ts";
/** What lies at a path. `realPath` is set when everything on the way could be resolved. */
export type PathFacts = DataOf<typeof pathFactsSchema>;
export const pathFactsSchema = v.object({
  path: text,
  kind: v.picklist(["directory", "file", "missing", "denied", "other"]),
  realPath: maybeText,
});
