import { mkdtempSync, rmSync } from "node:fs";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fetch from "node-fetch";
import { afterAll, beforeAll, describe, it } from "vitest";
import { type Running, startServer } from "../../server/src/http/serve.ts";
import { readSettings } from "../../server/src/http/settings.ts";
import { reportedCounters } from "../../server/src/ingest/reported-counters.ts";
import { openStore } from "../../server/src/store/open-store.ts";
import type { Delivery as ServerDelivery, Store } from "../../server/src/store/store.ts";
import { createTeam } from "../../server/src/store/teams.ts";
import type { FleetReport } from "../../shared/src/fleet/contract.ts";
import { newSalt } from "../../shared/src/fleet/identity.ts";
import { isoWeek } from "../../shared/src/fleet/week.ts";
import { VERSION } from "../../shared/src/version.ts";
import { part, REQUIRED } from "./parts.ts";
import { startPostgres } from "./postgres.ts";

/** A Tuesday. */
export const NOW = new Date("2026-11-24T12:00:00Z");
export const WEEK = isoWeek(NOW);
export const DAY_MS = 24 * 60 * 60 * 1000;

/** One machine's report, like no other's. */
export function report(team: string, changes: Partial<FleetReport> = {}): FleetReport {
  return {
    schema: 1,
    team,
    week: WEEK,
    nullifier: newSalt(),
    salt: newSalt(),
    tool: VERSION,
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

/** A report as the store takes it. */
export function delivery(one: FleetReport, replaces?: FleetReport | null): ServerDelivery {
  return {
    team: one.team,
    week: one.week,
    nullifier: one.nullifier,
    current: reportedCounters(one),
    replaces: replaces === undefined ? undefined : reportedCounters(replaces),
  };
}

export interface Databases {
  /** Makes an empty database and gives its address. */
  readonly create: () => Promise<string>;
}

/** The same tests on SQLite and on PostgreSQL, each on a real database. */
export function onEveryDatabase(title: string, tests: (databases: Databases) => void): void {
  describe(`${title} (SQLite)`, () => {
    let dir = "";
    let made = 0;
    beforeAll(() => {
      dir = mkdtempSync(join(tmpdir(), "go-env-fleet-"));
    });
    afterAll(() => rmSync(dir, { recursive: true, force: true }));
    tests({
      create: async () => {
        made += 1;
        return `file:${join(dir, `fleet${made}.db`)}`;
      },
    });
  });
  if (part("postgres") === null && !REQUIRED) {
    it.skip(`${title} (PostgreSQL) [lacks postgres]`, () => {});
    return;
  }
  describe(`${title} (PostgreSQL)`, () => {
    let server: Awaited<ReturnType<typeof startPostgres>> | null = null;
    beforeAll(async () => {
      server = await startPostgres();
    }, 60_000);
    afterAll(() => server?.stop(), 60_000);
    tests({
      create: async () => {
        if (server === null) throw new Error("PostgreSQL did not start");
        return server.database();
      },
    });
  });
}

export interface Service extends Running {
  readonly store: Store;
  readonly team: Awaited<ReturnType<typeof createTeam>>;
  /** What the service takes for now; a test may move it. */
  readonly clock: { now: Date };
  readonly post: (body: unknown, token?: string) => Promise<Answer>;
  readonly get: (path: string, token?: string) => Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: { readonly get: (name: string) => string | null };
}

/** The service on a database, with one team, on a free port of this machine. */
export async function startService(
  databaseUrl: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Service> {
  const store = await openStore(databaseUrl);
  const team = await createTeam(store, "Gophers");
  const clock = { now: NOW };
  const running = await startServer({
    store,
    host: "127.0.0.1",
    port: 0,
    settings: readSettings(env),
    now: () => clock.now,
  });
  const agent = new Agent({ keepAlive: true });
  const ask = async (path: string, init: Parameters<typeof fetch>[1]): Promise<Answer> => {
    const response = await fetch(`${running.url}${path}`, { ...init, agent });
    const text = await response.text();
    return { status: response.status, body: parse(text), headers: response.headers };
  };
  return {
    ...running,
    close: async () => {
      agent.destroy();
      await running.close();
    },
    store,
    team,
    clock,
    post: (body, token = team.ingestToken) =>
      ask("/v1/reports", {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    get: (path, token = team.leadToken) => ask(path, { headers: { authorization: `Bearer ${token}` } }),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Signs in as the team's lead: the session's cookie. */
export async function signIn({ url, team }: Service): Promise<string> {
  const signed = await fetch(`${url}/session`, {
    method: "POST",
    body: new URLSearchParams({ token: team.leadToken }),
    redirect: "manual",
  });
  return (signed.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}
