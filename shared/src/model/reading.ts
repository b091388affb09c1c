import * as v from "valibot";
import { type DataOf, text } from "./schema-parts.ts";

/** What an attempt to read something gave. Failure is data: no check ever has to catch anything. */
export type Reading<T> = { readonly ok: true; readonly value: T } | DataOf<typeof failedReadingSchema>;

const failedReadingSchema = v.object({
  ok: v.literal(false),
  reason: v.picklist(["missing", "timeout", "denied", "failed"]),
  detail: v.exactOptional(text),
});

/** Why a program gave no answer: its time was up, or this process could not open the files that it takes to start one. */
export type Silence = DataOf<typeof silenceSchema>;
export const silenceSchema = v.picklist(["late", "no-files"]);

/** The schema of a `Reading` of values that fit the given schema. */
export function readingOf<const Value extends v.GenericSchema>(value: Value) {
  return v.variant("ok", [v.object({ ok: v.literal(true), value }), failedReadingSchema]);
}
