import { randomInt } from "node:crypto";
import type pg from "pg";
import * as v from "valibot";
import { apply, type WeekChange, weekKey } from "./apply.ts";
import { counterCache } from "./counter-cache.ts";
import { inTransaction } from "./postgres-sql.ts";
import { POSTGRES } from "./postgres-statements.ts";
import { addCounters, receiptRow } from "./rows.ts";
import type { Delivery, Verdict } from "./store.ts";

const slotRow = v.object({
  team: v.string(),
  week: v.string(),
  slot: v.number(),
  version: v.number(),
  text: v.string(),
});
type Slot = v.InferOutput<typeof slotRow>;
const versionRow = v.object({ version: v.number() });

/** A row that another process changed, a machine that reported before, and two that waited for each other. */
const TAKE_SLOWLY = new Set(["22012", "23505", "40P01"]);
/** More slots than this are added up when they are locked anyway. */
const MAX_SLOTS = 16;
const MAX_KNOWN = 1000;
const ATTEMPTS = 3;

type Ingest = (deliveries: readonly Delivery[]) => Promise<readonly Verdict[]>;

/**
 * Takes batches of reports, `atOnce` at the same time, in any number of processes on one database. Each of the batches
 * that are in flight counts in another row of the week, its slot, so that none waits for the row of another.
 */
export function postgresIngest(pool: pg.Pool, atOnce: number): Ingest {
  const slots = Array.from({ length: atOnce }, () => ({ inFlight: 0, take: slotIngest(pool) }));
  return async (deliveries) => {
    const slot = slots.reduce((one, other) => (other.inFlight < one.inFlight ? other : one));
    slot.inFlight += 1;
    try {
      return await slot.take(deliveries);
    } finally {
      slot.inFlight -= 1;
    }
  };
}

/**
 * Counts in a slot of its own and knows what it wrote there last. New reports take one statement, one round trip and no
 * wait for others; all else (a machine that reported before, a correction, a row that somebody changed) takes a
 * transaction that locks the week's slots.
 */
function slotIngest(pool: pg.Pool): Ingest {
  const slot = randomInt(1, 2 ** 31 - 1);
  const known = new Map<string, { readonly version: number; readonly text: string }>();
  const foldText = counterCache();

  const takeNew = async (deliveries: readonly Delivery[]): Promise<readonly Verdict[] | null> => {
    const { verdicts, changes } = apply(
      deliveries,
      deliveries.map(() => null),
    );
    if (!verdicts.every((verdict) => verdict === "accepted")) return null;
    const rows = changes.map((change) => ({ change, own: known.get(weekKey(change)) }));
    if (rows.some(({ own }) => own === undefined)) return null;
    const written = rows.map(({ change, own }) => ({
      ...change,
      version: own?.version ?? 0,
      text: foldText(change, own?.text || undefined),
    }));
    const receipts = inOrder(deliveries);
    try {
      await pool.query({
        name: "takeNew",
        text: POSTGRES.takeNew,
        values: [
          written.map(({ team }) => team),
          written.map(({ week }) => week),
          written.map(({ version }) => version),
          written.map(({ text }) => text),
          written.map(({ receipts: added }) => added.size),
          slot,
          ...receiptColumns(receipts),
        ],
      });
    } catch (error) {
      for (const row of written) known.delete(weekKey(row));
      if (error instanceof Error && "code" in error && TAKE_SLOWLY.has(String(error.code))) return null;
      throw error;
    }
    for (const row of written) known.set(weekKey(row), { version: row.version + 1, text: row.text });
    return verdicts;
  };

  const takeAny = (deliveries: readonly Delivery[]): Promise<readonly Verdict[]> =>
    inTransaction(pool, async (client) => {
      const slots = await lockSlots(client, deliveries);
      const hashes = await findReceipts(client, deliveries);
      const { verdicts, changes } = apply(
        deliveries,
        deliveries.map((delivery) => hashes.get(receiptKey(delivery)) ?? null),
      );
      const written = changes.flatMap(({ receipts }) =>
        [...receipts.values()].flatMap((at) => deliveries[at] ?? []),
      );
      if (written.length > 0)
        await client.query({
          name: "writeReceipts",
          text: POSTGRES.writeReceipts,
          values: [...receiptColumns(inOrder(written))],
        });
      for (const change of changes) {
        const added = [...change.receipts.keys()].filter(
          (nullifier) => !hashes.has(receiptKey({ ...change, nullifier })),
        );
        const row = await writeSlot(client, change, slots, added.length);
        if (known.size >= MAX_KNOWN) known.clear();
        known.set(weekKey(change), row);
      }
      return verdicts;
    });

  const writeSlot = async (
    client: pg.PoolClient,
    change: WeekChange,
    slots: readonly Slot[],
    added: number,
  ): Promise<{ readonly version: number; readonly text: string }> => {
    const ofWeek = slots.filter((row) => weekKey(row) === weekKey(change));
    // What is subtracted may have been counted in another slot.
    const all = ofWeek.length > MAX_SLOTS || change.contributions.some(({ by }) => by < 0);
    if (all) await client.query(POSTGRES.emptySlots, [change.team, change.week, slot]);
    const before = (all ? ofWeek : ofWeek.filter((row) => row.slot === slot)).map(({ text }) => text);
    const text = foldText(change, addCounters(before));
    const { rows } = await client.query(POSTGRES.writeSlot, [change.team, change.week, slot, added, text]);
    return { text, version: v.parse(versionRow, rows[0]).version };
  };

  return async (deliveries) => {
    const fast = await takeNew(deliveries);
    if (fast !== null) return fast;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await takeAny(deliveries);
      } catch (error) {
        known.clear();
        const isDeadlock = error instanceof Error && "code" in error && error.code === "40P01";
        if (!isDeadlock || attempt === ATTEMPTS) throw error;
      }
    }
  };
}

/** Locks the weeks of a batch, with all that is counted in them. */
async function lockSlots(client: pg.PoolClient, deliveries: readonly Delivery[]): Promise<readonly Slot[]> {
  const weeks = [...new Map(deliveries.map((delivery) => [weekKey(delivery), delivery])).values()];
  const values = [weeks.map(({ team }) => team), weeks.map(({ week }) => week)];
  const locked = await client.query(POSTGRES.lockWeeks, values);
  if (locked.rows.length < weeks.length) {
    await client.query(POSTGRES.makeWeeks, values);
    await client.query(POSTGRES.lockWeeks, values);
  }
  const { rows } = await client.query(POSTGRES.lockSlots, values);
  return rows.map((row) => v.parse(slotRow, row));
}

/** The hashes of the receipts that are stored, by `receiptKey`. */
async function findReceipts(
  client: pg.PoolClient,
  deliveries: readonly Delivery[],
): Promise<ReadonlyMap<string, string>> {
  const [teams, weeks, nullifiers] = receiptColumns(deliveries);
  const { rows } = await client.query({
    name: "findReceipts",
    text: POSTGRES.findReceipts,
    values: [teams, weeks, nullifiers],
  });
  return new Map(rows.map((row) => v.parse(receiptRow, row)).map((row) => [receiptKey(row), row.hash]));
}

function receiptColumns(deliveries: readonly Delivery[]): readonly (readonly string[])[] {
  return [
    deliveries.map(({ team }) => team),
    deliveries.map(({ week }) => week),
    deliveries.map(({ nullifier }) => nullifier),
    deliveries.map(({ current }) => current.hash),
  ];
}

/** In one order in every process, so that two that insert the same keys do not wait for each other. */
function inOrder(deliveries: readonly Delivery[]): readonly Delivery[] {
  return deliveries.toSorted((one, other) => (receiptKey(one) < receiptKey(other) ? -1 : 1));
}

const receiptKey = (of: { team: string; week: string; nullifier: string }): string =>
  `${of.team}|${of.week}|${of.nullifier}`;
