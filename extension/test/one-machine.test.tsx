import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startFleet, watchRequests } from "./support/fleet-server.ts";
import { type Home, makeHome } from "./support/machine.ts";
import { check, commandLine, inBackground, joined, openFleet, openShare } from "./support/sharing.tsx";

let machine: Home;
beforeEach(() => {
  machine = makeHome();
  machine.write(".profile", "export GOROOT=/opt/gone\n");
});
afterEach(() => machine.remove());

it("is one machine with the command line: joined there, sent here, replaced from there, counted once", async () => {
  const fleet = await startFleet(machine.home);
  const enabled = commandLine(
    machine,
    ...["fleet", "enable", "--server", fleet.url, "--team", fleet.team, "--token", fleet.ingest],
  );
  expect(enabled.stderr).toBe("");
  const view = await check(machine);
  const { fleet: status, share } = await openShare(view);
  await share.press("Send to Fleet");
  expect(share.text()).toContain("Sent. Thank you.");
  machine.write(".profile", "export GOROOT=/opt/gone GO111MODULE=off\n");
  expect(commandLine(machine, "fleet", "send", "--shell", "/bin/bash").stdout).toContain("Replaces");
  for (const mounted of [share, status, view]) mounted.unmount();
  await fleet.stop();
});

it("says that what is kept for sharing is damaged, sends nothing then, and still shows and copies", async () => {
  const server = await watchRequests();
  await joined(server.url);
  writeFileSync(join(machine.home, ".local/state/go-env-check/fleet/settings.json"), "{");
  await inBackground(machine);
  const view = await check(machine);
  await view.press("Copy Fix", "goroot-not-found");
  const fleet = await openFleet(view);
  expect(fleet.text()).toContain("Cannot Read the Sharing Data");
  expect(fleet.text()).toContain("settings.json");
  expect(fleet.titles()[0]).toBe("Open Extension Preferences");
  expect(server.requests).toEqual([]);
  for (const mounted of [fleet, view]) mounted.unmount();
  await server.stop();
});
