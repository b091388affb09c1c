import { isAbsolute } from "node:path";
import type { ModuleVersion } from "../model/index.ts";
import { join } from "../util/join.ts";

/** Where the module cache keeps a module, whether or not it is there. */
export interface CachedModule {
  /** Its files, unpacked. */
  readonly dir: string;
  /** A file of its download: `mod`, `zip`, `ziphash` or `partial`. */
  readonly file: (extension: string) => string;
}

/** The place of a module in a module cache; null where there is no place for a cache, or for no version. */
export function cachedModule(cache: string, { path, version }: ModuleVersion): CachedModule | null {
  if (!isAbsolute(cache) || version === null) return null;
  return {
    dir: join(cache, `${escaped(path)}@${escaped(version)}`),
    file: (extension) =>
      join(cache, "cache/download", escaped(path), "@v", `${escaped(version)}.${extension}`),
  };
}

/** As the module cache and proxies write paths and versions, for file systems that do not tell A from a. */
export function escaped(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
