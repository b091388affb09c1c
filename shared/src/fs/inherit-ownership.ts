import { dirname } from "node:path";
import type { Files } from "./files.ts";

/** What root makes in somebody's home (`sudo` keeps HOME on a Mac) is that person's, like the directory it lies in. */
export function inheritOwnership(files: Files, path: string): void {
  const parent = files.owner(dirname(path));
  if (files.owner(path)?.uid === 0 && parent !== null && parent.uid !== 0)
    files.own(path, parent.uid, parent.gid);
}
