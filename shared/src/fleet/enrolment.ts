import * as v from "valibot";
import { readAs } from "./changes.ts";
import type { ClientStore } from "./client-store.ts";

const enrolmentSchema = v.object({ server: v.string(), team: v.string(), token: v.string() });

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
