import type { Reading } from "../model/index.ts";

/** The instruments behind the vitals: each gives the system's own figures, and never throws. */
export interface SystemMetrics {
  /** Time that all processors together were busy, and all their time, since the machine started, in ms. */
  readonly processors: () => { readonly busy: number; readonly all: number } | null;
  /** Total memory in bytes. */
  readonly memory: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /**
   * Writes, syncs and reads a new file of 4 KiB so many times on the file system that holds the directory; the time
   * of each round in ms. Leaves nothing behind.
   */
  readonly disk: (dir: string, rounds: number) => Reading<readonly number[]>;
  /** False when no network interface but the machine's own loop has an address. */
  readonly connected: () => boolean;
}
