import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { dirname } from "node:path";
import fc from "fast-check";
import fetch from "node-fetch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTeam } from "../../server/src/store/teams.ts";
import { newSalt } from "../../shared/src/fleet/identity.ts";
import {
  DAY_MS,
  delivery,
  NOW,
  onEveryDatabase,
  report,
  type Service,
  startService,
  WEEK,
} from "../support/fleet.ts";

onEveryDatabase("POST /v1/reports", (databases) => {
  let service: Service;
  let url = "";
  beforeEach(async () => {
    url = await databases.create();
    service = await startService(url);
  });
  afterEach(() => service.close());

  const one = (changes = {}) => report(service.team.id, changes);
  const counters = () => service.store.week(service.team.id, WEEK);
  const machines = async () => (await counters()).machines;
  const answer = (accepted: number, duplicates: number, corrected: number) => ({
    status: 202,
    body: { accepted, duplicates, corrected },
  });

  it("counts a report once, however often it is delivered", async () => {
    const first = one();
    expect(await service.post(first)).toMatchObject(answer(1, 0, 0));
    expect(await service.post(first)).toMatchObject(answer(0, 1, 0));
    expect(await service.post([first, one(), one()])).toMatchObject(answer(2, 1, 0));
    expect(await machines()).toBe(3);
  });

  it("corrects a report for who can show the old one, and for nobody else", async () => {
    const old = one();
    const fixed = {
      ...old,
      salt: newSalt(),
      score: 100,
      valid: true,
      outcomes: { "go-not-on-path@1": "pass" },
    };
    await service.post(old);
    expect(await service.post(fixed)).toMatchObject({ status: 409, body: { conflicts: 1 } });
    expect((await service.post({ report: fixed, replaces: { ...old, score: 84 } })).status).toBe(409);
    expect((await counters()).scores).toEqual({ 85: 1 });
    expect(await service.post({ report: fixed, replaces: old })).toMatchObject(answer(0, 0, 1));
    expect(await service.post({ report: fixed, replaces: old })).toMatchObject(answer(0, 1, 0));
    expect(await counters()).toMatchObject({ machines: 1, scores: { 100: 1 }, valid: 1, critical: 0 });
  });

  it("withdraws a report, remembers that, and lets the machine report again", async () => {
    const sent = one();
    await service.post(sent);
    const withdrawal = { report: null, replaces: sent };
    expect(await service.post(withdrawal)).toMatchObject(answer(0, 0, 1));
    expect(await counters()).toMatchObject({ machines: 0, scores: {}, outcomes: {}, breakdowns: {} });
    expect(await service.post(withdrawal)).toMatchObject(answer(0, 1, 0));
    // The report itself, delivered once more and late, must not come back to life.
    expect((await service.post(sent)).status).toBe(409);
    expect(await machines()).toBe(0);
    const again = { ...sent, salt: newSalt() };
    expect(await service.post({ report: again, replaces: null })).toMatchObject(answer(0, 0, 1));
    expect(await machines()).toBe(1);
  });

  it("counts each machine once under any order of repeated deliveries", async () => {
    const sent = one();
    const fixed = { ...sent, salt: newSalt(), score: 90 };
    const deliveries = [sent, { report: fixed, replaces: sent }];
    const order = fc.array(fc.nat(1), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(order, async (picks) => {
        const nullifier = newSalt();
        const mine = deliveries.map((item) =>
          "report" in item
            ? { report: { ...item.report, nullifier }, replaces: { ...item.replaces, nullifier } }
            : { ...item, nullifier },
        );
        const before = await machines();
        await service.post(picks.map((pick) => mine[pick]));
        expect(await machines()).toBe(before + 1);
      }),
      { numRuns: 25 },
    );
  });

  it("counts each machine once that arrives in several batches at the same time", async () => {
    const fleet = Array.from({ length: 30 }, () => one());
    const batches = Array.from({ length: 12 }, (_, first) => fleet.filter((_, at) => (at + first) % 3 > 0));
    const verdicts = await Promise.all(
      batches.map((batch) => service.store.ingest(batch.map((sent) => delivery(sent)))),
    );
    expect(verdicts.flat().filter((verdict) => verdict === "accepted")).toHaveLength(30);
    expect(verdicts.flat().filter((verdict) => verdict !== "accepted" && verdict !== "duplicate")).toEqual(
      [],
    );
    expect(await machines()).toBe(30);
    expect((await service.store.receipts()).count).toBe(30);
  });

  it("takes this week and the one before, with a day of grace, and names the weeks when it refuses", async () => {
    const status = async (week: string) => (await service.post(one({ week }))).status;
    expect([await status("2026-W48"), await status("2026-W47"), await status("2026-W46")]).toEqual([
      202, 202, 422,
    ]);
    service.clock.now = new Date(NOW.getTime() - DAY_MS);
    expect(await status("2026-W46")).toBe(202);
    service.clock.now = NOW;
    for (const years of [-1, 1]) {
      const off = new Date(NOW.getTime() + years * 365 * DAY_MS).getUTCFullYear();
      expect(await service.post(one({ week: `${off}-W48` }))).toMatchObject({
        status: 422,
        body: { field: "week", error: expect.stringContaining("2026-W48") },
      });
    }
  });

  it("refuses every token that is not this team's ingest token", async () => {
    const other = await createTeam(service.store, "Others");
    for (const token of [other.leadToken, service.team.leadToken, "gec_ingest_nonsense_nonsense"])
      expect((await service.post(one(), token)).status).toBe(401);
    expect(await service.post(one(), other.ingestToken)).toMatchObject({
      status: 400,
      body: { field: "team" },
    });
    expect(await machines()).toBe(0);
  });

  it("refuses everything that the schema does not list, names the field and keeps nothing", async () => {
    const odd: [unknown, string][] = [
      [{ ...one(), host: "anna-mac" }, "key"],
      [{ ...one(), constructor: 1 }, "key"],
      [JSON.stringify(one()).replace("{", '{"__proto__":1,'), "key"],
      [JSON.stringify(one()).replace('"changes":{', '"changes":{"__proto__":1,'), "changes"],
      [{ ...one(), outcomes: { "no-such-check@1": "fail" } }, "outcomes"],
      [{ ...one(), outcomes: { "go-not-on-path@9": "fail" } }, "outcomes"],
      [{ ...one(), outcomes: [] }, "outcomes"],
      [{ ...one(), outcomes: {} }, "outcomes"],
      [JSON.stringify(one()).replace('"outcomes":{', '"outcomes":{"__proto__":"fail",'), "outcomes"],
      [{ ...one(), shell: "/bin/zsh" }, "shell"],
      [{ ...one(), score: 101 }, "score"],
      [{ ...one(), score: 84.5 }, "score"],
      [{ ...one(), go: "go1.26.11" }, "go"],
      [{ ...one(), salt: "short" }, "salt"],
      [{ report: { ...one(), score: -1 }, replaces: null }, "score"],
      [{ report: null, replaces: null }, "report"],
      [{ report: one(), replaces: one() }, "replaces"],
      [{ report: one(), replaces: null, note: 1 }, "key"],
    ];
    for (const [body, field] of odd) {
      const refused = await service.post(body);
      expect([field, refused]).toMatchObject([
        field,
        { status: 400, body: { field: expect.stringContaining(field) } },
      ]);
    }
    expect((await service.post([one(), { ...one(), score: -1 }])).status).toBe(400);
    expect((await service.post([])).status).toBe(400);
    expect((await service.post(Array.from({ length: 501 }, () => 1))).status).toBe(400);
    expect(await service.store.weekNames(service.team.id, 9)).toEqual([]);
  });

  it("takes a full batch of corrections", async () => {
    const sent = Array.from({ length: 500 }, () => one());
    expect(await service.post(sent)).toMatchObject(answer(500, 0, 0));
    const corrected = sent.map((old) => ({ report: { ...old, salt: newSalt() }, replaces: old }));
    expect(await service.post(corrected)).toMatchObject(answer(0, 0, 500));
    expect(await machines()).toBe(500);
  });

  it("keeps no report, no salt and no token", async () => {
    if (!url.startsWith("file:")) return;
    const sent = one();
    await service.post([sent, one()]);
    const file = url.slice("file:".length);
    const bytes = readdirSync(dirname(file))
      .map((name) => readFileSync(`${dirname(file)}/${name}`, "latin1"))
      .join();
    expect(bytes).toContain("gopath-bin-not-on-path@1|fail");
    for (const secret of [service.team.ingestToken, service.team.leadToken, sent.salt])
      expect(bytes).not.toContain(secret);
  });
});

describe("guards", () => {
  let service: Service;
  afterEach(() => service.close());
  const send = async (headers: Record<string, string>, body: string) => {
    const response = await fetch(`${service.url}/v1/reports`, { method: "POST", headers, body });
    return [response.status, response.headers.get("connection")];
  };

  it("want JSON of a known and bearable length, and close what they refuse unread", async () => {
    service = await startService("file::memory:");
    expect(await send({ "content-type": "text/plain" }, "{}")).toEqual([415, "close"]);
    expect(await send({ "content-type": "application/json", "content-encoding": "gzip" }, "{}")).toEqual([
      415,
      "close",
    ]);
    expect(await send({ "content-type": "application/json" }, " ".repeat(4 * 1024 * 1024 + 1))).toEqual([
      413,
      "close",
    ]);
    const chunked = await new Promise<number | undefined>((resolve) => {
      const headers = { "content-type": "application/json", "transfer-encoding": "chunked" };
      request(`${service.url}/v1/reports`, { method: "POST", headers }, ({ statusCode }) =>
        resolve(statusCode),
      ).end("{}");
    });
    expect(chunked).toBe(411);
  });

  it("answer who asks first whether to send, before a byte of the body", async () => {
    service = await startService("file::memory:");
    const asking = (length: number) =>
      new Promise<string>((resolve) => {
        const headers = {
          "content-type": "application/json",
          "content-length": length,
          expect: "100-continue",
        };
        const sent = request(`${service.url}/v1/reports`, { method: "POST", headers });
        sent.on("continue", () => {
          resolve("continue");
          sent.end("{}");
        });
        sent.on("response", ({ statusCode }) => resolve(String(statusCode)));
        sent.on("error", () => {});
        sent.flushHeaders();
      });
    expect([await asking(2), await asking(9_000_000)]).toEqual(["continue", "413"]);
  });

  it("slow a token down that asks too much, say for how long, and leave others alone", async () => {
    service = await startService("file::memory:", { RATE_LIMIT: "2" });
    const other = await createTeam(service.store, "Others");
    const answers = [];
    for (let n = 0; n < 30; n += 1) answers.push(await service.post(report(service.team.id)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(5);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect((await service.post(report(other.id), other.ingestToken)).status).toBe(202);
  });
});
