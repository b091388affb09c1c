/** What takes part in a fleet: making a report, keeping it until it was taken, sending it. */

export { isStateError } from "../fs/state-error.ts";
export { rememberFix } from "./changes.ts";
export { type Fetch, reportsUrl, type SendOptions, type SendResult, sendReport } from "./client.ts";
export type { ClientKey, ClientStore } from "./client-store.ts";
export type { FleetPolicy } from "./contract.ts";
export { type Enrolment, readEnrolment, writeEnrolment } from "./enrolment.ts";
export { fileStore, fleetDir } from "./file-store.ts";
export { newSalt, nullifierOf, secretOf } from "./identity.ts";
export { acceptInvite, readInviteLink } from "./join.ts";
export { leaveTeam } from "./leave.ts";
export { nodeFetch } from "./node-fetch.ts";
export { type Flushed, flushOutbox, putInOutbox, readOutbox } from "./outbox.ts";
export { readPolicy, refreshPolicy, suppressionsOf, underPolicy } from "./policy.ts";
export { MAX_ANSWER, readAtMost } from "./read-at-most.ts";
export { prepareShare, prepareWithdrawal, rememberSent } from "./share.ts";
