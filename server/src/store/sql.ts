/** A value of a statement; bytes are blobs. */
export type Value = string | number | Buffer | null | readonly string[];

/** One statement with its values, `$1` the first. Both databases understand the text. */
export interface Statement {
  readonly text: string;
  readonly values: readonly Value[];
}

/** What both databases do alike. When a promise is fulfilled, what was written is on disk. */
export interface Sql {
  /** The rows of a query. */
  readonly rows: (text: string, ...values: readonly Value[]) => Promise<readonly unknown[]>;
  /** Runs statements in one transaction; how many rows each of them changed. */
  readonly change: (...statements: readonly Statement[]) => Promise<readonly number[]>;
}

/** A statement with its values. */
export const statement = (text: string, ...values: readonly Value[]): Statement => ({ text, values });
