import { dirname } from "node:path";
import { codeOf } from "./code-of.ts";
import type { Files } from "./files.ts";
import { inheritOwner } from "./inherit-owner.ts";

/** The directory and those above it that are not there, the outermost first. */
export function missingDirectories(files: Files, dir: string): readonly string[] {
  const missing: string[] = [];
  for (let at = dir; files.find(at).kind === "missing" && at !== dirname(at); at = dirname(at))
    missing.unshift(at);
  return missing;
}

/** Makes a directory and those above it that are missing, owned like what they are in; throws the system's error. */
export function makeDirectories(files: Files, dir: string, mode: number): void {
  for (const one of missingDirectories(files, dir)) {
    try {
      files.makeDirectory(one, mode, inheritOwner(files, one));
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error; // another process made it at the same time
    }
    files.sync(dirname(one));
  }
}
