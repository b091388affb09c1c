import { dirname, join } from "node:path";
import { makeDirectories } from "../../fs/directories.ts";
import type { Files } from "../../fs/files.ts";
import { nodeFiles } from "../../fs/node-files.ts";
import { done, refuse, refuseFor } from "../../fs/refuse.ts";
import { inspect, realPathOf, replaceFile, temporaryFor } from "../../fs/replace-file.ts";
import { processTag, sweepLeftovers } from "../../fs/write-file-atomic.ts";
import type { Done, Suppression } from "../../model/index.ts";
import { userConfigDir } from "../../probe/go-env-file.ts";
import type { Host } from "../../probe/host.ts";
import { parseSuppressions, SUPPRESSIONS_FILE } from "../../probe/suppressions.ts";
import { unreadText } from "../../report/unread-text.ts";

/**
 * Writes down that the user lives with a finding, in the file of their configuration directory; gives the file. One of
 * the same id is replaced. A file that is not wholly understood is left alone: what it says would be lost.
 */
export function addSuppression(
  host: Host,
  env: Readonly<Record<string, string>>,
  { id, reason, until }: Omit<Suppression, "file">,
  files: Files = nodeFiles,
): Done<string> {
  const dir = userConfigDir(host.platform.os, env);
  if (dir === null) return refuse("failed", SUPPRESSIONS_FILE, "there is no HOME to keep it in");
  const file = join(dir, SUPPRESSIONS_FILE);
  sweepLeftovers(files, realPathOf(files, file));
  const state = inspect(files, file);
  if (!state.ok) return state;
  const { bytes, hash } = state.value;
  const text = bytes === null ? "{}" : Buffer.from(bytes, "latin1").toString("utf8");
  const { suppressions, errors } = parseSuppressions(text, file);
  if (errors[0] !== undefined) return refuse("failed", file, unreadText(errors[0], "en"));
  const kept = suppressions.filter((one) => one.id !== id);
  const suppress = [...kept, { id, reason, until }].map((one) => ({
    id: one.id,
    reason: one.reason,
    ...(one.until !== null && { until: one.until }),
  }));
  try {
    makeDirectories(files, dirname(file), 0o755);
  } catch (error) {
    return refuseFor(error, file);
  }
  const temporary = temporaryFor(files, file, processTag(files));
  const written = replaceFile(files, {
    file,
    from: hash,
    to: Buffer.from(`${JSON.stringify({ suppress }, null, 2)}\n`, "utf8").toString("latin1"),
    temporary,
  });
  return written.ok ? done(file) : written;
}
