import { rememberFix } from "./changes.ts";
import { readEnrolment } from "./enrolment.ts";
import { fileStore } from "./file-store.ts";

/**
 * When sharing is on, the week's report then says that the tool fixed these checks. `dir` is where the fleet's state is,
 * null where there is none. Never stops the fix.
 */
export async function rememberApplied(dir: string | null, ids: readonly string[]): Promise<void> {
  if (dir === null) return;
  try {
    const store = fileStore(dir);
    if ((await readEnrolment(store)) === null) return;
    for (const id of ids) await rememberFix(store, id, "applied");
  } catch {
    // A full disk or a directory that cannot be written: the report then says "otherwise".
  }
}
