import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import fetch from "node-fetch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { KNOWN_CHECKS } from "../../shared/src/catalog-ids.ts";
import type { FleetReport } from "../../shared/src/fleet/contract.ts";
import { newSalt } from "../../shared/src/fleet/identity.ts";
import { isoWeek } from "../../shared/src/fleet/week.ts";
import { type Running, startServer } from "./serve.ts";
import { openSqlite } from "./store/sqlite.ts";
import type { Store } from "./store/store.ts";
import { createTeam } from "./teams.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
let dir = "";
let store: Store;
let server: Running;
let team: ReturnType<typeof createTeam>;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "go-env-fleet-"));
  store = openSqlite(join(dir, "fleet.db"));
  team = createTeam(store, "Gophers");
  server = await startServer({ store, host: "127.0.0.1", port: 0, now: () => NOW });
});
afterEach(async () => {
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

function report(changes: Partial<FleetReport> = {}): FleetReport {
  return {
    schema: 1,
    team: team.id,
    week: isoWeek(NOW),
    nullifier: newSalt(),
    salt: newSalt(),
    tool: "1.0.0",
    catalog: "0123456789abcdef",
    scoring: 1,
    client: "cli",
    os: "darwin",
    osMajor: 26,
    arch: "arm64",
    translated: false,
    shell: "zsh",
    go: "1.26",
    toolchains: "1",
    installedBy: "homebrew",
    score: 85,
    valid: false,
    outcomes: { "gopath-bin-not-on-path@1": "fail", "go-not-on-path@1": "pass" },
    changes: { appeared: [], resolved: [] },
    ...changes,
  };
}

async function post(body: unknown, token = team.ingestToken) {
  const response = await fetch(`${server.url}/v1/reports`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

async function summary(token = team.leadToken) {
  const response = await fetch(`${server.url}/v1/summary`, { headers: { authorization: `Bearer ${token}` } });
  return { status: response.status, body: await response.json() };
}

const machines = () => store.weeks(team.id, 1)[0]?.counters.machines ?? 0;

describe("POST /v1/reports", () => {
  it("counts a report once, however often it is delivered", async () => {
    const one = report();
    expect(await post(one)).toEqual({ status: 202, body: { accepted: 1, duplicates: 0, corrected: 0 } });
    expect(await post(one)).toEqual({ status: 202, body: { accepted: 0, duplicates: 1, corrected: 0 } });
    expect(await post([one, report(), report()])).toEqual({
      status: 202,
      body: { accepted: 2, duplicates: 1, corrected: 0 },
    });
    expect(machines()).toBe(3);
  });

  it("corrects a report for who can show the old one", async () => {
    const old = report();
    const mended = {
      ...old,
      salt: newSalt(),
      score: 100,
      valid: true,
      outcomes: { "go-not-on-path@1": "pass" },
    } as const;
    await post(old);
    expect((await post(mended)).status).toBe(409);
    expect((await post({ report: mended, replaces: { ...old, score: 84 } })).status).toBe(409);
    expect(store.weeks(team.id, 1)[0]?.counters.scores).toEqual({ 85: 1 });
    expect(await post({ report: mended, replaces: old })).toEqual({
      status: 202,
      body: { accepted: 0, duplicates: 0, corrected: 1 },
    });
    expect(store.weeks(team.id, 1)[0]?.counters).toMatchObject({ machines: 1, scores: { 100: 1 }, valid: 1 });
  });

  it("refuses strangers, other teams' tokens and the lead's", async () => {
    const other = createTeam(store, "Others");
    for (const token of [other.leadToken, team.leadToken, "gec_ingest_nonsense_nonsense"])
      expect((await post(report(), token)).status).toBe(401);
    expect(await post(report(), other.ingestToken)).toMatchObject({ status: 400, body: { field: "team" } });
    expect(machines()).toBe(0);
  });

  it("refuses everything that the schema does not list, names the field and keeps nothing", async () => {
    const odd: [unknown, string][] = [
      [{ ...report(), host: "anna-mac" }, "host"],
      [{ ...report(), outcomes: { "no-such-check@1": "fail" } }, "outcomes"],
      [{ ...report(), outcomes: { "go-not-on-path@2": "fail" } }, "outcomes"],
      [{ ...report(), shell: "/bin/zsh" }, "shell"],
      [{ ...report(), score: 101 }, "score"],
      [{ ...report(), go: "go1.26.11" }, "go"],
    ];
    for (const [body, field] of odd) {
      const answer = await post(body);
      expect(answer).toMatchObject({ status: 400, body: { field: expect.stringContaining(field) } });
    }
    expect((await post({ ...report(), week: "2025-W01" })).status).toBe(422);
    expect((await post([report(), { ...report(), score: -1 }])).status).toBe(400);
    expect(machines()).toBe(0);
  });

  it("answers no malformed body with a server error", async () => {
    const json = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ ...report(), outcomes: value })),
    );
    await fc.assert(
      fc.asyncProperty(json, async (body) => {
        const { status } = await post(body);
        expect(status >= 400 && status < 500).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(machines()).toBe(0);
  });

  it("wants JSON of a known length", async () => {
    const send = async (headers: Record<string, string>, body: string) =>
      (await fetch(`${server.url}/v1/reports`, { method: "POST", headers, body })).status;
    expect(await send({ "content-type": "text/plain" }, "{}")).toBe(415);
    expect(await send({ "content-type": "application/json", "content-encoding": "gzip" }, "{}")).toBe(415);
    expect(await send({ "content-type": "application/json" }, " ".repeat(2 * 1024 * 1024 + 1))).toBe(413);
  });
});

describe("what a lead sees", () => {
  it("is nothing of fewer than five machines, then bands", async () => {
    await post([report(), report(), report(), report()]);
    expect((await summary()).body).toMatchObject({ weeks: [{ status: "withheld" }], checks: [] });
    await post(report());
    expect((await summary()).body).toMatchObject({
      team: "Gophers",
      weeks: [{ status: "published", machines: "5–9", breakdowns: {}, valid: { band: "none" } }],
      checks: [{ id: "gopath-bin-not-on-path", failing: { band: "most" } }],
    });
  });

  it("is his own team's, and only for the lead", async () => {
    const other = createTeam(store, "Others");
    expect((await summary(team.ingestToken)).status).toBe(401);
    expect((await summary(other.leadToken)).body).toMatchObject({ team: "Others", weeks: [] });
  });

  it("is a page without scripts behind a cookie that scripts cannot read", async () => {
    await post(Array.from({ length: 6 }, () => report()));
    const out = await fetch(server.url);
    expect(await out.text()).toContain("Lead token");
    expect(out.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'self';/);
    const form = (token: string) =>
      fetch(`${server.url}/session`, {
        method: "POST",
        body: new URLSearchParams({ token }),
        redirect: "manual",
      });
    expect((await form("wrong")).status).toBe(401);
    const cookie = (await form(team.leadToken)).headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    const page = await (await fetch(server.url, { headers: { cookie: cookie.split(";")[0] ?? "" } })).text();
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toContain("gopath-bin-not-on-path");
    expect(page).not.toMatch(/<script|style=| on\w+=/);
  });
});

it("keeps no report and no token in its file", async () => {
  const one = report();
  await post([one, report()]);
  const bytes = readdirSync(dir)
    .map((name) => readFileSync(join(dir, name), "latin1"))
    .join();
  expect(bytes).toContain("gopath-bin-not-on-path@1|fail");
  for (const secret of [team.ingestToken, team.leadToken, one.salt]) expect(bytes).not.toContain(secret);
});

it("knows its checks by name", () => {
  expect(KNOWN_CHECKS.map(({ id }) => id)).toContain("gopath-bin-not-on-path");
});
