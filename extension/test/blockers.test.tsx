import { afterEach, beforeEach, expect, it } from "vitest";
import type { Host } from "go-env-check";
import { CheckGoEnv } from "../src/ui/check-go-env.tsx";
import { type Home, makeHome } from "./support/machine.ts";
import { type Mounted, mount } from "./support/mount.tsx";
import { effects, setPreferences } from "./support/raycast-api.tsx";

let machine: Home;
beforeEach(() => {
  machine = makeHome();
});
afterEach(() => machine.remove());

async function check(host: Host): Promise<Mounted> {
  const view = await mount(<CheckGoEnv host={host} />);
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  return view;
}

const paneOf = (view: Mounted, id: string): string =>
  String(
    view
      .all("item")
      .find((node) => node.props.id === id)
      ?.findAll((node) => String(node.type) === "item-detail")[0]?.props.markdown,
  );

/** Every item can be acted upon, whatever went wrong. */
function expectActionsEverywhere(view: Mounted): void {
  for (const item of view.all("item")) expect(view.titles(String(item.props.id)).length).toBeGreaterThan(0);
}

it("no Go: says so and offers a download", async () => {
  const view = await check(machine.host());
  expect(paneOf(view, "no-go")).toContain("brew install go");
  expect(await view.press("Copy Homebrew Command", "no-go")).toBe("brew install go");
  await view.press("Open Go Downloads", "no-go");
  expect(effects.opened).toEqual(["https://go.dev/dl/"]);
  expectActionsEverywhere(view);
  view.unmount();
});

it("no shell: offers the preferences", async () => {
  const view = await check(machine.host(null));
  expect(paneOf(view, "no-shell")).toContain("Login Shell");
  await view.press("Open Extension Preferences", "no-shell");
  expect(effects.preferencesOpened).toBe(1);
  expectActionsEverywhere(view);
  view.unmount();
});

it("a shell that does not start: shows the error, and the preference fixes it", async () => {
  const view = await check(machine.host("/nowhere/zsh"));
  expect(paneOf(view, "shell-failed")).toContain("/nowhere/zsh");
  await view.press("Open Extension Preferences", "shell-failed");
  setPreferences({ shell: "/bin/bash" });
  view.unmount();
  const fixed = await check(machine.host("/nowhere/zsh"));
  expect(fixed.all("item").map((node) => node.props.id)).not.toContain("shell-failed");
  fixed.unmount();
});

it("a startup file that hangs: names the line and opens it", async () => {
  setPreferences({ timeLimit: "5" });
  machine.write(".profile", "export A=1\nread -r answer < /dev/tty || sleep 60\n");
  const view = await check(machine.host());
  expect(paneOf(view, "shell-hangs")).toContain(".profile:2");
  expect(view.all("item").map((node) => node.props.id)).toEqual(["shell-hangs"]);
  expect(view.titles("shell-hangs")[0]).toBe("Wait Longer");
  await view.press("Open Startup File", "shell-hangs");
  expect(effects.opened).toEqual([`${machine.home}/.profile`]);
  expectActionsEverywhere(view);
  view.unmount();
}, 60_000);

it("a check that throws: says so, and runs again", async () => {
  const broken = { now: true };
  const host: Host = {
    ...machine.host(),
    now: () => {
      if (broken.now) throw new Error("no clock");
      return new Date();
    },
  };
  const view = await mount(<CheckGoEnv host={host} />);
  await view.until(() => view.all("empty-view").length === 1);
  expect(view.all("empty-view")[0]?.props.description).toContain("no clock");
  expect(await view.press("Copy Error")).toContain("no clock");
  broken.now = false;
  await view.press("Run Again");
  await view.until(() => view.all("item").some((node) => node.props.id === "no-go"));
  view.unmount();
});

it("can be stopped, and run again", async () => {
  machine.write(".profile", "sleep 2\n");
  const view = await mount(<CheckGoEnv host={machine.host()} />);
  await view.press("Stop Check", "waiting");
  expect(view.all("list")[0]?.props.isLoading).toBe(false);
  expect(view.all("item")[0]?.props.title).toBe("Stopped");
  machine.write(".profile", "");
  await view.press("Run Again", "waiting");
  await view.until(() => view.all("item").some((node) => node.props.id === "no-go"));
  view.unmount();
});

it("ticks contexts off as they land", async () => {
  machine.write(".profile", "case $- in *i*) ;; *) sleep 1 ;; esac\n");
  const view = await mount(<CheckGoEnv host={machine.host()} />);
  expect(view.all("item").map((node) => node.props.id)).toEqual(["waiting"]);
  await view.until(() => view.all("item").some((node) => node.props.id === "context:terminal"));
  expect(view.all("list")[0]?.props.isLoading).toBe(true);
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  view.unmount();
});
