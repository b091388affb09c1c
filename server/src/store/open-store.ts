import type { Store } from "./store.ts";
import { cacheTokens } from "./token-cache.ts";

/** Opens the store at a `file:` or `postgres:` address; throws for any other. Loads only the driver that it needs. */
export async function openStore(databaseUrl: string): Promise<Store> {
  if (databaseUrl.startsWith("file:")) {
    const { openSqlite } = await import("./sqlite.ts");
    return cacheTokens(openSqlite(databaseUrl.slice("file:".length)));
  }
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) {
    const { openPostgres } = await import("./postgres.ts");
    return cacheTokens(await openPostgres(databaseUrl));
  }
  throw new Error(
    "DATABASE_URL must be file:NAME (for example file:fleet.db) or postgres://USER:PASSWORD@HOST/DATABASE",
  );
}

/** Puts a backup in the place of the database at a `file:` address; gives the name of what was there, null for nothing. */
export async function restoreStore(databaseUrl: string, backup: string): Promise<string | null> {
  if (!databaseUrl.startsWith("file:"))
    throw new Error("restore works with SQLite only; restore PostgreSQL with pg_restore or psql");
  const { restore } = await import("./sqlite-restore.ts");
  return restore(databaseUrl.slice("file:".length), backup);
}
