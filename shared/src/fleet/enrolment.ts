import * as v from "valibot";
import { readAs } from "./changes.ts";
import { reportsUrl } from "./client.ts";
import type { ClientStore } from "./client-store.ts";

/** As strict as `fleet enable`: the file may have been edited, and what is in it is shown and sent to. */
const enrolmentSchema = v.object({
  server: v.pipe(
    v.string(),
    v.check((server) => reportsUrl(server) !== null && /^[\x21-\x7e]+$/.test(server)),
  ),
  team: v.pipe(v.string(), v.regex(/^t_[A-Za-z0-9_-]{8,32}$/)),
  token: v.pipe(v.string(), v.regex(/^gec_ingest_[\x21-\x7e]{1,200}$/)),
  /** The team's name, where the server told it. */
  name: v.optional(v.pipe(v.string(), v.maxLength(200))),
});

/** Where a user who turned sharing on sends to. */
export type Enrolment = v.InferOutput<typeof enrolmentSchema>;

/** Null while sharing is off. */
export function readEnrolment(store: ClientStore): Promise<Enrolment | null> {
  return readAs(store, "settings", enrolmentSchema);
}

/** Turns sharing on, or off with null. */
export function writeEnrolment(store: ClientStore, enrolment: Enrolment | null): Promise<void> {
  return store.write("settings", enrolment === null ? "" : JSON.stringify(enrolment));
}
