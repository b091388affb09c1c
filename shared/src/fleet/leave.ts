import type { ClientStore } from "./client-store.ts";
import { writeEnrolment } from "./enrolment.ts";
import { forgetPolicy } from "./policy.ts";

/**
 * Turns sharing off, and forgets the team, what waited to be sent and what was noted for the next report. The secret and
 * the copies of what was sent stay: without them a machine that joins again in the same week would count twice.
 */
export async function leaveTeam(store: ClientStore): Promise<void> {
  for (const key of ["outbox", "fixes"] as const)
    if ((await store.read(key)) !== null) await store.write(key, "");
  await writeEnrolment(store, null);
  await forgetPolicy(store);
}
