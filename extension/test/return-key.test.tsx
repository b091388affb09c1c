import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Host } from "go-env-check";
import { CheckGoEnv } from "../src/ui/check-go-env.tsx";
import { ExplainGoError } from "../src/ui/explain-go-error.tsx";
import { FleetHealth } from "../src/ui/fleet-health.tsx";
import { GoEnvStatus } from "../src/ui/go-env-status.tsx";
import { type Home, itWithGo, makeHome, SDKS } from "./support/machine.ts";
import { type Mounted, mount } from "./support/mount.tsx";
import { answerAlerts, effects } from "./support/raycast-api.tsx";
import { walk, withSlowShell } from "./support/slow-shell.ts";

const LIMIT = 120_000;
const GOROOT = "goroot-not-found";
const BROKEN = "export GOROOT=/opt/gone\n";
/** What a machine is like in each state, and how long its shell takes. */
const STATES: Readonly<
  Record<string, { readonly profile: string; readonly seconds: number; readonly settings?: string }>
> = {
  broken: { profile: BROKEN, seconds: 0.2 },
  incomplete: { profile: BROKEN, seconds: 0.2, settings: "{" },
  failed: { profile: `${BROKEN}exit 3\n`, seconds: 0.2 },
  slow: { profile: BROKEN, seconds: 8 },
  "without an end": { profile: BROKEN, seconds: 60 },
  healthy: { profile: `export PATH=${SDKS}/go1.26/bin:$PATH\n`, seconds: 0.2 },
};

let machine: Home;
beforeEach(() => {
  machine = makeHome();
  answerAlerts(false);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
});
afterEach(() => {
  vi.useRealTimers();
  machine.remove();
});

function hostIn(state: string): Host {
  const { profile, seconds, settings } = STATES[state] ?? { profile: "", seconds: 0 };
  machine.write(".profile", profile);
  if (settings !== undefined) machine.write(".config/go-env-check.json", settings);
  return withSlowShell(machine.host(), seconds);
}

/** The files of the home that a person wrote, with their text. */
function files(): Readonly<Record<string, string>> {
  const names = [".profile", ".config/go-env-check.json"];
  const there = names.filter((name) => existsSync(join(machine.home, name)));
  return Object.fromEntries(there.map((name) => [name, readFileSync(join(machine.home, name), "utf8")]));
}

/** All that a key press may not do unasked: change, open, start, paste, or ask something, or leave nothing to paste. */
function done(): string {
  const { alerts, opened, shown, launched, pushed, pasted, pops, copied } = effects;
  return JSON.stringify({
    alerts,
    opened,
    shown,
    launched,
    pushed: pushed.length,
    pasted,
    pops,
    empty: copied.filter((text) => text.trim() === ""),
    files: files(),
  });
}

interface Row {
  readonly id: string | undefined;
  readonly titles: readonly string[];
}

function rowsOf(view: Mounted): readonly Row[] {
  const ids = view.all("item").map((node) => String(node.props.id));
  if (ids.length === 0) return [{ id: undefined, titles: view.titles() }];
  return ids.map((id) => ({ id, titles: view.titles(id) }));
}

const isLoading = (view: Mounted): boolean => [...view.all("list"), ...view.all("detail")][0]?.props.isLoading === true;

/** They look again, and do no more. */
const AGAIN = ["Run Again", "Wait Longer"];

/** Presses Return on each row that says something it did not say before; the view goes on as it was. */
async function pressReturn(view: Mounted, pressed: Set<string>): Promise<void> {
  for (const { id, titles } of rowsOf(view)) {
    const [title] = titles;
    const what = `${id}: ${title}, ${isLoading(view) ? "loading" : "settled"}`;
    const isThere = id === undefined || rowsOf(view).some((row) => row.id === id);
    if (title === undefined || !isThere || AGAIN.includes(title) || pressed.has(what)) continue;
    pressed.add(what);
    const [before, wasLoading, said] = [done(), isLoading(view), effects.copied.length];
    await view.press(title, id);
    expect(done(), what).toBe(before);
    if (title.startsWith("Copy")) expect(effects.copied.length + effects.toasts.length, what).toBeGreaterThan(said);
    // It may end by itself meanwhile; it neither begins nor is stopped.
    if (!wasLoading) expect(isLoading(view), what).toBe(false);
    expect(view.all("item").map((node) => node.props.title)).not.toContain("Stopped");
  }
}

/** Walks until the view has settled, and presses Return in every frame. */
async function settle(view: Mounted, pressed = new Set<string>()): Promise<ReadonlySet<string>> {
  await walk(200, async () => {
    await pressReturn(view, pressed);
    return !isLoading(view);
  });
  return pressed;
}

/** The keys that lead elsewhere, tried last: the rows are others then. */
const LAST = [...AGAIN, "Stop Check"];

/** Fires every action of every row, enters what it pushes, and presses Return there at once; every question gets a no. */
async function fireAll(view: Mounted): Promise<ReadonlySet<string>> {
  const fired = new Set<string>();
  const before = files();
  for (const { id, titles } of rowsOf(view))
    for (const title of titles.filter((one) => !LAST.includes(one))) {
      fired.add(title);
      if (view.isPush(title, id)) {
        const entered = await view.enter(title, id);
        if (entered.all("form").length === 0) await pressReturnThere(entered);
        entered.unmount();
      } else await view.press(title, id);
      expect([title, files()]).toEqual([title, before]);
    }
  const [row] = rowsOf(view);
  for (const title of LAST.filter((one) => row?.titles.includes(one))) {
    fired.add(title);
    await view.press(title, row?.id);
    expect(isLoading(view), title).toBe(title !== "Stop Check");
    expect([title, files()]).toEqual([title, before]);
    break;
  }
  expect(effects.copied.filter((text) => text.trim() === "")).toEqual([]);
  return fired;
}

/** In a view that was pushed, Return may open the preferences, too: there is nothing else to do where it comes first. */
async function pressReturnThere(view: Mounted): Promise<void> {
  const [title] = view.titles();
  if (title !== "Open Extension Preferences") await pressReturn(view, new Set());
}

for (const state of Object.keys(STATES)) {
  const needs = state === "healthy" ? ["go1.26"] : [];
  itWithGo(needs, `Check Go Env, ${state}: Return bites in no frame, and every action does no harm`, async () => {
    const view = await mount(<CheckGoEnv host={hostIn(state)} />);
    await settle(view);
    await fireAll(view);
    view.unmount();
  });

  itWithGo(needs, `Explain Go Error, ${state}: Return bites in no frame, and every action does no harm`, async () => {
    const text = "go: cannot find GOROOT directory: /opt/gone";
    const view = await mount(<ExplainGoError host={hostIn(state)} argument={text} fallback="" />);
    await settle(view);
    await fireAll(view);
    view.unmount();
  });

  itWithGo(needs, `Go Env Status, ${state}: every item does no harm`, async () => {
    const view = await mount(<GoEnvStatus host={hostIn(state)} inBackground={false} />);
    const isDone = () => view.all("menu-bar")[0]?.props.isLoading === false;
    for (const title of view.titles().filter((one) => one !== "Run Again")) await view.press(title);
    await walk(200, isDone);
    const before = files();
    for (const title of view.titles()) {
      await view.press(title);
      expect([title, files()]).toEqual([title, before]);
      await walk(200, isDone);
    }
    expect(effects.copied.filter((one) => one.trim() === "")).toEqual([]);
    view.unmount();
  });
}

for (const seconds of [1, 8])
  it(
    `Check Go Env, waiting ${seconds} s: every action of every row does no harm, and Stop Check stops`,
    async () => {
      machine.write(".profile", BROKEN);
      const view = await mount(<CheckGoEnv host={withSlowShell(machine.host(), seconds)} />);
      await walk(200, (at) => at >= seconds / 2);
      expect(rowsOf(view)[0]?.id).toBe("waiting");
      expect(await fireAll(view)).toContain("Stop Check");
      expect(view.all("item")[0]?.props.title).toBe("Stopped");
      await view.press("Run Again", "waiting");
      await settle(view);
      expect(rowsOf(view).map(({ id }) => id)).toContain(GOROOT);
      view.unmount();
    },
    LIMIT,
  );

for (const seconds of [0.2, 3, 12])
  it(
    `the view of a fix, entered with the verdict, with a shell of ${seconds} s: Return copies the diff once there is one`,
    async () => {
      machine.write(".profile", BROKEN);
      const view = await mount(<CheckGoEnv host={withSlowShell(machine.host(), seconds)} />);
      await walk(200, () => rowsOf(view).some(({ id }) => id === GOROOT));
      const fix = await view.enter("Apply Fix…", GOROOT);
      const pressed = await settle(fix);
      for (const what of pressed) expect(what).toContain("Copy Diff");
      await pressReturn(fix, new Set());
      expect(effects.copied.at(-1)).toContain("-export GOROOT=");
      expect(fix.text()).toContain("Tested: This Fixes It");
      fix.unmount();
      view.unmount();
    },
    LIMIT,
  );

for (const seconds of [0.2, 60])
  it(
    `Fleet Health with a shell of ${seconds} s and a server out of reach: Return bites in no frame`,
    async () => {
      const settings = { server: "http://127.0.0.1:1", token: "gec_lead_x" };
      const view = await mount(<FleetHealth settings={settings} host={withSlowShell(machine.host(), seconds)} />);
      await settle(view);
      expect(view.all("empty-view")[0]?.props.title).toBe("Server Unreachable");
      expect(view.titles()[0]).toBe("Run Again");
      view.unmount();
    },
    LIMIT,
  );
