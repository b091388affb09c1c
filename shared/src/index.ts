export { type CalibrateOptions, calibrate } from "./calibrate.ts";
export type * from "./model.ts";
export type { ContextCache } from "./probe/context-cache.ts";
export type { Stage } from "./probe/gather.ts";
export type { Account, Host } from "./probe/host.ts";
export { type NodeHostOptions, nodeHost } from "./probe/node-host.ts";
