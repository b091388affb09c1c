import type { Report } from "go-env-check";
import { codeBlock } from "./code-block.ts";
import { contextTitle } from "./context-detail.ts";

export type Toolchain = Report["toolchains"][number];

export const SUPPORT_TITLES: Readonly<Record<Toolchain["support"], string>> = {
  supported: "Supported",
  ended: "Support Ended",
  unknown: "Unknown",
};

export function toolchainMarkdown(go: Toolchain): string {
  const where = go.winsIn.length === 0 ? "Nowhere" : go.winsIn.map(contextTitle).join(", ");
  return [
    `## ${go.version ?? "Unknown Version"}`,
    codeBlock(go.path),
    `**Wins in:** ${where}`,
    `**Because:** ${go.because}`,
  ].join("\n\n");
}
