import { createServer } from "node:http";
import { afterEach, beforeEach, expect, it } from "vitest";
import { copyWorstFix } from "../src/copy-worst-fix.ts";
import { fixForAssistant, forAssistant } from "../src/model/for-assistant.ts";
import explainGoError from "../src/tools/explain-go-error.ts";
import { FleetHealth } from "../src/ui/fleet-health.tsx";
import { GoEnvStatus } from "../src/ui/go-env-status.tsx";
import { calibrate, type Host } from "go-env-check";
import { terminalOptions } from "../src/calibration-options.ts";
import { startDemo, watchRequests } from "./support/fleet-server.ts";
import { type Home, makeHome } from "./support/machine.ts";
import { type Mounted, mount } from "./support/mount.tsx";
import { Cache, effects } from "./support/raycast-api.tsx";

let machine: Home;
beforeEach(() => {
  machine = makeHome();
});
afterEach(() => machine.remove());

const noClock = (): Host => ({
  ...machine.host(),
  now: () => {
    throw new Error("no clock");
  },
});

it("Fix Go Env copies the worst fix that can be pasted and says which", async () => {
  machine.write(".profile", "export GOROOT=/opt/gone\n");
  await copyWorstFix(machine.host());
  expect(effects.copied).toHaveLength(1);
  expect(effects.copied[0]).toContain("unset GOROOT");
  expect(effects.huds[0]).toMatch(/^Copied the fix for: .*GOROOT/);
  expect(effects.launched).toEqual([]);
});

it("Fix Go Env opens Check Go Env where nothing can be pasted, or the check fails", async () => {
  await copyWorstFix(machine.host());
  await copyWorstFix(noClock());
  expect(effects.copied).toEqual([]);
  expect(effects.launched.map(({ name }) => name)).toEqual(["check-go-env", "check-go-env"]);
  expect(effects.huds).toEqual(["The check failed: no clock"]);
});

it("Go Env Status shows what it kept at once, and looks again when asked", async () => {
  machine.write(".profile", "export GOROOT=/opt/gone\n");
  const cache = new Cache();
  const settled = (view: Mounted) => view.until(() => view.all("menu-bar")[0]?.props.isLoading === false);
  const first = await mount(<GoEnvStatus host={machine.host()} cache={cache} inBackground />);
  expect(first.all("menu-bar")[0]?.props.title).toBeUndefined();
  await settled(first);
  const score = first.all("menu-bar")[0]?.props.title;
  expect(Number(score)).toBeLessThan(100);
  first.unmount();
  expect(cache.get("snapshot")).not.toContain(machine.home);

  machine.write(".profile", "");
  const second = await mount(<GoEnvStatus host={machine.host()} cache={cache} inBackground={false} />);
  expect(second.all("menu-bar")[0]?.props).toMatchObject({ title: score, isLoading: false });
  const titles = second.all("menu-item").map((node) => String(node.props.title));
  for (const title of titles.filter((one) => one !== "Run Again")) await second.press(title);
  expect(effects.launched.length).toBe(titles.length - 2);
  expect(effects.preferencesOpened).toBe(1);
  await second.press("Run Again");
  await settled(second);
  expect(second.all("menu-item").map((node) => node.props.title)).not.toContain(
    titles.find((title) => title.includes("GOROOT")),
  );
  await second.press("Run Again");
  await settled(second);
  second.unmount();
});

it("Go Env Status looks again by itself when what it kept is old or damaged, and says when it cannot", async () => {
  const cache = new Cache();
  cache.set("snapshot", '{"at":"2020-01-01T00:00:00Z"}');
  const view = await mount(<GoEnvStatus host={machine.host()} cache={cache} inBackground={false} />);
  expect(view.all("menu-bar")[0]?.props.isLoading).toBe(true);
  await view.until(() => view.all("menu-bar")[0]?.props.isLoading === false);
  view.unmount();
  let calls = 0;
  const host: Host = {
    ...machine.host(),
    now: () => {
      calls += 1;
      if (calls > 1) throw new Error("no clock");
      return new Date(2100, 0);
    },
  };
  const failing = await mount(<GoEnvStatus host={host} cache={cache} inBackground={false} />);
  await failing.until(() => failing.all("menu-item").some((node) => node.props.title === "no clock"));
  failing.unmount();
});

it("the tools answer an assistant with what they found and no environment", async () => {
  machine.write(".profile", "export GOROOT=/opt/gone\nexport SECRET_PLACE=/opt/secret\n");
  const report = await calibrate(machine.host(), terminalOptions({ network: false }));
  const answer = forAssistant(report);
  expect(answer.findings.map(({ id }) => id)).toContain("goroot-not-found");
  expect(JSON.stringify(answer)).not.toContain("secret");
  expect(fixForAssistant(report, "goroot-not-found")).toMatchObject({ found: true, file: "~/.profile" });
  expect(fixForAssistant(report, "goroot-unheard-of")).toMatchObject({ found: false });
  expect(fixForAssistant({ ...report, findings: [] }, null)).toEqual({
    found: false,
    message: "Nothing to fix.",
  });
  expect(await explainGoError({ text: "go: cannot find GOROOT directory: /opt/gone" })).toMatchObject({
    match: "known",
    explanation: { id: "goroot-not-found" },
  });
});

it("Fleet Health shows the team's summary from a real server, and every action works", async () => {
  const demo = await startDemo(machine.home);
  try {
    const view = await mount(<FleetHealth settings={{ server: demo.url, token: demo.lead }} host={machine.host()} />);
    expect(view.all("item").map((node) => node.props.title)).toEqual(["Loading from your team's server…"]);
    await view.until(() => view.all("list")[0]?.props.isLoading === false);
    const sections = view.all("section").map((node) => node.props.title);
    expect(sections).toEqual(["Score", "Top 3 to Fix", "Misconfigurations", "Machines by Platform", "Go Versions"]);
    expect(view.all("item").length).toBeGreaterThan(10);
    expect(view.all("item")[0]?.props.title).toMatch(/^Median \d+/);
    expect(await view.press("Copy Summary as Markdown", "trend")).toContain("| Week | Median |");
    expect(JSON.parse(await view.press("Copy Summary as JSON", "trend"))).toMatchObject({ weeks: {} });
    await view.press("Open Dashboard", "trend");
    expect((await fetch(effects.opened[0] ?? "")).status).toBe(200);
    await view.press("Run Again", "trend");
    await view.until(() => view.all("list")[0]?.props.isLoading === false);
    view.unmount();

    const stranger = await mount(
      <FleetHealth settings={{ server: demo.url, token: "gec_lead_nobody" }} host={machine.host()} />,
    );
    await stranger.until(() => stranger.all("empty-view").length === 1);
    expect(stranger.all("empty-view")[0]?.props.title).toBe("Invalid or Expired Lead Token");
    expect(stranger.titles()[0]).toBe("Open Command Preferences");
    stranger.unmount();
  } finally {
    await demo.stop();
  }
}, 60_000);

it("Fleet Health says what is wrong when there is no summary, with the next step first", async () => {
  const strange = await watchRequests(200, "<html>");
  const gone = await watchRequests();
  await gone.stop();
  const cases = [
    { server: "", title: "No Team Set Up", first: "Open Command Preferences" },
    { server: gone.url, title: "Server Unreachable", first: "Run Again" },
    { server: strange.url, title: "Not a Fleet Server", first: "Open Command Preferences" },
  ];
  for (const { server, title, first } of cases) {
    const view = await mount(<FleetHealth settings={{ server, token: "gec_lead_x" }} host={machine.host()} />);
    await view.until(() => view.all("empty-view").length === 1);
    expect(view.all("empty-view")[0]?.props.title).toBe(title);
    expect(view.titles()[0]).toBe(first);
    await view.press("Open Command Preferences");
    await view.press("Run Again");
    await view.until(() => view.all("list")[0]?.props.isLoading === false);
    view.unmount();
  }
  expect(effects.preferencesOpened).toBe(cases.length);
  await strange.stop();
});

it("Fleet Health takes the proxy that a startup file names when the server is unreachable without it", async () => {
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on("connect", ({ url }, socket) => {
    asked.push(String(url));
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  machine.write(".profile", `export HTTPS_PROXY=http://127.0.0.1:${port}\n`);
  const settings = { server: "https://go-fleet.invalid", token: "gec_lead_x" };
  const view = await mount(<FleetHealth settings={settings} host={machine.host()} />);
  await view.until(() => view.all("empty-view").length === 1);
  expect(asked).toEqual(["go-fleet.invalid:443"]);
  expect(view.all("empty-view")[0]?.props.description).toContain("proxy");
  view.unmount();
  proxy.close();
});
