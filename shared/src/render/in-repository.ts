import { relative } from "node:path/posix";
import type { Evidence, Report } from "../model/index.ts";

/** Where a finding is seen, as far as it is in the repository that a CI job works on. */
export interface InRepository {
  /** Relative to the repository's root. */
  readonly file: string;
  readonly line: number | null;
}

/**
 * The first place of a finding that lies in a repository; null where there is none. `root` is an absolute path. CI systems
 * show results beside the files of the repository alone, but most causes are in startup files.
 */
export function inRepository(
  evidence: readonly Evidence[],
  { home }: Report,
  root: string,
): InRepository | null {
  for (const { file, line } of evidence) {
    const full = file.startsWith("~/") && home !== null ? `${home}${file.slice(1)}` : file;
    const path = relative(root, full);
    if (full.startsWith("/") && path !== "" && !path.startsWith("..")) return { file: path, line };
  }
  return null;
}

/** The places of a finding in words, such as `~/.bashrc:3`; empty where there is none. */
export function placesText(evidence: readonly Evidence[]): string {
  return evidence.map(({ file, line }) => (line === null ? file : `${file}:${line}`)).join(", ");
}
