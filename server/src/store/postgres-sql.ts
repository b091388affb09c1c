import type pg from "pg";
import type { Sql } from "./sql.ts";

/** PostgreSQL behind the statements that both databases understand. */
export function postgresSql(pool: pg.Pool): Sql {
  return {
    rows: async (text, ...values) => (await pool.query(text, [...values])).rows,
    change: (...statements) =>
      inTransaction(pool, async (client) => {
        const counts: number[] = [];
        for (const { text, values } of statements)
          counts.push((await client.query(text, [...values])).rowCount ?? 0);
        return counts;
      }),
  };
}

/** Runs `work` in a transaction; what it throws undoes all of it. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A server that goes away while we wait also emits this event; without a listener it would end the process.
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on("error", onError);
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.off("error", onError);
    client.release(broken);
  }
}
