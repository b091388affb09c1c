/**
 * The types of the product. Facts are gathered once (`probe/`), evaluated by pure checks (`checks/`, `judge/`), summed up
 * (`report/`) and shown (`render/`); every arrow between them carries one of the types of this directory.
 *
 * What is recorded or stored is described by a schema, and its type is made from that. Schemas are not passed on
 * here: whoever needs one imports its file, so that a check that reads nothing back does not load the schema library.
 */
export * from "./agents.ts";
export type * from "./blame.ts";
export * from "./captured.ts";
export * from "./check.ts";
export * from "./examined.ts";
export * from "./explanation.ts";
export type * from "./facts.ts";
export type * from "./finding.ts";
export * from "./fix.ts";
export type * from "./fix-plan.ts";
export type * from "./go-env-file.ts";
export type * from "./history.ts";
export type * from "./limits.ts";
export type * from "./managed-file.ts";
export type * from "./network.ts";
export type * from "./path.ts";
export type * from "./project.ts";
export type * from "./reading.ts";
export type * from "./report.ts";
export type * from "./schema-parts.ts";
export type * from "./shell-text.ts";
export * from "./skip-reasons.ts";
export type * from "./storage.ts";
export type * from "./suppression.ts";
export type * from "./toolchain.ts";
export * from "./topology.ts";
export type * from "./unread.ts";
export * from "./verdict.ts";
export type * from "./vitals.ts";
export * from "./vocabulary.ts";
