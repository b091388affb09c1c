import { afterEach, beforeEach, expect, it } from "vitest";
import { CheckGoEnv } from "../src/ui/check-go-env.tsx";
import { type Home, makeHome } from "./support/machine.ts";
import { type Mounted, mount } from "./support/mount.tsx";
import { effects, setPreferences } from "./support/raycast-api.tsx";

const ID = "goroot-not-found";
let machine: Home;
beforeEach(() => {
  machine = makeHome();
  machine.write(".profile", "export GOROOT=/opt/gone\n");
});
afterEach(() => machine.remove());

async function check(finding?: string): Promise<Mounted> {
  const view = await mount(<CheckGoEnv host={machine.host()} {...(finding && { finding })} />);
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  return view;
}

it("Return on a finding does what the preference says; in the fix's view it copies unless the preference is to apply", async () => {
  for (const [primaryAction, first, inFix] of [
    ["copy", "Copy Fix", "Copy Diff"],
    ["paste", "Paste Fix", "Copy Diff"],
    ["apply", "Apply Fix…", "Apply Fix…"],
  ] as const) {
    setPreferences({ primaryAction });
    const view = await check();
    expect(view.titles(ID)[0]).toBe(first);
    expect(view.titles(ID).filter((title) => title === first)).toHaveLength(1);
    const fix = await view.enter("Apply Fix…", ID);
    expect(fix.titles()[0]).toBe(inFix);
    fix.unmount();
    const test = await view.enter("Test Fix", ID);
    expect(test.titles()[0]).toBe("Copy Diff");
    test.unmount();
    view.unmount();
  }
});

it("selects the finding of a deeplink, and copies a deeplink to it", async () => {
  const view = await check(ID);
  expect(view.all("list")[0]?.props.selectedItemId).toBe(ID);
  const link = new URL(await view.press("Copy Deeplink", ID));
  expect(`${link.protocol}//${link.host}${link.pathname}`).toBe(
    "raycast://extensions/go-env-check/go-env-check/check-go-env",
  );
  expect(JSON.parse(link.searchParams.get("context") ?? "")).toEqual({ finding: ID });
  view.unmount();
  const other = await check("goroot-unheard-of");
  expect(other.all("list")[0]?.props.selectedItemId).toBe(undefined);
  other.unmount();
});

it("remembers whether the detail is shown, and shows the line in the row without it", async () => {
  const view = await check();
  await view.press("Toggle Detail", ID);
  expect(view.all("list")[0]?.props.isShowingDetail).toBe(false);
  expect(view.all("item").find((node) => node.props.id === ID)?.props.subtitle).toBe("~/.profile:1");
  view.unmount();
  const again = await check();
  expect(again.all("list")[0]?.props.isShowingDetail).toBe(false);
  again.unmount();
});

it("shows the last result at once, with Return as before, and a fix that waits for the new check", async () => {
  const first = await check();
  first.unmount();
  const second = await mount(<CheckGoEnv host={machine.host()} />);
  expect(second.all("item").map((node) => node.props.id)).toContain(ID);
  expect(second.all("list")[0]?.props.isLoading).toBe(true);
  expect(second.titles(ID)[0]).toBe("Copy Fix");
  const fix = await second.enter("Apply Fix…", ID);
  expect(fix.text()).toContain("Checking First");
  await fix.until(() => fix.text().includes("Tested: This Fixes It"));
  fix.unmount();
  await second.until(() => second.all("list")[0]?.props.isLoading === false);
  second.unmount();
});

it("shows no green tick beside a missing go, and marks the contexts without one", async () => {
  machine.write(".profile", "");
  const view = await check();
  expect(view.all("item").map((node) => node.props.id)).not.toContain("healthy");
  const rows = view.all("item").filter((node) => String(node.props.id).startsWith("context:"));
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) {
    expect(row.props.icon).not.toMatchObject({ tintColor: "Green" });
    // Nothing expects a go in cron and the like: only where a person types it is its absence red.
    const isTyped = /^context:(terminal|nested-login|interactive)$/.test(String(row.props.id));
    const color = isTyped ? "Red" : "SecondaryText";
    expect([row.props.id, row.props.accessories]).toEqual([row.props.id, [{ tag: { value: "not found", color } }]]);
  }
  await view.until(() => effects.subtitles.length > 0);
  expect(effects.subtitles.at(-1)).toMatch(/Finding/);
  view.unmount();
});
