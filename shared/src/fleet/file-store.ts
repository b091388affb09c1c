import { join } from "node:path";
import { listState, readState } from "../fs/read-state.ts";
import { refuse } from "../fs/refuse.ts";
import { stateFolder } from "../fs/state-directory.ts";
import { orThrow } from "../fs/state-error.ts";
import { writeState } from "../fs/write-state.ts";
import type { ClientStore } from "./client-store.ts";

/** Where the fleet's files of this account lie; null when there is no home to keep them in. */
export function fleetDir(os: string, env: Readonly<Record<string, string>>): string | null {
  return stateFolder(os, env, "fleet");
}

/**
 * A client's store in a directory that only its owner can read; one file a key, each written whole or not at all. What
 * cannot be read, written or understood throws a StateError: it is never the same as nothing.
 */
export function fileStore(dir: string): ClientStore {
  return {
    read: async (key) => orThrow(readState(dir, `${key}.json`)),
    write: async (key, value) => {
      orThrow(writeState(dir, `${key}.json`, value));
    },
    refuseDamaged: (key) =>
      orThrow(refuse("state-damaged", join(dir, `${key}.json`), "not what was written")),
  };
}

/** Weeks of which a copy of what was sent is there, the latest first; throws a StateError where that cannot be read. */
export function sentWeeks(dir: string): readonly string[] {
  return orThrow(listState(dir))
    .flatMap((name) => /^sent-(\d{4}-W\d{2})\.json$/.exec(name)?.[1] ?? [])
    .reverse();
}
