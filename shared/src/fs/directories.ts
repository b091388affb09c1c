import { dirname } from "node:path";
import type { Files } from "./files.ts";
import { inheritOwnership } from "./inherit-ownership.ts";
import { codeOf } from "./node-files.ts";

/** The directory and those above it that are not there, the outermost first. */
export function missingDirectories(files: Files, dir: string): readonly string[] {
  const missing: string[] = [];
  for (let at = dir; files.find(at).kind === "missing" && at !== dirname(at); at = dirname(at))
    missing.unshift(at);
  return missing;
}

/** Makes a directory and those above it that are missing; throws the system's error. */
export function makeDirectories(files: Files, dir: string, mode: number): void {
  for (const one of missingDirectories(files, dir)) {
    try {
      files.makeDirectory(one, mode);
      inheritOwnership(files, one);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error; // another process made it at the same time
    }
    files.sync(dirname(one));
  }
}
