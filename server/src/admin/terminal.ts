/** Where a command of the administration writes, and what it can ask for. */
export interface Terminal {
  readonly print: (line: string) => void;
  readonly explain: (line: string) => void;
  /** Asks on standard error and reads one line; empty when nobody can answer. */
  readonly ask: (question: string) => Promise<string>;
  readonly onStop: (stop: () => Promise<void>) => void;
}
