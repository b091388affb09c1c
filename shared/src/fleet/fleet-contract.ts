/** What a client and the service agree on: the closed schema of a report, and how weeks are counted. */
export * from "./contract.ts";
export * from "./week.ts";
