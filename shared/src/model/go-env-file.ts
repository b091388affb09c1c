import * as v from "valibot";
import { readingOf } from "./reading.ts";
import { byName, type DataOf, line, maybeText, textByName } from "./schema-parts.ts";

/** The line that counts, by name. */
export const linesByNameSchema = byName(line);

/** The file that `go env -w` writes. */
export type UserEnvFileFacts = DataOf<typeof userEnvFileFactsSchema>;
export const userEnvFileFactsSchema = v.object({
  /** Null when GOENV=off or when no configuration directory can be named. */
  path: maybeText,
  entries: readingOf(textByName),
  /** A directory is where the file should be. */
  isDirectory: v.exactOptional(v.literal(true)),
  lines: v.exactOptional(linesByNameSchema),
});
