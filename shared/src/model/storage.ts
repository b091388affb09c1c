import * as v from "valibot";
import { pathFactsSchema } from "./path.ts";
import { type DataOf, maybeNumber, maybeText, number, text } from "./schema-parts.ts";

/** What a directory is for. `TMPDIR` stands for the system's choice where GOTMPDIR names none. */
export type StorageRole = DataOf<typeof storageRoleSchema>;
const storageRoleSchema = v.picklist(["GOCACHE", "GOMODCACHE", "GOTMPDIR", "TMPDIR", "GOROOT"]);

export type MountFacts = DataOf<typeof mountFactsSchema>;
const mountFactsSchema = v.object({
  point: text,
  /** As the kernel calls it: `ext4`, `nfs4`, `fuse.sshfs`, `apfs`. */
  type: text,
  noexec: v.boolean(),
  readOnly: v.boolean(),
});

/** A directory that go works in, and what the system says of it. */
export type StorageFacts = DataOf<typeof storageFactsSchema>;
export const storageFactsSchema = v.object({
  ...pathFactsSchema.entries,
  role: storageRoleSchema,
  /** The directory, or its nearest parent that exists: there it will be made. Null when not even that can be told. */
  existing: maybeText,
  /** What is no directory, in the place of this one or of one above it; left out where there is none. */
  obstacle: v.exactOptional(text),
  /** Whether this process may write there. */
  writable: v.boolean(),
  /** Numeric owner of `existing`. */
  owner: maybeNumber,
  /** An entry in it that this process may not write to, out of a sample; null when none was met. */
  blocked: v.nullable(v.object({ path: text, owner: maybeNumber, readable: v.boolean() })),
  /** Of the file system, for those who are not root. */
  freeBytes: maybeNumber,
  totalBytes: maybeNumber,
  /** How many files its file system still has room for; left out where that is enough for any build, or not known. */
  freeFiles: v.exactOptional(number),
  /** What it is mounted as; null where the list of mounts could not be had. */
  mount: v.nullable(mountFactsSchema),
});

/** A module cache that no setting leads to. */
export type OldModuleCache = DataOf<typeof oldModuleCacheSchema>;
export const oldModuleCacheSchema = v.object({
  path: text,
  /** The release of a version manager it was made for; null for the default place. */
  release: maybeText,
  /** Null unless sizes were asked for: they take long. */
  bytes: maybeNumber,
});
