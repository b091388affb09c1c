import fetch from "node-fetch";
import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTeam, rotateToken } from "../../server/src/store/teams.ts";
import { hashToken } from "../../server/src/store/tokens.ts";
import {
  DAY_MS,
  NOW,
  onEveryDatabase,
  report,
  type Service,
  signIn,
  startService,
} from "../support/fleet.ts";

const WEEKS_LATER = (weeks: number) => new Date(NOW.getTime() + weeks * 7 * DAY_MS);
const LEAD_PATHS = [
  "/v1/summary",
  "/v1/checks/go-not-on-path",
  "/v1/export",
  "/v1/export?format=csv",
  "/v1/digest",
];

onEveryDatabase("what a lead sees", (databases) => {
  let service: Service;
  beforeEach(async () => {
    service = await startService(await databases.create());
  });
  afterEach(() => service.close());
  const send = (count: number, changes = {}) =>
    service.post(Array.from({ length: count }, () => report(service.team.id, changes)));

  it("is nothing of four machines and bands of five", async () => {
    await send(4);
    expect((await service.get("/v1/summary")).body).toMatchObject({
      weeks: [{ status: "withheld" }],
      checks: [],
    });
    await send(1);
    expect((await service.get("/v1/summary")).body).toMatchObject({
      team: "Gophers",
      weeks: [{ status: "published", machines: "5–9", breakdowns: {}, valid: { band: "none" } }],
      checks: [{ id: "gopath-bin-not-on-path", failing: { band: "most" }, change: null }],
      scoringBasis: { scoring: 1 },
    });
  });

  it("stays as it was published, and moves in the next week by three machines or not at all", async () => {
    await send(24);
    const first = (await service.get("/v1/summary")).body;
    expect(first).toHaveProperty("weeks.0.machines", 24);
    expect(first).toHaveProperty("weeks.0.valid.share", 0);
    await send(9, { valid: true, score: 100, outcomes: { "gopath-bin-not-on-path@1": "pass" } });
    expect((await service.get("/v1/summary")).body).toEqual(first);
    service.clock.now = WEEKS_LATER(1);
    await send(24, { week: "2026-W49" });
    await send(11, {
      week: "2026-W49",
      valid: true,
      score: 100,
      outcomes: { "gopath-bin-not-on-path@1": "pass" },
    });
    const second = (await service.get("/v1/summary")).body;
    expect(second).toMatchObject({ weeks: [{ machines: 35 }, { machines: 33 }] });
    // Nine valid ones more are shown when the week is over; two more in the next week change nothing.
    expect(second).toMatchObject({ weeks: [{ valid: { share: 0.3 } }, { valid: { share: 0.3 } }] });
  });

  it("names the week that is not shown yet, and why, beside the one that is", async () => {
    const page = async (language: string) =>
      (
        await fetch(service.url, {
          headers: { cookie: await signIn(service), "accept-language": language },
        })
      ).text();
    await send(6, { week: "2026-W47" });
    await send(2);
    expect(await page("en")).toMatch(/Week 2026-W47 · .*Week 2026-W48 · hidden: (too few|waiting)/s);
    expect(await page("zh-CN")).toMatch(/周 2026-W47 · .*周 2026-W48 · 不显示/s);
    await send(5);
    expect(await page("en")).not.toContain("W48 · hidden");
  });

  it("is the same from every process that answers", async () => {
    await send(30);
    const ask = async () => (await service.get("/v1/summary?weeks=3")).body;
    const [one, ...others] = await Promise.all(Array.from({ length: 8 }, ask));
    for (const other of others) expect(other).toEqual(one);
  });

  it("covers the lead's own team only, whatever the path, and only with a lead token that is valid", async () => {
    const other = await createTeam(service.store, "Others");
    await send(30);
    const expired = await rotateToken(service.store, service.team.id, "lead", { overlapHours: 1, now: NOW });
    for (const path of LEAD_PATHS) {
      for (const token of [
        service.team.ingestToken,
        other.ingestToken,
        "gec_lead_nonsense_nonsense_nonsense",
      ])
        expect([path, (await service.get(path, token)).status]).toEqual([path, 401]);
      const { status, body } = await service.get(path, other.leadToken);
      expect([path, status]).toEqual([path, 200]);
      expect(JSON.stringify(body)).not.toMatch(/Gophers|"share"|published/);
      expect((await service.get(path)).status).toBe(200);
      expect((await service.get(path, expired)).status).toBe(200);
    }
    expect((await service.get("/v1/policy", service.team.leadToken)).status).toBe(401);
    service.clock.now = new Date(NOW.getTime() + 2 * 60 * 60 * 1000);
    expect((await service.get("/v1/summary")).status).toBe(401);
    expect((await service.get("/v1/summary", expired)).status).toBe(200);
    expect(await service.store.revokeToken(hashToken(expired))).toBe(true);
    expect((await service.get("/v1/summary", expired)).status).toBe(401);
    expect(await service.store.revokeToken(hashToken(expired))).toBe(false);
  });

  it("ends a session together with its token, and takes no forged one", async () => {
    await send(30);
    const form = (token: string) =>
      fetch(`${service.url}/session`, {
        method: "POST",
        body: new URLSearchParams({ token }),
        redirect: "manual",
      });
    expect((await form("wrong")).status).toBe(401);
    expect((await form(service.team.ingestToken)).status).toBe(401);
    const cookie = ((await form(service.team.leadToken)).headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const page = async (value: string) => (await fetch(service.url, { headers: { cookie: value } })).text();
    expect(await page(cookie)).toContain("gopath-bin-not-on-path");
    const forged = cookie.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    expect(await page(forged)).toContain('id="token"');
    await service.store.revokeToken(hashToken(service.team.leadToken));
    expect(await page(cookie)).toContain('id="token"');
  });
});

describe("pages and files", () => {
  let service: Service;
  beforeEach(async () => {
    service = await startService("file::memory:", {
      METRICS_TOKEN: "operators-own-token-1234",
      TRUSTED_PROXIES: "127.0.0.1",
    });
    await service.post(Array.from({ length: 30 }, () => report(service.team.id)));
  });
  afterEach(() => service.close());

  it("refuse invalid requests and say why", async () => {
    for (const path of [
      "/v1/summary?weeks=0",
      "/v1/summary?weeks=105",
      "/v1/summary?weeks=x",
      "/v1/export?format=xls",
    ])
      expect([path, (await service.get(path)).status]).toEqual([path, 400]);
    expect((await service.get("/v1/checks/no-such")).status).toBe(404);
    expect((await service.get("/nothing")).status).toBe(404);
  });

  it("describe the surface in OpenAPI 3.1: every route that is there", async () => {
    const { body } = await service.get("/v1/openapi.json", "");
    const report = {
      type: "object",
      additionalProperties: false,
      properties: { outcomes: { type: "object" } },
    };
    expect(body).toMatchObject({ openapi: "3.1.0", components: { schemas: { Report: report } } });
    const named = v.record(v.string(), v.looseObject({}));
    const schemas = v.looseObject({ Report: v.looseObject({ properties: named }) });
    const { components } = v.parse(v.looseObject({ components: v.looseObject({ schemas }) }), body);
    const { properties } = components.schemas.Report;
    expect(Object.entries(properties).filter(([, shape]) => Object.keys(shape).length === 0)).toEqual([]);
    const { paths } = v.parse(v.looseObject({ paths: v.record(v.string(), v.looseObject({})) }), body);
    expect(Object.keys(paths["/v1/reports"] ?? {})).toEqual(["post"]);
    expect((await service.post({}, "")).status).toBe(401);
    const read = Object.entries(paths).flatMap(([path, methods]) => ("get" in methods ? [path] : []));
    expect(read.length).toBeGreaterThan(7);
    for (const path of read)
      expect([path, (await service.get(path.replace("{id}", "go-not-on-path"))).status]).not.toEqual([
        path,
        404,
      ]);
  });

  it("are open to everybody where they should be, to the operator alone where not", async () => {
    for (const path of ["/privacy", "/api", "/healthz", "/readyz", "/v1/openapi.json"])
      expect([path, (await service.get(path, "")).status]).toEqual([path, 200]);
    expect((await service.get("/metrics", "")).status).toBe(401);
    expect((await service.get("/metrics")).status).toBe(401);
    await service.get("/v1/checks/go-not-on-path?weeks=3");
    await service.get("/home/someone/secret?token=1");
    const { body, headers } = await service.get("/metrics", "operators-own-token-1234");
    expect([headers.get("x-content-type-options"), headers.get("cache-control")]).toEqual([
      "nosniff",
      "no-store",
    ]);
    expect((await service.get("/assets/style.css", "")).headers.get("cache-control")).toBe("max-age=3600");
    expect(body).toContain('go_env_fleet_requests_total{route="/v1/checks/:id",status="200"} 1');
    expect(body).toContain('go_env_fleet_requests_total{route="(none)",status="404"} 1');
    expect(body).not.toMatch(/someone|go-not-on-path/);
    expect(body).toContain('go_env_fleet_reports_total{verdict="accepted"} 30');
    expect(body).not.toContain(service.team.id);
  });

  it("carry a policy that lets no foreign script in, and cookies that only TLS carries behind a proxy", async () => {
    const page = await fetch(service.url);
    expect(page.headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(await page.text()).not.toMatch(/<script>|style=| on\w+=/);
    const answer = await fetch(`${service.url}/session`, {
      method: "POST",
      headers: { "x-forwarded-proto": "https" },
      body: new URLSearchParams({ token: service.team.leadToken }),
      redirect: "manual",
    });
    expect(answer.headers.get("set-cookie")).toMatch(
      /^__Host-gec_session=.*Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  it("take notes from the lead's own page alone", async () => {
    const headers = async (site: string) => ({ cookie: await signIn(service), "sec-fetch-site": site });
    const note = async (site: string, text: string) =>
      (
        await fetch(`${service.url}/notes`, {
          method: "POST",
          headers: await headers(site),
          body: new URLSearchParams({ week: "2026-W48", text }),
          redirect: "manual",
        })
      ).status;
    expect([
      await note("cross-site", "x"),
      await note("same-origin", ""),
      await note("same-origin", "x".repeat(81)),
    ]).toEqual([403, 400, 400]);
    expect(await note("same-origin", "<b>1.28</b>")).toBe(303);
    expect(await service.store.notes(service.team.id)).toMatchObject([
      { week: "2026-W48", text: "<b>1.28</b>" },
    ]);
  });

  it("give the week in a few lines of Markdown, in both languages", async () => {
    expect((await service.get("/v1/digest")).body).toMatch(
      /^\*\*Gophers · 2026-W48\*\*\n.*\nMedian score 85 · minor issues/,
    );
    expect((await service.get("/v1/digest?lang=zh-CN")).body).toContain("优先修复");
  });
});
