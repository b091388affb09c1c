/**
 * The words of the product. Facts are gathered once (`probe/`), judged by pure checks (`checks/`), summed up
 * (`score.ts`) and shown (`render/`); every arrow between them carries one of the types of this file.
 */
export * from "./model/blame.ts";
export * from "./model/check.ts";
export * from "./model/explanation.ts";
export * from "./model/facts.ts";
export * from "./model/history.ts";
export * from "./model/mend.ts";
export * from "./model/network.ts";
export * from "./model/path.ts";
export * from "./model/project.ts";
export * from "./model/report.ts";
export * from "./model/storage.ts";
export * from "./model/suppression.ts";
export * from "./model/toolchain.ts";
export * from "./model/toolchain.ts";
export * from "./model/topology.ts";
export * from "./model/vitals.ts";
export * from "./model/vocabulary.ts";
