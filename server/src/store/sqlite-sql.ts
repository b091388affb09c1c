import type Database from "better-sqlite3";
import type { Sql, Statement, Value } from "./sql.ts";

/** SQLite behind the statements that both databases understand. */
export function sqliteSql(db: Database.Database): Sql {
  const prepared = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    const known = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, known);
    return known;
  };
  const change = db.transaction((statements: readonly Statement[]) =>
    statements.map(({ text, values }) => prepare(text).run(...bound(values)).changes),
  );
  return {
    rows: async (text, ...values) => prepare(text).all(...bound(values)),
    change: async (...statements) => change.immediate(statements),
  };
}

/** `$1` is a name to better-sqlite3. */
function bound(values: readonly Value[]): readonly object[] {
  return values.length === 0 ? [] : [Object.fromEntries(values.map((value, index) => [index + 1, value]))];
}
