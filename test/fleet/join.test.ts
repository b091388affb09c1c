import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { afterEach, beforeEach, expect, it, onTestFinished } from "vitest";
import { createInvite, joinTeam } from "../../server/src/store/join.ts";
import { createTeam, rotateToken } from "../../server/src/store/teams.ts";
import { hashToken } from "../../server/src/store/tokens.ts";
import { readInviteLink } from "../../shared/src/fleet/join.ts";
import { isoWeek } from "../../shared/src/fleet/week.ts";
import { onEveryDatabase, type Service, startService } from "../support/fleet.ts";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

let service: Service;
let env: Record<string, string>;
let home = "";
beforeEach(async () => {
  ({ env, home } = makeHome([]));
  service = await startService("file::memory:");
  service.clock.now = new Date();
});
afterEach(() => service.close());

interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Beside the service, which runs in this process: nothing may block it. */
function run(args: readonly string[], input = "", more: Record<string, string> = {}): Promise<Said> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], { env: { ...env, ...more }, cwd: "/" });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (text) => {
      stdout += text;
    });
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    child.on("close", (status) => resolve({ status, stdout, stderr }));
    child.stdin.end(input);
  });
}
const fleet = (args: readonly string[], input = "", more: Record<string, string> = {}) =>
  run(["fleet", ...args, "--no-shell"], input, more);

const link = async (uses = 5, days = 7): Promise<string> => {
  const { code } = await createInvite(service.store, service.team.id, { uses, days, now: service.clock.now });
  return `${service.url}/j/${code}`;
};
const machines = async () => (await service.store.week(service.team.id, isoWeek(new Date()))).machines;
const dir = () => join(home, ".local/state/go-env-check/fleet");

it("shows team, report, server and the way out, asks once, joins, sends; a no stores and sends nothing", async () => {
  const url = await link();
  const no = await fleet(["join", url], "n\n");
  expect(no).toMatchObject({ status: 2, stdout: expect.stringContaining("Nothing was stored") });
  for (const part of ["Gophers", service.team.id, service.url, '"outcomes"', "fleet disable --withdraw"])
    expect(no.stdout).toContain(part);
  expect((await fleet(["join", url])).status).toBe(2);
  expect([existsSync(dir()), await machines()]).toEqual([false, 0]);
  expect((await service.store.invites(service.team.id))[0]).toMatchObject({ uses: 5, joined: 0 });
  const yes = await fleet(["join", url], "y\nn\n");
  expect(yes).toMatchObject({ status: 0, stdout: expect.stringContaining("Joined Gophers") });
  expect(yes.stderr.match(/\[y\/N\]/g)?.length).toBeLessThanOrEqual(2);
  expect(await machines()).toBe(1);
  expect((await service.store.invites(service.team.id))[0]).toMatchObject({ uses: 5, joined: 1 });
  expect((await fleet(["status"])).stdout).toContain(`team Gophers (${service.team.id})`);
  expect((await fleet(["send"])).stdout).toBe("Already reported.\n");
});

it("preview writes nothing, with or without a team", async () => {
  expect((await fleet(["preview"])).status).toBe(0);
  expect(existsSync(dir())).toBe(false);
  await fleet(["join", await link(), "--yes"]);
  const before = readdirSync(dir()).map((name) => [name, readFileSync(join(dir(), name), "utf8")]);
  expect((await fleet(["preview"])).status).toBe(0);
  expect(readdirSync(dir()).map((name) => [name, readFileSync(join(dir(), name), "utf8")])).toEqual(before);
});

it("what is wrong is said at once, and nothing is stored", async () => {
  const url = await link(1);
  const other = await createTeam(service.store, "Others");
  const otherLink = await createInvite(service.store, other.id, { uses: 1, days: 1, now: service.clock.now });
  for (const [args, said] of [
    [["join"], "needs the invite link"],
    [["join", "hello"], "not an invite link"],
    [["join", `${service.url}/j/short`], "not an invite link"],
    [["join", url.replace("http://127.0.0.1", "http://example.com")], "not an invite link"],
    [["join", `${service.url}/j/${"A".repeat(22)}`], "mistyped, expired or used up"],
    [["join", `http://127.0.0.1:9/j/${"A".repeat(22)}`], "did not answer"],
    [["join", url, "extra"], "fleet needs one of"],
    [
      ["enable", "--server", service.url, "--team", other.id, "--token", service.team.ingestToken],
      "not of team",
    ],
    [
      ["enable", "--server", service.url, "--team", other.id, "--token", "gec_ingest_wrongwrongwrongwrong"],
      "does not know",
    ],
  ] as const) {
    const { status, stderr } = await fleet(args, "y\n");
    expect([args, status, stderr]).toEqual([args, 2, expect.stringContaining(said)]);
  }
  expect(existsSync(dir())).toBe(false);
  expect((await fleet(["join", url, "--yes"])).status).toBe(0);
  expect((await fleet(["join", url, "--yes"])).stderr).toContain("used up");
  expect((await fleet(["join", `${service.url}/j/${otherLink.code}`, "--yes"])).stderr).toContain(
    "leave it first",
  );
});

it("rotating the team's token costs those who joined nothing; revoking the link's does", async () => {
  await fleet(["join", await link(), "--yes"]);
  await rotateToken(service.store, service.team.id, "ingest", {
    overlapHours: 0,
    now: new Date(service.clock.now.getTime() - 1000),
  });
  expect((await service.get("/v1/policy", service.team.ingestToken)).status).toBe(401);
  env.GO111MODULE = "off";
  expect(await fleet(["send"])).toMatchObject({ status: 0, stdout: expect.stringContaining("Replaces") });
  const tokens = await service.store.tokens(service.team.id);
  const ofLink = tokens.filter(({ ofInvite }) => ofInvite !== null);
  expect(ofLink).toHaveLength(1);
  await service.store.revokeToken(ofLink[0]?.fingerprint ?? "");
  expect((await fleet(["send"])).status).toBe(1);
});

it("the team's policy reaches the member: suppressed is sent as suppressed, and the report says what the team requires", async () => {
  env.GO111MODULE = "off";
  await fleet(["join", await link(), "--yes"]);
  const outcome = async () =>
    Object.keys((await service.store.week(service.team.id, isoWeek(new Date()))).outcomes).filter((key) =>
      key.startsWith("go111module-off@1|"),
    );
  expect(await outcome()).toEqual(["go111module-off@1|fail"]);
  await service.store.setPolicy(service.team.id, {
    minimumGo: "1.99",
    suppressed: ["go111module-off", "not-yet-known"],
    goal: null,
  });
  expect((await fleet(["send"])).stdout).toContain("Replaces");
  expect(await outcome()).toEqual(["go111module-off@1|suppressed"]);
  const status = (await fleet(["status"])).stdout;
  expect(status).toContain("Go 1.99 or later");
  expect(status).toContain("go111module-off");
  const report = await run(["--no-shell"]);
  expect(report.stdout).toContain("Go 1.99 or later");
  expect(report.stdout).not.toMatch(/^.*(critical|major|minor)\[go111module-off\]/m);
  expect(JSON.parse((await run(["--no-shell", "--json"])).stdout)).toMatchObject({
    // There is no go in this home.
    team: { minimumGo: "1.99", met: null },
    suppressed: [
      { id: "go111module-off", file: "policy.json", reason: expect.stringContaining("team"), until: null },
    ],
  });
  for (const format of ["html", "markdown"])
    expect((await run(["--no-shell", "--format", format])).stdout).toContain("requires Go 1.99 or later");
  await fleet(["disable"]);
  expect((await run(["--no-shell"])).stdout).not.toContain("1.99");
});

it("a report is of the terminal, whatever runs the command, and an incomplete check is not sent", async () => {
  writeFileSync(join(home, ".bashrc"), "export GO111MODULE=off\n");
  writeFileSync(join(home, ".bash_profile"), ". ~/.bashrc\n");
  await fleet(["join", await link(), "--yes"]);
  // As cron runs it.
  const cron = { PATH: "/usr/bin:/bin", SHELL: "/bin/sh" };
  const sent = await run(["fleet", "send", "--shell", "/bin/bash"], "", cron);
  expect(sent).toMatchObject({ status: 0, stdout: expect.stringContaining("Replaces") });
  const { outcomes } = await service.store.week(service.team.id, isoWeek(new Date()));
  expect(outcomes["go111module-off@1|fail"]).toBe(1);
  writeFileSync(join(home, ".bashrc"), "sleep 100\n");
  const stuck = await run(["fleet", "send", "--shell", "/bin/bash", "--timeout", "1"], "", cron);
  expect(stuck).toMatchObject({ status: 2, stderr: expect.stringContaining("nothing to share") });
  expect((await service.store.week(service.team.id, isoWeek(new Date()))).machines).toBe(1);
});

onEveryDatabase("invite links", ({ create }) => {
  it("let in as many as they say, for as long as they say, however many come at once", async () => {
    const on = await startService(await create());
    onTestFinished(() => on.close());
    const { store, team, clock } = on;
    const { code } = await createInvite(store, team.id, { uses: 7, days: 2, now: clock.now });
    const joined = await Promise.all(Array.from({ length: 20 }, () => joinTeam(store, code, clock.now)));
    expect(joined.filter((one) => one !== null)).toHaveLength(7);
    expect(new Set(joined.flatMap((one) => one?.token ?? [])).size).toBe(1);
    expect(await store.invites(team.id)).toMatchObject([{ uses: 7, joined: 7 }]);
    const token = joined.find((one) => one !== null)?.token ?? "";
    expect((await store.teamOf("ingest", hashToken(token), clock.now))?.id).toBe(team.id);
    const late = await createInvite(store, team.id, { uses: 1, days: 2, now: clock.now });
    const after = new Date(clock.now.getTime() + 2 * 86_400_000 + 1);
    expect(await joinTeam(store, late.code, after)).toBe(null);
    const ended = await createInvite(store, team.id, { uses: 9, days: 2, now: clock.now });
    expect(await store.endInvite(team.id, hashToken(ended.code).toString("hex").slice(0, 12))).toBe(true);
    expect(await joinTeam(store, ended.code, clock.now)).toBe(null);
  });

  it("end with the token of those who joined by them: nobody who still has the link brings it back", async () => {
    const on = await startService(await create());
    onTestFinished(() => on.close());
    const { store, team, clock } = on;
    const { code } = await createInvite(store, team.id, { uses: 7, days: 2, now: clock.now });
    const { code: other } = await createInvite(store, team.id, { uses: 7, days: 2, now: clock.now });
    const token = (await joinTeam(store, code, clock.now))?.token ?? "";
    expect(await store.revokeToken(hashToken(token))).toBe(true);
    expect(await joinTeam(store, code, clock.now)).toBe(null);
    expect(await store.teamOf("ingest", hashToken(token), clock.now)).toBe(null);
    expect((await joinTeam(store, other, clock.now))?.team.id).toBe(team.id);
    expect(await store.revokeToken(hashToken(team.ingestToken))).toBe(true);
    expect((await joinTeam(store, other, clock.now))?.team.id).toBe(team.id);
  });

  it("are made, listed and ended by the lead alone; a page shows them and spends nothing", async () => {
    const on = await startService(await create());
    onTestFinished(() => on.close());
    const ask = (method: string, path: string, body?: unknown, token = on.team.leadToken, more = {}) =>
      fetch(`${on.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...more },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    expect((await ask("POST", "/v1/invites", {}, on.team.ingestToken)).status).toBe(401);
    for (const wrong of [{ uses: 0 }, { uses: 1.5 }, { days: 9999 }, { more: 1 }, []])
      expect([wrong, (await ask("POST", "/v1/invites", wrong)).status]).toEqual([wrong, 400]);
    expect(
      (await ask("POST", "/v1/invites", {}, on.team.leadToken, { "sec-fetch-site": "cross-site" })).status,
    ).toBe(403);
    const made = v.parse(
      v.looseObject({ url: v.string() }),
      await (await ask("POST", "/v1/invites", { uses: 3, days: 1 })).json(),
    );
    expect(made).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/j\/[\w-]{22}$/),
      uses: 3,
    });
    await on.store.renameTeam(on.team.id, `‮evil <b>${"W".repeat(80)}`);
    const page = await fetch(made.url);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(html).toContain(`go-env-check fleet join ${made.url}`);
    expect(html).toContain("raycast://extensions/");
    expect(html).toContain("<bdi>‮evil &lt;b&gt;");
    const told = await (await fetch(made.url, { headers: { accept: "application/json" } })).json();
    expect(told).toMatchObject({ team: on.team.id, left: 3 });
    const { invites } = v.parse(
      v.object({ invites: v.array(v.looseObject({ id: v.string() })) }),
      await (await ask("GET", "/v1/invites")).json(),
    );
    expect(invites).toMatchObject([{ uses: 3, joined: 0 }]);
    expect(JSON.stringify(invites)).not.toContain(made.url.slice(-22));
    expect((await ask("DELETE", `/v1/invites/${invites[0]?.id}`)).status).toBe(204);
    expect((await ask("DELETE", "/v1/invites/000000000000")).status).toBe(404);
    expect((await fetch(made.url)).status).toBe(404);
    const rotated = v.parse(
      v.looseObject({ token: v.string() }),
      await (await ask("POST", "/v1/tokens/ingest/rotate", { overlapHours: 1 })).json(),
    );
    expect(rotated.token).toMatch(/^gec_ingest_/);
    expect((await ask("GET", "/v1/policy", undefined, rotated.token)).status).toBe(200);
  });
});

it("reads only what is an invite link, whatever stands around it", () => {
  const code = "A".repeat(22);
  for (const [text, server] of [
    [`https://fleet.example.com/j/${code}`, "https://fleet.example.com"],
    [` https://example.com/a/b/j/${code}/ \n`, "https://example.com/a/b"],
    [`http://127.0.0.1:8787/j/${code}`, "http://127.0.0.1:8787"],
  ])
    expect([text, readInviteLink(text ?? "")?.server]).toEqual([text, server]);
  for (const text of [
    "",
    `https://x.example/j/${code}A`,
    `https://x.example/j/${code}?x=1`,
    `https://user:secret@x.example/j/${code}`,
    `https://x.example/?a=/j/${code}`,
    `https://x.example/#/j/${code}`,
    `http://x.example/j/${code}`,
    `ftp://x.example/j/${code}`,
    `javascript:https://x/j/${code}`,
  ])
    expect([text, readInviteLink(text)]).toEqual([text, null]);
});

itWith(["overlay mounts"], "an offer of the administrator saves the URL, and asks all the same", async () => {
  const etc = "/etc/go-env-check";
  expect(existsSync(etc)).toBe(false);
  mkdirSync(etc);
  onTestFinished(() => rmSync(etc, { recursive: true, force: true }));
  writeFileSync(join(etc, "fleet.json"), JSON.stringify({ join: await link() }));
  expect((await fleet(["status"])).stdout).toContain("administrator offers");
  expect((await fleet(["join"], "n\n")).status).toBe(2);
  expect(await machines()).toBe(0);
  expect((await fleet(["join"], "y\nn\n")).stdout).toContain("Joined Gophers");
  expect(spawnSync("chown", ["65534", join(etc, "fleet.json")]).status).toBe(0);
  await fleet(["disable"]);
  expect((await fleet(["status"])).stdout).not.toContain("administrator offers");
});
