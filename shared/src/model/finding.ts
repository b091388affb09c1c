import * as v from "valibot";
import { fixPlanSchema, paramsSchema, safetySchema } from "./fix-plan.ts";
import { managedFileSchema } from "./managed-file.ts";
import { type DataOf, maybeLine, maybeText, shellText, text } from "./schema-parts.ts";
import { CATEGORIES, SEVERITIES } from "./vocabulary.ts";

export type Evidence = DataOf<typeof evidenceSchema>;
const evidenceSchema = v.object({ file: text, line: maybeLine, text });

/** What happens to one line of a file. Its number is that of the file before: for a new line, of the line below it, or null at the end. */
export type LineChange = DataOf<typeof lineChangeSchema>;
const lineChangeSchema = v.object({
  file: text,
  line: maybeLine,
  kind: v.picklist(["delete", "change", "add"]),
  before: maybeText,
  after: maybeText,
});

/** A fix in the words of the user's shell. */
export type Fix = DataOf<typeof fixSchema>;
const fixSchema = v.object({
  safety: safetySchema,
  /** Startup file the snippet belongs in, home as `~`; null when no startup file is concerned. */
  file: maybeText,
  /** What changes in startup files, line by line; left out where the files were not at hand, and by earlier versions. */
  edits: v.exactOptional(v.array(lineChangeSchema)),
  /** Fixes the shell that evaluates it; in `file` it fixes every new one. Idempotent. */
  snippet: shellText,
  /** To run in a terminal, in order: makes the fix permanent and fixes that terminal too. */
  commands: v.array(shellText),
  advice: maybeText,
  /** The files of the fix whose source is elsewhere, home as `~`; left out where there is none, and by earlier versions. */
  managed: v.exactOptional(
    v.array(
      v.object({
        ...managedFileSchema.entries,
        /** What brings the change to the source; null where nothing has to be run. */
        command: v.nullable(shellText),
        /** All of it in words. */
        note: text,
      }),
    ),
  ),
  /** What has to be restarted afterwards. */
  restart: v.array(text),
});

export type Finding = DataOf<typeof findingSchema>;
export const findingSchema = v.object({
  id: text,
  rev: v.pipe(v.number(), v.integer(), v.minValue(1)),
  severity: v.picklist(SEVERITIES),
  /** A check that is new in this minor release: reported, and worth nothing yet. */
  experimental: v.exactOptional(v.literal(true)),
  category: v.picklist(CATEGORIES),
  title: text,
  message: text,
  why: text,
  params: paramsSchema,
  evidence: v.array(evidenceSchema),
  fix: v.nullable(fixSchema),
  /** What the fix changes, without passwords; for whoever acts on a stored report. Left out by earlier versions. */
  plan: v.exactOptional(v.nullable(fixPlanSchema)),
  /** Where it was reported or is documented, the most telling first. */
  references: v.optional(v.array(text), []),
  /** The check's own page, from the repository's root; `explain` prints the same. */
  docs: maybeText,
});
