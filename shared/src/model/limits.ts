import * as v from "valibot";
import { type DataOf, line, number, text } from "./schema-parts.ts";

/** A limit of this process that is not "unlimited" (setrlimit): bytes of a file and of memory, processes of the user, files, seconds. */
export type LimitFacts = DataOf<typeof limitFactsSchema>;
export const limitFactsSchema = v.object({
  name: v.picklist(["fileSize", "dataSize", "addressSpace", "processes", "openFiles", "cpuTime"]),
  value: number,
  /** Lines of the system's files that limit it, for whomever. */
  lines: v.array(v.object({ file: text, line, text })),
});

/** A umask that takes rights from the owner himself, in octal, and whether root, whom only some of them concern, has it. */
export type UmaskFacts = DataOf<typeof umaskFactsSchema>;
export const umaskFactsSchema = v.object({ mask: text, root: v.boolean() });
