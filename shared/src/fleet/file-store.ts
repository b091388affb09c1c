import * as fs from "node:fs";
import { join } from "node:path";
import { stateFolder } from "../fs/state-directory.ts";
import { writeFileAtomic } from "../fs/write-file-atomic.ts";
import type { ClientStore } from "./client-store.ts";

const MAX_BYTES = 4 * 1024 * 1024;

/** Where the fleet's files of this account lie; null when there is no home to keep them in. */
export function fleetDir(os: string, env: Readonly<Record<string, string>>): string | null {
  return stateFolder(os, env, "fleet");
}

/** A client's store in a directory that only its owner can read; one file a key, each written whole or not at all. */
export function fileStore(dir: string): ClientStore {
  return {
    read: async (key) => {
      try {
        const file = join(dir, `${key}.json`);
        return fs.statSync(file).size > MAX_BYTES ? null : fs.readFileSync(file, "utf8");
      } catch {
        return null;
      }
    },
    write: async (key, value) => {
      fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
      writeFileAtomic(join(dir, `${key}.json`), value, { mode: 0o600 });
    },
  };
}

/** Weeks of which a copy of what was sent is there, the latest first. */
export function sentWeeks(dir: string): readonly string[] {
  try {
    return fs
      .readdirSync(dir)
      .flatMap((name) => /^sent-(\d{4}-W\d{2})\.json$/.exec(name)?.[1] ?? [])
      .sort()
      .reverse();
  } catch {
    return [];
  }
}
