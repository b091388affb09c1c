import { randomBytes } from "node:crypto";
import pg from "pg";
import * as v from "valibot";
import { apply, weekKey } from "./apply.ts";
import { counterCache } from "./counter-cache.ts";
import { POSTGRES, POSTGRES_STEPS } from "./postgres-statements.ts";
import {
  noteRow,
  publicationReader,
  receiptRow,
  receiptsRow,
  toCounters,
  tokenRow,
  toPolicy,
  toTeam,
  toTokenInfo,
  weekName,
  weekRow,
} from "./rows.ts";
import type { Delivery, Store, Verdict } from "./store.ts";
import { sameHash } from "./tokens.ts";

const meta = v.object({ value: v.instance(Buffer) });
/** Sorts after every week. */
const LAST_WEEK = "9999-W99";
const CONNECTIONS = 6;
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
  const run = async (name: keyof typeof POSTGRES, values: readonly unknown[] = []): Promise<pg.QueryResult> =>
    pool.query({ name, text: POSTGRES[name], values: [...values] });
  const rows = async (name: keyof typeof POSTGRES, values: readonly unknown[] = []): Promise<unknown[]> =>
    (await run(name, values)).rows;
  const toPublication = publicationReader();
  const foldText = counterCache();

  return {
    createTeam: (team, tokens) =>
      inTransaction(pool, async (client) => {
        await client.query(POSTGRES.insertTeam, [team.id, team.name]);
        for (const role of ["ingest", "lead"] as const)
          await client.query(POSTGRES.insertToken, [team.id, role, tokens[role]]);
      }),
    teams: async () => (await rows("allTeams")).map(toTeam),
    tokens: async (team) => (await rows("tokensOf", [team])).map(toTokenInfo),
    rotateToken: (team, role, hash, othersUntil) =>
      inTransaction(pool, async (client) => {
        await client.query(POSTGRES.endTokens, [team, role, othersUntil.toISOString()]);
        await client.query(POSTGRES.insertToken, [team, role, hash]);
      }),
    revokeToken: async (which) => {
      const { rowCount } = await run(typeof which === "string" ? "revokeByFingerprint" : "revokeByHash", [
        which,
      ]);
      return (rowCount ?? 0) > 0;
    },
    teamOf: async (role, hash, now) => {
      const [row] = await rows("findToken", [role, hash]);
      if (row === undefined) return null;
      const { id, name, until, hash: kept } = v.parse(tokenRow, row);
      return sameHash(kept, hash) && (until === null || until > now.toISOString()) ? { id, name } : null;
    },
    ingest: (deliveries) => inTransaction(pool, (client) => ingest(client, foldText, deliveries)),
    weekNames: async (team, limit) =>
      (await rows("weekNames", [team, limit])).map((row) => v.parse(weekName, row).week),
    week: async (team, week) => {
      const [row] = await rows("findWeek", [team, week]);
      return toCounters(row === undefined ? undefined : v.parse(weekRow, row).text || undefined);
    },
    weeks: async (team, limit, upTo = LAST_WEEK) =>
      (await rows("latestWeeks", [team, upTo, limit]))
        .map((row) => v.parse(weekRow, row))
        .map(({ week, text }) => ({ week, counters: toCounters(text) })),
    publications: async (team, limit) => (await rows("publications", [team, limit])).map(toPublication),
    publish: async (team, publication) => {
      const { week } = publication.figures;
      await run("publish", [team, week, publication.stage, JSON.stringify(publication)]);
      return toPublication((await rows("publicationOf", [team, week]))[0]);
    },
    notes: async (team) => (await rows("notes", [team])).map((row) => v.parse(noteRow, row)),
    addNote: async (team, { week, text }) => void (await run("addNote", [team, week, text])),
    removeNote: async (team, id) => void (await run("removeNote", [team, id])),
    policy: async (team) => toPolicy((await rows("policyOf", [team]))[0]),
    setPolicy: async (team, policy) => void (await run("setPolicy", [team, JSON.stringify(policy)])),
    receipts: async () => v.parse(receiptsRow, (await rows("receipts"))[0]),
    purgeExpired: async (openWeeks) => void (await run("purgeExpired", [openWeeks])),
    sessionKey: async () => {
      await run("makeKey", [randomBytes(32)]);
      return v.parse(meta, (await rows("findKey"))[0]).value;
    },
    backup: async () => {
      throw new Error("backup works with SQLite only; back up PostgreSQL with pg_dump");
    },
    ready: async () => {
      try {
        await run("touch");
        return true;
      } catch {
        return false;
      }
    },
    close: () => pool.end(),
  };
}

/** Runs in the batch's transaction: locks the weeks it touches, reads them once, changes them in memory, writes them once. */
async function ingest(
  client: pg.PoolClient,
  foldText: ReturnType<typeof counterCache>,
  deliveries: readonly Delivery[],
): Promise<readonly Verdict[]> {
  const weeks = [...new Map(deliveries.map((delivery) => [weekKey(delivery), delivery])).values()];
  const where = [weeks.map(({ team }) => team), weeks.map(({ week }) => week)];
  let locked = await lockWeeks(client, where);
  if (locked.size < weeks.length) {
    await client.query({ name: "makeWeeks", text: POSTGRES.makeWeeks, values: where });
    locked = await lockWeeks(client, where);
  }
  const found = await client.query({
    name: "findReceipts",
    text: POSTGRES.findReceipts,
    values: [
      deliveries.map(({ team }) => team),
      deliveries.map(({ week }) => week),
      deliveries.map(({ nullifier }) => nullifier),
    ],
  });
  const hashes = new Map(
    found.rows.map((row) => v.parse(receiptRow, row)).map((row) => [receiptKey(row), row.hash]),
  );
  const { verdicts, changes } = apply(
    deliveries,
    deliveries.map((delivery) => hashes.get(receiptKey(delivery)) ?? null),
  );
  const written = changes.flatMap(({ receipts }) =>
    [...receipts.values()].map((at) => deliveries[at]).filter((delivery) => delivery !== undefined),
  );
  if (written.length === 0) return verdicts;
  await client.query({
    name: "writeReceipts",
    text: POSTGRES.writeReceipts,
    values: [
      written.map(({ team }) => team),
      written.map(({ week }) => week),
      written.map(({ nullifier }) => nullifier),
      written.map(({ current }) => Buffer.from(current.hash, "hex")),
    ],
  });
  const changed = changes.map((change) => ({
    team: change.team,
    week: change.week,
    text: foldText(change, locked.get(weekKey(change)) || undefined),
  }));
  await client.query({
    name: "writeWeeks",
    text: POSTGRES.writeWeeks,
    values: [
      changed.map(({ team }) => team),
      changed.map(({ week }) => week),
      changed.map(({ text }) => text),
    ],
  });
  return verdicts;
}

const receiptKey = (of: { team: string; week: string; nullifier: string }): string =>
  `${of.team}|${of.week}|${of.nullifier}`;

/** Locks weeks and gives their counters as JSON, by team and week; empty for a new week. */
async function lockWeeks(client: pg.PoolClient, where: readonly string[][]): Promise<Map<string, string>> {
  const found = await client.query({ name: "lockWeeks", text: POSTGRES.lockWeeks, values: [...where] });
  return new Map(found.rows.map((row) => v.parse(weekRow, row)).map((row) => [weekKey(row), row.text]));
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
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
