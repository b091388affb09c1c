import { afterEach, beforeEach, expect, it } from "vitest";
import { CheckGoEnv } from "../src/ui/check-go-env.tsx";
import { GoEnvStatus } from "../src/ui/go-env-status.tsx";
import { letShareInBackground, sharesInBackground } from "../src/sharing/consent.ts";
import { watchRequests } from "./support/fleet-server.ts";
import { type Home, makeHome } from "./support/machine.ts";
import { type Mounted, mount } from "./support/mount.tsx";
import { answerAlerts, Cache, effects, LocalStorage, setPreferences } from "./support/raycast-api.tsx";

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

const settings = (url: string) => ({
  shareWithFleet: true,
  fleetServer: url,
  fleetTeam: "t_abcdefghijkl",
  fleetToken: "gec_ingest_abcdefghijklmnopqrstuvwxyz",
});

async function check(): Promise<Mounted> {
  const view = await mount(<CheckGoEnv host={machine.host()} />);
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  return view;
}

async function inBackground(): Promise<void> {
  const view = await mount(<GoEnvStatus host={machine.host()} cache={new Cache()} inBackground />);
  await view.until(() => view.all("menu-bar")[0]?.props.isLoading === false);
  view.unmount();
}

const shown = (view: Mounted): string => /```json\n([\s\S]*?)\n```/.exec(view.text())?.[1] ?? "";

it("sends nothing while it is off, whatever is looked at, and shows what it would be", async () => {
  setPreferences({ ...settings(server.url), shareWithFleet: false });
  const view = await check();
  const status = await view.enter("Fleet Sharing…", "score");
  await status.until(() => status.text().includes("Outbox"));
  expect(status.text()).toContain("Sharing Is Off");
  const preview = await status.enter("Preview Report");
  await preview.until(() => preview.text().includes("nullifier"));
  expect(preview.titles()).not.toContain("Send to Fleet");
  await preview.press("Open Extension Preferences");
  await view.press("Copy Fix Snippet", "goroot-not-found");
  await letShareInBackground(true);
  await inBackground();
  expect(server.requests).toEqual([]);
  for (const mounted of [preview, status, view]) mounted.unmount();
});

it("sends nothing but what was shown, once, when it is on and told to", async () => {
  setPreferences(settings(server.url));
  const view = await check();
  await inBackground();
  const share = await view.enter("Share with Fleet…", "score");
  await share.until(() => shown(share) !== "");
  const text = shown(share);
  expect(server.requests).toEqual([]);
  await share.press("Send to Fleet");
  expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /v1/reports"]);
  expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual(JSON.parse(text));
  expect(await share.press("Copy Report as Sent")).toBe(text);
  expect(text).not.toContain(machine.home);
  expect(share.titles()).not.toContain("Send to Fleet");
  share.unmount();
  view.unmount();
});

it("sends in the background only after a second yes, once a week, until it is stopped", async () => {
  setPreferences(settings(server.url));
  const view = await check();
  const share = await view.enter("Share with Fleet…", "score");
  await share.until(() => shown(share) !== "");
  await share.press("Send to Fleet");
  answerAlerts(false);
  await share.press("Share Weekly in the Background…");
  expect(await sharesInBackground()).toBe(false);
  answerAlerts(true);
  await share.press("Share Weekly in the Background…");
  expect(await sharesInBackground()).toBe(true);
  expect(effects.alerts).toHaveLength(2);
  await inBackground();
  expect(server.requests).toHaveLength(1);

  // A new week: Raycast's storage knows nothing sent in it.
  for (const key of Object.keys(await LocalStorage.allItems()))
    if (key.startsWith("fleet-sent")) await LocalStorage.removeItem(key);
  await inBackground();
  await inBackground();
  expect(server.requests).toHaveLength(2);

  const status = await view.enter("Fleet Sharing…", "score");
  await status.until(() => status.text().includes("once a week"));
  await status.press("Stop Sharing in the Background");
  await status.until(() => status.text().includes("Background sharing is off"));
  expect(await sharesInBackground()).toBe(false);
  for (const mounted of [share, status, view]) mounted.unmount();
});

/** A report that was sent to a server that is down. */
async function shareWhileDown() {
  const down = await watchRequests();
  await down.stop();
  setPreferences(settings(down.url));
  const view = await check();
  const share = await view.enter("Share with Fleet…", "score");
  await share.until(() => shown(share) !== "");
  await share.press("Send to Fleet");
  return { view, share };
}

it("keeps what a server that is down could not take, sends it later, and withdraws it", async () => {
  const { view, share } = await shareWhileDown();
  expect(share.text()).toContain("Not sent yet.");
  expect(share.text()).toContain("outbox");
  share.unmount();

  setPreferences(settings(server.url));
  const status = await view.enter("Fleet Sharing…", "score");
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

it("empties the outbox when all sharing is stopped", async () => {
  const { view, share } = await shareWhileDown();
  const status = await view.enter("Fleet Sharing…", "score");
  await status.until(() => status.text().includes("1 queued"));
  await status.press("Stop All Sharing…");
  await status.until(() => status.text().includes("**Outbox:** empty"));
  for (const mounted of [share, status, view]) mounted.unmount();
});

it("names what is missing or wrong in the preferences, and what a wrong token means", async () => {
  setPreferences({ shareWithFleet: true, fleetServer: "go-fleet", fleetTeam: "", fleetToken: "x" });
  const view = await check();
  const share = await view.enter("Share with Fleet…", "score");
  await share.until(() => shown(share) !== "");
  for (const name of ["Fleet Server", "Team ID", "Ingest Token"]) expect(share.text()).toContain(name);
  expect(share.titles()).not.toContain("Send to Fleet");
  share.unmount();
  const refusing = await watchRequests(401, '{"error":"no"}');
  setPreferences(settings(refusing.url));
  const again = await view.enter("Share with Fleet…", "score");
  await again.until(() => shown(again) !== "");
  await again.press("Send to Fleet");
  expect(again.text()).toContain("does not know this token");
  expect(again.titles()).toContain("Open Extension Preferences");
  again.unmount();
  view.unmount();
  await refusing.stop();
});
