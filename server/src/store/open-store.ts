import type { Store } from "./store.ts";
import { cacheTokens } from "./token-cache.ts";

/** The store of a `file:` or `postgres:` address; throws for any other. Each driver is loaded only where it is used. */
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
    "DATABASE_URL is file:NAME (for example file:fleet.db) or postgres://USER:PASSWORD@HOST/DATABASE",
  );
}
