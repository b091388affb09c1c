import { dirname } from "node:path";
import type { Files, Owner } from "./files.ts";

/**
 * Who owns what is made at a path: what root makes in somebody's home (`sudo` keeps HOME on a Mac) is that
 * person's, like the directory it is in. Null for whoever runs this.
 */
export function inheritOwner(files: Files, path: string): Owner | null {
  if (files.uid !== 0) return null;
  const parent = files.owner(dirname(path));
  return parent === null || parent.uid === 0 ? null : parent;
}
