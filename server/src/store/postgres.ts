import pg from "pg";
import * as v from "valibot";
import type { Counters } from "../counters/counters.ts";
import { accounts } from "./accounts.ts";
import { inviteStore } from "./invites.ts";
import { noteStore } from "./notes.ts";
import { postgresIngest } from "./postgres-ingest.ts";
import { inTransaction, postgresSql } from "./postgres-sql.ts";
import { POSTGRES, POSTGRES_STEPS } from "./postgres-statements.ts";
import { publications } from "./publications.ts";
import { addCounters, receiptsRow, toCounters, weekName, weekRow } from "./rows.ts";
import { sessionStore } from "./sessions.ts";
import type { Value } from "./sql.ts";
import type { Store } from "./store.ts";

/** Sorts after every week. */
const LAST_WEEK = "9999-W99";
const CONNECTIONS = 6;
/** While the database commits one batch, this process reads the requests of the next. */
const BATCHES = { atOnce: 2, enough: 32 };
/** Makes two processes that start at the same time migrate one after the other. */
const MIGRATION_LOCK = 7_263_541;

/** Opens the store on PostgreSQL, which any number of processes may share. */
export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: 5000,
    query_timeout: 10_000,
    keepAlive: true,
  });
  // An idle connection that breaks is no reason to stop: the next query opens another.
  pool.on("error", () => {});
  await migrate(pool);
  const sql = postgresSql(pool);
  const rows = async (name: keyof typeof POSTGRES, ...values: readonly Value[]): Promise<unknown[]> =>
    (await pool.query({ name, text: POSTGRES[name], values: [...values] })).rows;

  return {
    ...accounts(sql, ["week_sum", "receipt"]),
    ...sessionStore(sql),
    ...inviteStore(sql),
    ...noteStore(sql),
    ...publications(sql),
    ingest: postgresIngest(pool, BATCHES.atOnce),
    batches: BATCHES,
    weekNames: async (team, limit) =>
      (await rows("weekNames", team, limit)).map((row) => v.parse(weekName, row).week),
    week: async (team, week) => sumOf(await rows("findWeek", team, week)),
    weeks: async (team, limit, upTo = LAST_WEEK) => {
      const slots = (await rows("latestWeeks", team, upTo, limit)).map((row) => v.parse(weekRow, row));
      return [...new Set(slots.map(({ week }) => week))].map((week) => ({
        week,
        counters: sumOf(slots.filter((slot) => slot.week === week)),
      }));
    },
    receipts: async () => v.parse(receiptsRow, (await rows("receipts"))[0]),
    purgeExpired: async (openWeeks, now) => {
      await rows("purgeExpired", openWeeks);
      await rows("purgeCounts", openWeeks);
      await rows("purgeTeams");
      await rows("purgeSessions", now.toISOString());
    },
    backup: async () => {
      throw new Error("backup works with SQLite only; back up PostgreSQL with pg_dump");
    },
    ready: async () => {
      try {
        await rows("touch");
        return true;
      } catch {
        return false;
      }
    },
    close: () => pool.end(),
  };
}

/** What all slots of a week have counted. */
function sumOf(slots: readonly unknown[]): Counters {
  return toCounters(addCounters(slots.map((row) => v.parse(weekRow, row).text)));
}

async function migrate(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    await client.query("CREATE TABLE IF NOT EXISTS migration (step integer PRIMARY KEY)");
    const { rows } = await client.query("SELECT count(*)::integer AS taken FROM migration");
    const { taken } = v.parse(v.object({ taken: v.number() }), rows[0]);
    if (taken > POSTGRES_STEPS.length)
      throw new Error("a later version of go-env-fleet wrote this database; update go-env-fleet first");
    for (const [index, step] of POSTGRES_STEPS.slice(taken).entries()) {
      await client.query(step);
      await client.query("INSERT INTO migration (step) VALUES ($1)", [taken + index + 1]);
    }
  });
}
