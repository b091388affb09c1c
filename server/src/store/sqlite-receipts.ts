import type Database from "better-sqlite3";
import * as v from "valibot";
import type { WeekChange } from "./apply.ts";
import { type ReceiptIndex, receiptIndex } from "./receipt-index.ts";
import { receiptRow } from "./rows.ts";
import type { Delivery } from "./store.ts";

const foundRow = v.object({ id: v.number(), ...receiptRow.entries });
type Found = v.InferOutput<typeof foundRow>;
/** Where in the file a machine's receipt lies. */
const placeRow = v.object({ id: v.number(), week: v.string(), nullifier: v.string() });
type Place = v.InferOutput<typeof placeRow>;

const SQL = {
  after: "SELECT id, week, nullifier FROM receipt_log WHERE id > ? ORDER BY id",
  find: "SELECT id, team, week, nullifier, hash FROM receipt_log WHERE id = ?",
  insert: `INSERT INTO receipt_log (team, week, nullifier, hash)
    SELECT value ->> 0, value ->> 1, value ->> 2, unhex(value ->> 3) FROM json_each(?)`,
  update: "UPDATE receipt_log SET hash = unhex(?) WHERE id = ?",
  forget: "DELETE FROM receipt_log WHERE week NOT IN (SELECT value FROM json_each(?))",
} as const;

/**
 * Receipts lie in the file in the order they came, so that a batch of them takes a page or two: by their random
 * nullifiers each would dirty a page of its own, most of what a commit cost. What finds them is in memory, up to 23 bytes
 * a receipt of the open weeks; in each transaction it is brought up to date by whatever was added since, also by another
 * process.
 */
export function sqliteReceipts(db: Database.Database) {
  const after = db.prepare(SQL.after);
  const find = db.prepare(SQL.find);
  const insert = db.prepare(SQL.insert);
  const update = db.prepare(SQL.update);
  const forget = db.prepare(SQL.forget);
  /** By week. */
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
    /** Reads what was added since, outside of any transaction: a start does so, that the first report need not. */
    catchUp,
    /** What is there of each of these machines. In a transaction that holds the write lock. */
    find: (deliveries: readonly Delivery[]): readonly (Found | null)[] => {
      catchUp();
      return deliveries.map(findOne);
    },
    /** Writes the receipts of a batch, given what `find` found. What was added is to be remembered once it is on the disk. */
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
          else update.run(delivery.says.hash, before.id);
        }
      }
      if (added.length === 0) return [];
      const rows = added.map(({ team, week, nullifier, says }) => [team, week, nullifier, says.hash]);
      // One statement, and nobody else writes: their ids follow one another.
      const first = Number(insert.run(JSON.stringify(rows)).lastInsertRowid) - rows.length + 1;
      return added.map(({ week, nullifier }, at) => ({ id: first + at, week, nullifier }));
    },
    remember: (places: readonly Place[]): void => places.forEach(remember),
    forget: (openWeeks: readonly string[]): void => {
      forget.run(JSON.stringify(openWeeks));
      for (const week of indexes.keys()) if (!openWeeks.includes(week)) indexes.delete(week);
    },
  };
}
