import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import fetch from "node-fetch";
import { afterEach, expect, it } from "vitest";
import { startServer } from "../../server/src/http/serve.ts";
import { readSettings } from "../../server/src/http/settings.ts";
import { openStore } from "../../server/src/store/open-store.ts";
import { addToken, createTeam } from "../../server/src/store/teams.ts";
import { hashToken } from "../../server/src/store/tokens.ts";
import { onEveryDatabase, type Service, startService } from "../support/fleet.ts";

let service: Service | null = null;
afterEach(() => service?.close());

const signIn = (url: string, token: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/session`, {
    method: "POST",
    headers,
    body: new URLSearchParams({ token }),
    redirect: "manual",
  });
const cookieOf = (answer: Awaited<ReturnType<typeof signIn>>): string =>
  (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
const isOpen = async (url: string, cookie: string): Promise<boolean> =>
  (await (await fetch(url, { headers: { cookie } })).text()).includes("/session/end");

onEveryDatabase("sessions", ({ create }) => {
  it("end on the server by signing out, by revoking, with their token and after twelve hours", async () => {
    service = await startService(await create());
    const { url, store, team, clock } = service;
    const second = await addToken(store, team.id, "lead");
    const open = async (token: string): Promise<string> => cookieOf(await signIn(url, token));
    const [one, other, third] = [await open(team.leadToken), await open(team.leadToken), await open(second)];
    const all = () => Promise.all([one, other, third].map((cookie) => isOpen(url, cookie)));
    expect(await all()).toEqual([true, true, true]);
    await fetch(`${url}/session/end`, { method: "POST", headers: { cookie: one }, redirect: "manual" });
    expect(await all()).toEqual([false, true, true]);
    await store.revokeToken(hashToken(second));
    expect(await all()).toEqual([false, true, false]);
    expect(await store.endSessions(team.id)).toBe(1);
    expect(await all()).toEqual([false, false, false]);
    const late = await open(team.leadToken);
    clock.now = new Date(clock.now.getTime() + 13 * 60 * 60 * 1000);
    expect(await isOpen(url, late)).toBe(false);
    await store.purgeExpired([], clock.now);
    expect(await store.endSessions(team.id)).toBe(0);
  });

  it("no value that was not given out opens one", async () => {
    service = await startService(await create());
    const { url, team } = service;
    const cookie = cookieOf(await signIn(url, team.leadToken));
    const [name, value = ""] = cookie.split("=");
    const tried = [
      "",
      value.slice(1),
      `${value}A`,
      hashToken(value).toString("base64url"),
      ...Array.from({ length: 20 }, () => randomBytes(32).toString("base64url")),
    ];
    for (const one of tried) expect([one, await isOpen(url, `${name}=${one}`)]).toEqual([one, false]);
    expect(await isOpen(url, cookie)).toBe(true);
  });
});

it("signing in and out is refused to forms of other sites", async () => {
  service = await startService("file::memory:");
  const { url, team } = service;
  const cookie = cookieOf(await signIn(url, team.leadToken, { "sec-fetch-site": "same-origin" }));
  const host = new URL(url).host;
  for (const headers of [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: `http://${host}.evil.example` },
  ]) {
    expect([headers, (await signIn(url, team.leadToken, headers)).status]).toEqual([headers, 403]);
    const out = await fetch(`${url}/session/end`, { method: "POST", headers: { cookie, ...headers } });
    expect([headers, out.status]).toEqual([headers, 403]);
  }
  expect(await isOpen(url, cookie)).toBe(true);
  expect((await signIn(url, team.leadToken, { origin: url })).status).toBe(303);
});

it("a refused sign-in is logged without what was tried and from where", async () => {
  const store = await openStore("file::memory:");
  await createTeam(store, "Gophers");
  const lines: string[] = [];
  const note = (fields: object, message: string): void =>
    void lines.push(`${JSON.stringify(fields)} ${message}`);
  const log = { debug: () => {}, info: note, error: note };
  const running = await startServer({ store, host: "127.0.0.1", port: 0, log });
  for (let turn = 0; turn < 3; turn += 1) await signIn(running.url, `gec_lead_guess${turn}`);
  await running.close();
  expect(lines).toEqual(Array(3).fill("{} sign-in refused"));
});

it("a proxy is trusted by its address or by its network", () => {
  const trusted = readSettings({ TRUSTED_PROXIES: "127.0.0.1, 10.1.0.0/16,fd00::/8, ::1" }).trustedProxies;
  for (const address of ["127.0.0.1", "10.1.2.3", "fd12::1", "::1"])
    expect([address, trusted(address)]).toEqual([address, true]);
  for (const address of ["127.0.0.2", "10.2.0.1", "fe80::1", "::2", "", "localhost"])
    expect([address, trusted(address)]).toEqual([address, false]);
  for (const list of ["localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0/8", "::/129", "1.2.3.4/8/8"])
    expect(() => readSettings({ TRUSTED_PROXIES: list })).toThrow(/TRUSTED_PROXIES/);
});

it("413 and 415 reach a client that sends all of its body before it reads", async () => {
  service = await startService("file::memory:");
  const { port } = new URL(service.url);
  const ask = (head: string, bytes: number): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(Number(port), "127.0.0.1");
      let answer = "";
      socket.on("error", () => resolve(`reset after ${JSON.stringify(answer)}`));
      socket.write(`POST /v1/reports HTTP/1.1\r\nhost: x\r\n${head}content-length: ${bytes}\r\n\r\n`);
      // In pieces, the last one half a second after the first; nothing is read until then.
      const pieces = 50;
      let sent = 0;
      const timer = setInterval(() => {
        sent += 1;
        socket.write(Buffer.alloc(bytes / pieces, 32));
        if (sent < pieces) return;
        clearInterval(timer);
        socket.on("data", (text) => {
          answer += String(text);
        });
        socket.on("end", () => resolve(answer));
      }, 10);
    });
  const json = "content-type: application/json\r\n";
  expect(await ask(json, 8_000_000)).toMatch(/^HTTP\/1\.1 413 [\s\S]*larger than/);
  expect(await ask("content-type: text/plain\r\n", 3_000_000)).toMatch(
    /^HTTP\/1\.1 415 [\s\S]*application\/json/,
  );
  expect(await ask(`${json}content-encoding: gzip\r\n`, 3_000_000)).toMatch(/^HTTP\/1\.1 415 /);
});

it("connections that say nothing are closed", { timeout: 60_000 }, async () => {
  service = await startService("file::memory:");
  const { port } = new URL(service.url);
  const began = Date.now();
  const lived = await Promise.all(
    Array.from(
      { length: 50 },
      () =>
        new Promise<number>((resolve) => {
          connect(Number(port), "127.0.0.1")
            .on("close", () => resolve(Date.now() - began))
            .on("error", () => {})
            .resume();
        }),
    ),
  );
  expect(Math.max(...lived)).toBeLessThan(40_000);
});
