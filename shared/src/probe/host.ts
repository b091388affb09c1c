/**
 * The machine as the probe sees it. Everything below the entry points reads the clock, the environment, the
 * file system and other programs through one `Host`, so that a test can hand over a machine of its own.
 */
export interface Host {
  readonly env: Readonly<Record<string, string>>;
  readonly account: Account;
  /** Numeric user id of this process; null where the system has none. */
  readonly uid: number | null;
  /** Process id of the program that started this one. */
  readonly parent: number;
  /** Node's names: `darwin`, `linux`; `arm64`, `x64`. */
  readonly platform: { readonly os: string; readonly arch: string };
  /** How many processes may run side by side. */
  readonly cores: number;
  readonly now: () => Date;
  /** Reads only: a probe cannot write by type. */
  readonly fs: HostFs;
  /** Where shells write what they were asked, and stand-in homes are made. */
  readonly scratch: HostScratch;
  readonly run: (command: Command) => Promise<RunResult>;
  readonly net: HostNet;
}

/** Reaching out; nothing here throws either. */
export interface HostNet {
  /** Whether something listens; nothing is sent. */
  readonly connect: (
    host: string,
    port: number,
    timeoutMs: number,
  ) => Promise<"open" | "refused" | "timeout">;
  readonly head: (request: HeadRequest) => Promise<HeadAnswer>;
}

/** A HEAD request for an http or https address, through a proxy where one is given. */
export interface HeadRequest {
  readonly url: URL;
  readonly proxy: URL | null;
  readonly timeoutMs: number;
  /** PEM texts of the roots to trust instead of Node's own; empty for those. */
  readonly roots: readonly string[];
}

export type HeadAnswer =
  | { readonly outcome: "answered"; readonly status: number }
  | { readonly outcome: "untrusted"; readonly detail: string; readonly issuer: string | null }
  | { readonly outcome: "timeout" | "refused" | "unknown-host" | "failed"; readonly detail: string };

/** Bytes of a file system, and how many files it has room for; null for one that does not count them. */
export interface Space {
  readonly free: number;
  readonly total: number;
  readonly freeFiles: number | null;
}

export interface Account {
  readonly user: string;
  readonly home: string;
  /** The account's login shell, not `$SHELL`. */
  readonly shell: string | null;
}

export type FileKind = "directory" | "file" | "missing" | "denied" | "other";

/** Bytes of a file from an offset, fewer at its end; null when they cannot be read. */
export type ReadBytes = (offset: number, length: number) => Uint8Array | null;

/** Nothing here throws: what cannot be read is `missing`, `denied`, null or empty. */
export interface HostFs {
  /** What the path leads to, symlinks followed. */
  readonly kind: (path: string) => FileKind;
  readonly realPath: (path: string) => string | null;
  readonly isExecutableFile: (path: string) => boolean;
  /** Text of at most `maxBytes` (1 MiB unless told), or why not; `latin1` keeps each byte as one character. */
  readonly readText: (path: string, maxBytes?: number, encoding?: "utf8" | "latin1") => ReadText;
  /** Opens a regular file once for all that some work reads of it; null when it cannot be opened. */
  readonly inFile: <T>(path: string, work: (bytes: ReadBytes) => T) => T | null;
  /** Changes when the file does: its size and time of change; null when there is none. */
  readonly stamp: (path: string) => string | null;
  /** Names in a directory, sorted; empty when it cannot be listed. */
  readonly list: (path: string) => readonly string[];
  /** Those of them that are no directories; links are among them, wherever they lead. */
  readonly listFiles: (path: string) => readonly string[];
  readonly isWritable: (path: string) => boolean;
  /** Whether the owner has no right to write, which does not keep root from it. */
  readonly isReadOnly: (path: string) => boolean;
  readonly isReadable: (path: string) => boolean;
  /** Whether a directory's files can be listed and opened. */
  readonly isSearchable: (path: string) => boolean;
  /** Numeric owner; of a link itself, not of what it leads to. */
  readonly owner: (path: string) => number | null;
  readonly space: (path: string) => Space | null;
  /** Bytes of the files below a directory, links not followed; null when there are more than `maxEntries`. */
  readonly treeSize: (path: string, maxEntries: number) => number | null;
}

/** What works in private directories of its own making and nowhere else; throws what the system says. */
export interface HostScratch {
  /**
   * A private directory whose name needs no quoting in any shell. `inMemory` is for small files that nobody executes: there
   * a start of a shell does not wait for a slow disk.
   */
  readonly makeTempDir: (options?: { readonly inMemory: boolean }) => string;
  /** Writes files (relative path → text) into such a directory. */
  readonly writeInto: (
    dir: string,
    files: Readonly<Record<string, string>>,
    encoding?: "utf8" | "latin1",
  ) => void;
  /** Makes symbolic links (relative path → what it leads to) in such a directory. */
  readonly linkInto: (dir: string, links: Readonly<Record<string, string>>) => void;
  /** Gives a file in such a directory the times of another one; does nothing where there is no such other. */
  readonly setTimes: (dir: string, name: string, like: string) => void;
  /** Copies a directory with all in it to a name in such a directory; times and modes stay, links stay links. */
  readonly copyInto: (dir: string, name: string, from: string) => void;
  readonly removeTree: (path: string) => void;
}

export type ReadText =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: "missing" | "denied" | "failed"; readonly detail?: string };

/** A child process: an argument array, never a shell string. Its whole group is killed at the end. */
export interface Command {
  readonly argv: readonly [string, ...string[]];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Ends the run early, asked every few milliseconds: for shells whose background jobs keep pipes open. */
  readonly doneWhen?: () => boolean;
  /** Ends also what left the group for one of its own, as a shell's jobs do. */
  readonly wholeSession?: boolean;
  /** Runs it on a terminal of its own, where the system can make one; its output is all in `stdout` then. */
  readonly terminal?: boolean;
  /** A number by which all that it starts can be known: Linux's limit of file locks, which limits nothing since 2.4.25. */
  readonly mark?: number;
  /** What the program is told its own name is; tcsh takes a leading dash for a login. */
  readonly argv0?: string;
}

/** What is kept of each stream of a program, in UTF-16 code units: text beyond it is dropped. */
export const MAX_OUTPUT = 64 * 1024;

export interface RunResult {
  readonly status: "exited" | "done" | "timeout" | "failed";
  readonly code: number | null;
  /** At most 64 KiB each. */
  readonly stdout: string;
  readonly stderr: string;
}
