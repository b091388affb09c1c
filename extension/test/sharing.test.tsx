import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { examine } from "go-env-check";
import { terminalOptions } from "../src/check/options.ts";
import { CheckGoEnv } from "../src/ui/check-go-env.tsx";
import { FleetSharing } from "../src/ui/fleet-sharing.tsx";
import { letShareInBackground } from "../src/sharing/enrolment.ts";
import { watchRequests } from "./support/fleet-server.ts";
import { type Home, makeHome } from "./support/machine.ts";
import { mount, pushed } from "./support/mount.tsx";
import { answerAlerts, effects, LocalStorage, setPreferences } from "./support/raycast-api.tsx";
import {
  check,
  commandLine,
  inBackground,
  isInBackground,
  joined,
  openFleet,
  openShare,
  shown,
  TEAM,
} from "./support/sharing.tsx";

let machine: Home;
let server: Awaited<ReturnType<typeof watchRequests>>;
beforeEach(async () => {
  machine = makeHome();
  machine.write(".profile", "export GOROOT=/opt/gone\n");
  server = await watchRequests();
});
afterEach(async () => {
  machine.remove();
  await server.stop();
});

it("sends and records nothing while it is off, whatever is looked at", async () => {
  const view = await check(machine);
  const fleet = await openFleet(view);
  expect(fleet.text()).toContain("Sharing Is Off");
  expect(fleet.titles()[0]).toBe("Open Extension Preferences");
  await view.press("Copy Fix", "goroot-not-found");
  await view.press("Paste Fix", "goroot-not-found");
  await inBackground(machine);
  expect(server.requests).toEqual([]);
  expect(Object.keys(await LocalStorage.allItems())).toEqual([]);
  expect(existsSync(join(machine.home, ".local"))).toBe(false);
  for (const mounted of [fleet, view]) mounted.unmount();
});

it("asks before it joins, with everything that would be sent, and sends nothing by joining", async () => {
  const invited = await watchRequests(
    200,
    JSON.stringify({ team: "t_abcdefghijkl", name: "Gophers", token: "gec_ingest_abcdefghijklmnopqrstuv" }),
  );
  setPreferences({ joinLink: `${invited.url}/j/abcdefgh12345678abcdef` });
  const view = await check(machine);
  const fleet = await openFleet(view);
  expect(fleet.titles()[0]).toBe("Review Invite…");
  const join = await fleet.enter("Review Invite…");
  await join.until(() => shown(join) !== "");
  expect(join.text()).toContain(invited.url);
  expect(join.titles()[0]).toBe("Copy Preview");
  answerAlerts(false);
  await join.press("Join Team…");
  expect(invited.requests).toEqual([]);
  expect(Object.keys(await LocalStorage.allItems())).toEqual([]);
  answerAlerts(true);
  await join.press("Join Team…");
  expect(invited.requests.map(({ method }) => method)).toEqual(["POST"]);
  expect(invited.requests[0]?.path).not.toContain("reports");
  await fleet.until(() => fleet.text().includes("Sharing Is On"));
  await fleet.press("Stop Sharing…");
  expect(Object.keys(await LocalStorage.allItems())).toEqual([]);
  for (const mounted of [join, fleet, view]) mounted.unmount();
  await invited.stop();
});

it("the deeplink of an invite's page opens the question", async () => {
  const view = await mount(
    <CheckGoEnv host={machine.host()} join="https://go-fleet.example.com/j/abcdefgh12345678abcdef" />,
  );
  const join = await pushed();
  expect(join.text()).toContain("go-fleet.example.com");
  expect(join.titles()).toContain("Join Team…");
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  for (const mounted of [join, view]) mounted.unmount();
});

it("says what is wrong with a join link", async () => {
  setPreferences({ joinLink: "http://go-fleet.example.com/j/abcdefgh12345678abcdef" });
  const view = await check(machine);
  const fleet = await openFleet(view);
  const join = await fleet.enter("Review Invite…");
  expect(join.text()).toContain("Not a Join Link");
  expect(join.titles()).not.toContain("Join Team…");
  for (const mounted of [join, fleet, view]) mounted.unmount();

  const refusing = await watchRequests(404, '{"error":"no"}');
  setPreferences({ joinLink: `${refusing.url}/j/abcdefgh12345678abcdef` });
  const again = await check(machine);
  const other = await openFleet(again);
  const late = await other.enter("Review Invite…");
  await late.press("Join Team…");
  expect(effects.toasts.at(-1)).toMatchObject({ title: "Could Not Join" });
  expect(Object.keys(await LocalStorage.allItems())).toEqual([]);
  for (const mounted of [late, other, again]) mounted.unmount();
  await refusing.stop();
});

it("sends nothing but what was shown, once, when it is on and told to", async () => {
  await joined(server.url);
  const view = await check(machine);
  await inBackground(machine);
  const { fleet, share } = await openShare(view);
  const text = shown(share);
  expect(server.requests).toEqual([]);
  expect(share.titles()[0]).toBe("Copy Report as Sent");
  await share.press("Send to Fleet");
  expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /v1/reports"]);
  expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual(JSON.parse(text));
  expect(await share.press("Copy Report as Sent")).toBe(text);
  expect(text).not.toContain(machine.home);
  expect(share.titles()).not.toContain("Send to Fleet");
  for (const mounted of [share, fleet, view]) mounted.unmount();
});

it("sends nothing of an incomplete check, neither when asked nor in the background", async () => {
  await joined(server.url);
  await letShareInBackground(TEAM);
  machine.write(".profile", "exit 3\n");
  const settled = () => examine(machine.host(), terminalOptions({}, machine.host()));
  const fleet = await mount(<FleetSharing settled={settled} />);
  await fleet.until(() => fleet.titles().includes("Preview Report"));
  const share = await fleet.enter("Preview Report");
  await share.until(() => share.text().includes("Nothing to Send"));
  expect(share.titles()).not.toContain("Send to Fleet");
  await inBackground(machine);
  expect(server.requests).toEqual([]);
  for (const mounted of [share, fleet]) mounted.unmount();
});

it("sends in the background only after a second yes, once a week, until it is stopped", async () => {
  await joined(server.url);
  const view = await check(machine);
  const { fleet, share } = await openShare(view);
  await share.press("Send to Fleet");
  answerAlerts(false);
  await share.press("Share Weekly in the Background…");
  expect(await isInBackground()).toBe(false);
  answerAlerts(true);
  await share.press("Share Weekly in the Background…");
  expect(await isInBackground()).toBe(true);
  expect(effects.alerts).toHaveLength(2);
  await inBackground(machine);
  expect(server.requests).toHaveLength(1);

  // A new week: nothing is known to have been sent in it.
  const files = join(machine.home, ".local/state/go-env-check/fleet");
  for (const name of readdirSync(files)) if (name.startsWith("sent")) rmSync(join(files, name));
  await inBackground(machine);
  await inBackground(machine);
  expect(server.requests).toHaveLength(2);

  const status = await openFleet(view);
  await status.until(() => status.text().includes("once a week"));
  await status.press("Stop Sharing in the Background");
  await status.until(() => status.text().includes("Background sharing is off"));
  expect(await isInBackground()).toBe(false);
  for (const mounted of [share, fleet, status, view]) mounted.unmount();
});

/** A report that was sent to a server that is down. */
async function shareWhileDown() {
  const down = await watchRequests();
  await down.stop();
  await joined(down.url);
  const view = await check(machine);
  const { fleet, share } = await openShare(view);
  await share.press("Send to Fleet");
  return { view, fleet, share };
}

it("keeps what a server that is down could not take, sends it later, and withdraws it", async () => {
  const { view, fleet, share } = await shareWhileDown();
  expect(share.text()).toContain("Not sent yet.");
  expect(share.text()).toContain("outbox");
  share.unmount();
  fleet.unmount();

  await joined(server.url);
  const status = await openFleet(view);
  await status.until(() => status.text().includes("1 queued"));
  await status.press("Send Outbox Now");
  expect(server.requests).toHaveLength(1);
  await status.until(() => status.titles().includes("Withdraw This Week's Report…"));
  await status.press("Withdraw This Week's Report…");
  expect(JSON.parse(server.requests[1]?.body ?? "").report).toBe(null);
  expect(status.text()).toContain("withdrawn");
  status.unmount();
  view.unmount();
});

it("forgets the team and what waited when sharing is stopped, here and for the command line", async () => {
  const { view, fleet, share } = await shareWhileDown();
  const status = await openFleet(view);
  await status.until(() => status.text().includes("1 queued"));
  await status.press("Stop Sharing…");
  expect(Object.keys(await LocalStorage.allItems())).toEqual([]);
  const { stdout } = commandLine(machine, "fleet", "status");
  expect(stdout).toContain("Sharing is off");
  expect(stdout).toContain("No reports queued");
  for (const mounted of [share, fleet, status, view]) mounted.unmount();
});

it("says what a wrong token means", async () => {
  const refusing = await watchRequests(401, '{"error":"no"}');
  await joined(refusing.url);
  const view = await check(machine);
  const { fleet, share } = await openShare(view);
  await share.press("Send to Fleet");
  expect(share.text()).toContain("does not know this token");
  for (const mounted of [share, fleet, view]) mounted.unmount();
  await refusing.stop();
});

it("checks under what the team asked for", async () => {
  const policy = JSON.stringify({ minimumGo: "1.99", suppressed: ["goroot-not-found"] });
  machine.write(".local/state/go-env-check/fleet/policy.json", policy);
  const view = await check(machine);
  expect(view.all("item").map(({ props }) => props.id)).toContain("suppressed:goroot-not-found");
  const labels = view.all("label").map(({ props }) => `${props.title}: ${props.text}`);
  expect(labels).toContain("Your Team Requires: Go 1.99 or Later");
  view.unmount();
});

it("applies a fix under what the team asked for: what it suppresses is suppressed before and after", async () => {
  const policy = JSON.stringify({ minimumGo: null, suppressed: ["go-not-on-path"] });
  machine.write(".local/state/go-env-check/fleet/policy.json", policy);
  const view = await check(machine);
  expect(view.all("item").map(({ props }) => props.id)).toContain("suppressed:go-not-on-path");
  const fix = await view.enter("Apply Fix…", "goroot-not-found");
  await fix.until(() => fix.all("detail")[0]?.props.isLoading === false);
  await fix.press("Apply Fix…");
  const applied = await pushed();
  const [, from, to] = /^# (\d+) → (\d+)/.exec(applied.text()) ?? [];
  const score = () => view.all("item").find(({ props }) => props.id === "score")?.props.title;
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  expect([Number(from) < Number(to), String(score()).split(" ")[0]]).toEqual([true, to]);
  for (const mounted of [applied, fix, view]) mounted.unmount();
});
