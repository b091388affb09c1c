/** What a client keeps between runs, each under its own name; `sent-2026-W48` is a copy of what was sent in that week. */
export type ClientKey =
  | "secret"
  | "sent"
  | "outbox"
  | "history"
  | "fixes"
  | "settings"
  | "policy"
  | `sent-${string}`;

/** Where a client keeps it: files, or Raycast's storage. It never leaves the machine. Empty text is nothing. */
export interface ClientStore {
  readonly read: (key: ClientKey) => Promise<string | null>;
  /** Whole or not at all, also when the machine stops meanwhile. */
  readonly write: (key: ClientKey, value: string) => Promise<void>;
  /** Throws for a value that is there and not understood; without it, as in Raycast's storage, that counts as nothing. */
  readonly refuseDamaged?: (key: ClientKey) => never;
}
