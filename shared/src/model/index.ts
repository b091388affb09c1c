/**
 * The types of the product. Facts are gathered once (`probe/`), evaluated by pure checks (`checks/`, `judge/`), summed up
 * (`report/`) and shown (`render/`); every arrow between them carries one of the types of this directory.
 */
export * from "./blame.ts";
export * from "./check.ts";
export * from "./examined.ts";
export * from "./explanation.ts";
export * from "./facts.ts";
export * from "./fix.ts";
export * from "./history.ts";
export * from "./network.ts";
export * from "./path.ts";
export * from "./project.ts";
export * from "./report.ts";
export type * from "./shell-text.ts";
export * from "./storage.ts";
export * from "./suppression.ts";
export * from "./toolchain.ts";
export * from "./topology.ts";
export * from "./verdict.ts";
export * from "./vitals.ts";
export * from "./vocabulary.ts";
