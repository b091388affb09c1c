import type { PathFacts } from "./path.ts";

/** What a directory is for. `TMPDIR` stands for the system's choice where GOTMPDIR names none. */
export type StorageRole = "GOCACHE" | "GOMODCACHE" | "GOTMPDIR" | "TMPDIR" | "GOROOT";

/** A directory that go works in, and what the system says of it. */
export interface StorageFacts extends PathFacts {
  readonly role: StorageRole;
  /** The directory, or its nearest parent that exists: there it will be made. Null when not even that can be told. */
  readonly existing: string | null;
  /** What is no directory, in the place of this one or of one above it; left out where there is none. */
  readonly obstacle?: string;
  /** Whether this process may write there. */
  readonly writable: boolean;
  /** Numeric owner of `existing`. */
  readonly owner: number | null;
  /** An entry in it that this process may not write to, out of a sample; null when none was met. */
  readonly blocked: {
    readonly path: string;
    readonly owner: number | null;
    readonly readable: boolean;
  } | null;
  /** Of the file system, for those who are not root. */
  readonly freeBytes: number | null;
  readonly totalBytes: number | null;
  /** What it is mounted as; null where the list of mounts could not be had. */
  readonly mount: MountFacts | null;
}

export interface MountFacts {
  readonly point: string;
  /** As the kernel calls it: `ext4`, `nfs4`, `fuse.sshfs`, `apfs`. */
  readonly type: string;
  readonly noexec: boolean;
  readonly readOnly: boolean;
}

/** A module cache that no setting leads to. */
export interface OldModuleCache {
  readonly path: string;
  /** The release of a version manager it was made for; null for the default place. */
  readonly release: string | null;
  /** Null unless sizes were asked for: they take long. */
  readonly bytes: number | null;
}
