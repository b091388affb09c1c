import { createServer } from "node:http";
import { afterEach, beforeEach, expect, it } from "vitest";
import { copyWorstFix } from "../src/copy-worst-fix.ts";
import { fixOrReason, forAssistant } from "../src/model/for-assistant.ts";
import explainGoError from "../src/tools/explain-go-error.ts";
import { FleetHealth } from "../src/ui/fleet-health.tsx";
import { GoEnvStatus } from "../src/ui/go-env-status.tsx";
import { calibrate, type Host } from "go-env-check";
import { terminalOptions } from "../src/check/options.ts";
import { startDemo, watchRequests } from "./support/fleet-server.ts";
import { type Home, makeHome } from "./support/machine.ts";
import { type Mounted, mount } from "./support/mount.tsx";
import { effects } from "./support/raycast-api.tsx";

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

it("Copy Worst Fix copies the worst fix that can be pasted and says which", async () => {
  machine.write(".profile", "export GOROOT=/opt/gone\n");
  await copyWorstFix(machine.host());
  expect(effects.copied).toHaveLength(1);
  expect(effects.copied[0]).toContain("unset GOROOT");
  expect(effects.huds[0]).toMatch(/^Copied the fix for: .*GOROOT/);
  expect(effects.launched).toEqual([]);
});

it("Copy Worst Fix opens Check Go Env where nothing can be pasted, or the check fails", async () => {
  machine.write(".profile", "exit 3\n");
  await copyWorstFix(machine.host());
  expect(effects.toasts.at(-1)).toMatchObject({ message: "Your login shell gave no result" });
  await copyWorstFix(noClock());
  expect(effects.toasts.at(-1)).toMatchObject({ title: "Check Failed", message: "no clock" });
  expect(effects.copied).toEqual([]);
  expect(effects.launched.map(({ name }) => name)).toEqual(["check-go-env", "check-go-env"]);
});

const settled = (view: Mounted) => view.until(() => view.all("menu-bar")[0]?.props.isLoading === false);

it("Go Env Status shows what it kept at once, acts on it, and looks again when asked", async () => {
  machine.write(".profile", "export GOROOT=/opt/gone\n");
  const first = await mount(<GoEnvStatus host={machine.host()} inBackground />);
  expect(first.all("menu-bar")[0]?.props.title).toBeUndefined();
  await settled(first);
  const score = first.all("menu-bar")[0]?.props.title;
  expect(Number(score)).toBeLessThan(100);
  expect(effects.subtitles.at(-1)).toMatch(new RegExp(`^${score} · \\d+ Findings?$`));
  first.unmount();

  const second = await mount(<GoEnvStatus host={machine.host()} inBackground={false} />);
  expect(second.all("menu-bar")[0]?.props).toMatchObject({ title: score, isLoading: false });
  expect(second.all("menu-submenu").map((node) => String(node.props.title))).toContain("GOROOT does not exist");
  expect(await second.press("Copy Fix")).toContain("unset GOROOT");
  await second.press("Open Finding");
  expect(effects.launched.at(-1)).toMatchObject({ name: "check-go-env", context: { finding: "go-not-on-path" } });
  await second.press("Open Extension Preferences");
  expect(effects.preferencesOpened).toBe(1);

  machine.write(".profile", "");
  await second.press("Run Again");
  await settled(second);
  expect(second.all("menu-submenu").map((node) => String(node.props.title))).not.toContain("GOROOT does not exist");
  second.unmount();
});

it("Go Env Status looks again by itself when something changed, and says when it cannot", async () => {
  machine.write(".profile", "export GOROOT=/opt/gone\n");
  const first = await mount(<GoEnvStatus host={machine.host()} inBackground />);
  await settled(first);
  first.unmount();
  machine.write(".profile", "export GOROOT=/opt/gone2\n");
  const view = await mount(<GoEnvStatus host={machine.host()} inBackground={false} />);
  expect(view.all("menu-bar")[0]?.props).toMatchObject({ title: undefined, isLoading: true });
  await settled(view);
  view.unmount();
  machine.write(".profile", "# no clock\n");
  const failing = await mount(<GoEnvStatus host={noClock()} inBackground={false} />);
  await failing.until(() => failing.all("menu-item").some((node) => node.props.title === "no clock"));
  failing.unmount();
});

it("Go Env Status shows no number and no finding of a check without a verdict", async () => {
  machine.write(".profile", "export GOROOT=/opt/gone\nexit 3\n");
  const view = await mount(<GoEnvStatus host={machine.host()} inBackground />);
  await settled(view);
  expect(view.all("menu-bar")[0]?.props.title).toBeUndefined();
  expect(view.all("menu-submenu")).toEqual([]);
  expect(view.all("menu-item")[0]?.props.title).toBe("Your login shell gave no result");
  expect(effects.subtitles).toEqual([]);
  view.unmount();
});

it("the tools answer an assistant with what they found and no environment", async () => {
  machine.write(".profile", "export GOROOT=/opt/gone\nexport SECRET_PLACE=/opt/secret\n");
  const report = await calibrate(machine.host(), terminalOptions({}, machine.host()));
  const answer = forAssistant(report, 15_000);
  expect("findings" in answer ? answer.findings.map(({ id }) => id) : []).toContain("goroot-not-found");
  expect(JSON.stringify(answer)).not.toContain("secret");
  expect(fixOrReason(report, "goroot-not-found", 15_000)).toMatchObject({ found: true, file: "~/.profile" });
  expect(fixOrReason(report, "goroot-unheard-of", 15_000)).toMatchObject({ found: false });
  expect(fixOrReason({ ...report, findings: [] }, null, 15_000)).toEqual({
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
    expect(view.all("item")[0]?.props.title).toMatch(/^About \d+ of \d+ cannot build$/);
    expect(String(view.all("item-detail")[0]?.props.markdown)).toContain("](data:image/svg+xml;base64,");
    expect(await view.press("Copy Summary as Markdown", "trend")).toContain("| Week | Median |");
    expect(JSON.parse(await view.press("Copy Summary as JSON", "trend"))).toMatchObject({ weeks: {} });
    await view.press("Open Dashboard", "trend");
    const page = await fetch(effects.opened[0] ?? "");
    expect([page.status, (await page.text()).includes("</html>")]).toEqual([200, true]);
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
