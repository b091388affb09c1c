import { describe, expect, it } from "vitest";
import { report } from "../../../test/support/fleet.ts";
import type { SendResult } from "./client.ts";
import type { ClientStore } from "./client-store.ts";
import type { Delivery } from "./contract.ts";
import { flushOutbox, putInOutbox, readOutbox, waitAfter } from "./outbox.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
const HOUR = 60 * 60 * 1000;
const TAKEN: SendResult = { ok: true, accepted: 1, duplicates: 0, corrected: 0 };
const GONE: SendResult = { ok: false, reason: "unreachable", message: "gone" };

function memory(): ClientStore {
  const kept = new Map<string, string>();
  return {
    read: async (key) => kept.get(key) ?? null,
    write: async (key, value) => void kept.set(key, value),
  };
}

function server(answers: readonly SendResult[]) {
  const got: Delivery[] = [];
  return {
    got,
    send: async (delivery: Delivery) => {
      got.push(delivery);
      return answers[Math.min(got.length, answers.length) - 1] ?? TAKEN;
    },
  };
}

describe("the outbox", () => {
  it("keeps what could not be sent, waits longer each time, and forgets nothing meanwhile", async () => {
    const store = memory();
    const { send, got } = server([GONE, GONE, TAKEN]);
    await putInOutbox(report("t_abcdefgh"), store);
    const flush = (at: Date) => flushOutbox({ store, now: at, send, random: () => 0.5 });
    expect(await flush(NOW)).toMatchObject({ sent: 0, waiting: 1 });
    expect(await flush(new Date(NOW.getTime() + 20_000))).toMatchObject({ last: null, waiting: 1 });
    expect(await flush(new Date(NOW.getTime() + 31_000))).toMatchObject({ sent: 0, waiting: 1 });
    expect(await flush(new Date(NOW.getTime() + 80_000))).toMatchObject({ last: null });
    expect(await flush(new Date(NOW.getTime() + 92_000))).toMatchObject({ sent: 1, waiting: 0 });
    expect(got.length).toBe(3);
  });

  it("waits between half and one and a half times as long, six hours at most, and as long as the server asks", async () => {
    for (let attempts = 1; attempts < 60; attempts += 1) {
      const full = Math.min(6 * HOUR, 30_000 * 2 ** (attempts - 1));
      expect(waitAfter(attempts, () => 0)).toBe(full / 2);
      expect(waitAfter(attempts, () => 0.999)).toBeLessThan(full * 1.5);
    }
    const store = memory();
    await putInOutbox(report("t_abcdefgh"), store);
    const busy: SendResult = { ok: false, reason: "busy", message: "busy", retryAfter: 7200 };
    await flushOutbox({ store, now: NOW, send: async () => busy });
    expect((await readOutbox(store))[0]?.notBefore).toBe(NOW.getTime() + 2 * HOUR);
  });

  it("never sends a week that is closed, however long the machine was away", async () => {
    const store = memory();
    const { send, got } = server([TAKEN]);
    await putInOutbox(report("t_abcdefgh"), store);
    const later = new Date(NOW.getTime() + 21 * 24 * HOUR);
    expect(await flushOutbox({ store, now: later, send })).toEqual({ sent: 0, waiting: 0, last: null });
    expect(got).toEqual([]);
  });

  it("sends in order, and what was tried before what replaces it", async () => {
    const store = memory();
    const first = report("t_abcdefgh");
    const second = { ...first, score: 90 };
    const { send, got } = server([GONE, TAKEN]);
    await putInOutbox(first, store);
    await flushOutbox({ store, now: NOW, send });
    await putInOutbox({ report: second, replaces: first }, store);
    await flushOutbox({ store, now: NOW, send, impatient: true });
    expect(got).toEqual([first, first, { report: second, replaces: first }]);
  });

  it("replaces what nobody tried to send yet", async () => {
    const store = memory();
    const first = report("t_abcdefgh");
    await putInOutbox(first, store);
    await putInOutbox({ ...first, score: 90 }, store);
    expect((await readOutbox(store)).map(({ delivery }) => delivery)).toEqual([{ ...first, score: 90 }]);
  });

  it("drops what the server refuses, and makes nothing of a damaged file", async () => {
    const store = memory();
    await putInOutbox(report("t_abcdefgh"), store);
    const refused: SendResult = { ok: false, reason: "refused", message: "no" };
    expect(await flushOutbox({ store, now: NOW, send: async () => refused })).toMatchObject({
      sent: 0,
      waiting: 0,
    });
    await store.write("outbox", '[{"delivery":');
    expect(await readOutbox(store)).toEqual([]);
  });
});
