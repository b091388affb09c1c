import { dirname } from "node:path";
import type { Files } from "./files.ts";

/** A file that root creates in a user's home (`sudo` keeps HOME on a Mac) gets the owner of its directory. */
export function inheritOwnership(files: Files, path: string): void {
  const parent = files.owner(dirname(path));
  if (files.owner(path)?.uid === 0 && parent !== null && parent.uid !== 0)
    files.own(path, parent.uid, parent.gid);
}
