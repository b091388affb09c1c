import { codeBlock, prose, type Report } from "go-env-check";
import { contextTitle } from "./context-detail.ts";

export type Toolchain = Report["toolchains"][number];

/** Titles of the support states. */
export const SUPPORT_TITLES: Readonly<Record<Toolchain["support"], string>> = {
  supported: "Supported",
  ended: "Support Ended",
  unknown: "Unknown",
};

/** The detail of one Go toolchain. */
export function toolchainMarkdown(go: Toolchain): string {
  const where = go.winsIn.length === 0 ? "Nothing" : go.winsIn.map(contextTitle).join(", ");
  return [
    `## ${prose(go.version ?? "Unknown Version")}`,
    codeBlock(go.path),
    `**Used in:** ${where}`,
    `**Reason:** ${prose(go.because)}`,
  ].join("\n\n");
}
