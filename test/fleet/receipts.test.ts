import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openSqlite } from "../../server/src/store/sqlite.ts";
import { newSalt } from "../../shared/src/fleet/identity.ts";
import { delivery, NOW, report, WEEK } from "../support/fleet.ts";

// What finds receipts is in the memory of each process, and the receipts are in the file.
let dir = "";
let file = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "go-env-fleet-"));
  file = join(dir, "fleet.db");
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it("knows a report that another process took in, and one from before it started", async () => {
  const [one, other] = [openSqlite(file), openSqlite(file)];
  const [first, second, third] = [report("t_abcdefgh"), report("t_abcdefgh"), report("t_abcdefgh")];
  expect(await one.ingest([delivery(first)])).toEqual(["accepted"]);
  expect(await other.ingest([delivery(second), delivery(first)])).toEqual(["accepted", "duplicate"]);
  expect(await one.ingest([delivery(second), delivery(third)])).toEqual(["duplicate", "accepted"]);
  const fixed = { ...third, salt: newSalt(), score: 100 };
  expect(await other.ingest([delivery(fixed, third)])).toEqual(["corrected"]);
  expect(await one.ingest([delivery(fixed), delivery(third)])).toEqual(["duplicate", "conflict"]);
  await Promise.all([one.close(), other.close()]);
  const later = openSqlite(file);
  expect(await later.ingest([delivery(first), delivery(fixed), delivery(second)])).toEqual([
    "duplicate",
    "duplicate",
    "duplicate",
  ]);
  expect((await later.week("t_abcdefgh", WEEK)).machines).toBe(3);
  await later.close();
});

it("keeps two teams apart that send the same nullifier", async () => {
  const store = openSqlite(file);
  const one = report("t_abcdefgh");
  const other = { ...report("t_ijklmnop"), nullifier: one.nullifier };
  expect(await store.ingest([delivery(one), delivery(other)])).toEqual(["accepted", "accepted"]);
  expect(await store.ingest([delivery(other), delivery(one)])).toEqual(["duplicate", "duplicate"]);
  await store.close();
});

it("accepts reports after receipts were purged, also by another process", async () => {
  const [one, other] = [openSqlite(file), openSqlite(file)];
  const old = { ...report("t_abcdefgh"), week: "2026-W47" };
  await one.ingest([delivery(old)]);
  await other.purgeExpired([WEEK], NOW);
  const first = report("t_abcdefgh");
  expect(await one.ingest([delivery(first)])).toEqual(["accepted"]);
  expect(await other.ingest([delivery(first)])).toEqual(["duplicate"]);
  expect(await one.receipts()).toEqual({ count: 1, oldest: WEEK });
  await Promise.all([one.close(), other.close()]);
});

it("remembers nothing of a batch that could not be written", async () => {
  const store = openSqlite(file);
  const first = report("t_abcdefgh");
  const db = new Database(file);
  db.exec("CREATE TRIGGER full BEFORE INSERT ON receipt_log BEGIN SELECT RAISE(ROLLBACK, 'full'); END");
  await expect(store.ingest([delivery(first)])).rejects.toThrow("full");
  db.exec("DROP TRIGGER full");
  db.close();
  expect(await store.ingest([delivery(first)])).toEqual(["accepted"]);
  expect(await store.ingest([delivery(first)])).toEqual(["duplicate"]);
  expect((await store.week("t_abcdefgh", WEEK)).machines).toBe(1);
  await store.close();
});
