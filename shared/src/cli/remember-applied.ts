import { rememberFix } from "../fleet/changes.ts";
import { readEnrolment } from "../fleet/enrolment.ts";
import { fileStore, fleetDir } from "../fleet/file-store.ts";
import type { Host } from "../probe/host.ts";

/** When sharing is on, the week's report then says that the tool fixed these checks. Never stops the fix. */
export async function rememberApplied(host: Host, ids: readonly string[]): Promise<void> {
  const dir = fleetDir(host.platform.os, host.env);
  if (dir === null) return;
  try {
    const store = fileStore(dir);
    if ((await readEnrolment(store)) === null) return;
    for (const id of ids) await rememberFix(store, id, "applied");
  } catch {
    // A full disk or a directory that cannot be written: the report then says "otherwise".
  }
}
