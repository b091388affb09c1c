/** What is at a path whose content may be changed. Contents are bytes kept as latin1. */
export type Found =
  | { readonly kind: "missing" }
  | { readonly kind: "dangling" | "other" }
  | { readonly kind: "denied"; readonly detail: string }
  | {
      readonly kind: "file";
      readonly bytes: string;
      /** Its real path, with every symbolic link resolved. */
      readonly realPath: string;
      readonly mode: number;
      readonly uid: number;
      readonly gid: number;
      /** Its number of names. */
      readonly links: number;
      readonly writable: boolean;
    };

/** Numeric user and group. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The steps of writing, each as small as the system knows it: a test can stop the world between any two of them. All
 * but `find`, `list` and `isRunning` throw the system's error.
 */
export interface Files {
  readonly find: (path: string) => Found;
  /** Names in a directory, sorted; empty when it cannot be listed. */
  readonly list: (dir: string) => readonly string[];
  /**
   * Creates a file that does not exist yet and has its content on the disk before it returns. A mode of null is 0666
   * less the umask; an owner of null is whoever runs this.
   */
  readonly create: (path: string, bytes: string, mode: number | null, owner: Owner | null) => void;
  /** Whose a path is, symbolic links followed; null where there is nothing. */
  readonly owner: (path: string) => Owner | null;
  /** A second name for a file; throws where that name is taken. */
  readonly link: (from: string, to: string) => void;
  readonly rename: (from: string, to: string) => void;
  /** Has a directory's names on the disk before it returns. */
  readonly sync: (dir: string) => void;
  readonly remove: (path: string) => void;
  /** Makes one directory; its parent exists. */
  readonly makeDirectory: (dir: string, mode: number, owner: Owner | null) => void;
  readonly removeDirectory: (dir: string) => void;
  readonly isRunning: (pid: number) => boolean;
  readonly pid: number;
  /** Numeric effective user; null where the system has none. */
  readonly uid: number | null;
}
