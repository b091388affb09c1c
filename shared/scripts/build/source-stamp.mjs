import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The hash of all sources that a build reads: times say nothing where a checkout was copied. */
export function sourceStamp(root) {
  const hash = createHash("sha256");
  for (const name of ["server/src", "shared/src"].flatMap((dir) => filesIn(root, dir)))
    hash
      .update(name)
      .update("\0")
      .update(readFileSync(join(root, name)))
      .update("\0");
  return hash.digest("hex");
}

/** The file that a build of the service writes its stamp into, from the repository's root. */
export const STAMP = "server/dist/sources.sha256";

function filesIn(root, dir) {
  return readdirSync(join(root, dir), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(root.length))
    .sort();
}
