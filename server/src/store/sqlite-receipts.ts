import type Database from "better-sqlite3";
import * as v from "valibot";
import type { WeekChange } from "./apply.ts";
import { type ReceiptIndex, receiptIndex } from "./receipt-index.ts";
import { receiptRow } from "./rows.ts";
import type { Delivery } from "./store.ts";

const foundRow = v.object({ id: v.number(), ...receiptRow.entries });
type Found = v.InferOutput<typeof foundRow>;
/** The row of a machine's receipt. */
const placeRow = v.object({ id: v.number(), week: v.string(), nullifier: v.string() });
type Place = v.InferOutput<typeof placeRow>;

const STATEMENTS = {
  after: "SELECT id, week, nullifier FROM receipt_log WHERE id > ? ORDER BY id",
  find: "SELECT id, team, week, nullifier, hash FROM receipt_log WHERE id = ?",
  insert: `INSERT INTO receipt_log (team, week, nullifier, hash)
    SELECT value ->> 0, value ->> 1, value ->> 2, unhex(value ->> 3) FROM json_each(?)`,
  update: "UPDATE receipt_log SET hash = unhex(?) WHERE id = ?",
  purgeExpired: "DELETE FROM receipt_log WHERE week NOT IN (SELECT value FROM json_each(?))",
  count:
    "INSERT INTO receipt_count (week, count) VALUES (?, ?) ON CONFLICT (week) DO UPDATE SET count = count + excluded.count",
  purgeCounts: "DELETE FROM receipt_count WHERE week NOT IN (SELECT value FROM json_each(?))",
} as const;

/**
 * Receipts on SQLite. The file stores them in order of arrival, so that a batch changes a page or two; sorted by their
 * random nullifiers, each would change a page of its own, which made up most of the cost of a commit. The index that
 * finds them is in memory, up to 23 bytes for each receipt of the open weeks. Each transaction first adds the receipts
 * that were written since, also by another process.
 */
export function sqliteReceipts(db: Database.Database) {
  const after = db.prepare(STATEMENTS.after);
  const find = db.prepare(STATEMENTS.find);
  const insert = db.prepare(STATEMENTS.insert);
  const update = db.prepare(STATEMENTS.update);
  const purgeExpired = db.prepare(STATEMENTS.purgeExpired);
  const purgeCounts = db.prepare(STATEMENTS.purgeCounts);
  const count = db.prepare(STATEMENTS.count);
  /** The indexes by week. */
  const indexes = new Map<string, ReceiptIndex>();
  let upTo = 0;

  const remember = ({ id, week, nullifier }: Place): void => {
    const index = indexes.get(week) ?? receiptIndex();
    indexes.set(week, index);
    index.add(nullifier, id);
    upTo = Math.max(upTo, id);
  };
  const findOne = ({ team, week, nullifier }: Delivery): Found | null => {
    for (const id of indexes.get(week)?.candidates(nullifier) ?? []) {
      const row = v.parse(v.optional(foundRow), find.get(id));
      if (row?.team === team && row.week === week && row.nullifier === nullifier) return row;
    }
    return null;
  };

  const catchUp = (): void => {
    for (const row of after.iterate(upTo)) remember(v.parse(placeRow, row));
  };

  return {
    /** Indexes receipts written since the last call. Called once at startup, so that the first report need not wait for it. */
    catchUp,
    /** The stored receipt of each machine, or null. Call it in a transaction that holds the write lock. */
    find: (deliveries: readonly Delivery[]): readonly (Found | null)[] => {
      catchUp();
      return deliveries.map(findOne);
    },
    /** Writes a batch's receipts, given the result of `find`. Pass what it returns to `remember` after the commit. */
    write: (
      deliveries: readonly Delivery[],
      found: readonly (Found | null)[],
      changes: readonly WeekChange[],
    ): readonly Place[] => {
      const added: Delivery[] = [];
      for (const { receipts } of changes) {
        for (const at of receipts.values()) {
          const [delivery, before] = [deliveries[at], found[at] ?? null];
          if (delivery === undefined) continue;
          if (before === null) added.push(delivery);
          else update.run(delivery.current.hash, before.id);
        }
      }
      if (added.length === 0) return [];
      const rows = added.map(({ team, week, nullifier, current }) => [team, week, nullifier, current.hash]);
      // One statement, and no other writer: the ids are consecutive.
      const first = Number(insert.run(JSON.stringify(rows)).lastInsertRowid) - rows.length + 1;
      const counts = new Map<string, number>();
      for (const { week } of added) counts.set(week, (counts.get(week) ?? 0) + 1);
      for (const [week, more] of counts) count.run(week, more);
      return added.map(({ week, nullifier }, at) => ({ id: first + at, week, nullifier }));
    },
    remember: (places: readonly Place[]): void => places.forEach(remember),
    purgeExpired: (openWeeks: readonly string[]): void => {
      db.transaction(() => {
        purgeExpired.run(JSON.stringify(openWeeks));
        purgeCounts.run(JSON.stringify(openWeeks));
      }).immediate();
      for (const week of indexes.keys()) if (!openWeeks.includes(week)) indexes.delete(week);
    },
  };
}
