import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { act } from "react-test-renderer";
import type { Host } from "go-env-check";
import { copyWorstFix } from "../src/copy-worst-fix.ts";
import { CheckGoEnv } from "../src/ui/check-go-env.tsx";
import { ExplainGoError } from "../src/ui/explain-go-error.tsx";
import { GoEnvStatus } from "../src/ui/go-env-status.tsx";
import { type Home, makeHome } from "./support/machine.ts";
import { type Mounted, mount } from "./support/mount.tsx";
import { effects, LocalStorage } from "./support/raycast-api.tsx";
import { walk, withSlowShell } from "./support/slow-shell.ts";

/** What Return may do at any moment: nothing of it stops, changes or sends anything. */
const HARMLESS = /^(Copy .+|Toggle Detail|Wait Longer|Enter Error Text…)$/;
/** A shell's seconds, and whether it answers within the time limit of 15 s. */
const SHELLS = [
  { seconds: 0.2, answers: true },
  { seconds: 1, answers: true },
  { seconds: 3, answers: true },
  { seconds: 8, answers: true },
  { seconds: 60, answers: false },
] as const;
const GOROOT = "goroot-not-found";

let machine: Home;
let host: Host;
beforeEach(() => {
  machine = makeHome();
  machine.write(".profile", "export GOROOT=/opt/gone\n");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
});
afterEach(() => {
  vi.useRealTimers();
  machine.remove();
});

/** The first action of every row of this frame. */
function returnKeys(view: Mounted): readonly string[] {
  const rows = view.all("item").map((node) => view.titles(String(node.props.id))[0] ?? "");
  return rows.length > 0 ? rows : [view.titles()[0] ?? ""];
}

const ids = (view: Mounted): readonly string[] => view.all("item").map((node) => String(node.props.id));

for (const { seconds, answers } of SHELLS) {
  it(`Check Go Env with a shell of ${seconds} s: Return is harmless in every frame, and no verdict comes early`, async () => {
    host = withSlowShell(machine.host(), seconds);
    const view = await mount(<CheckGoEnv host={host} />);
    let first = Number.POSITIVE_INFINITY;
    const done = await walk(seconds * 12 + 60, (at) => {
      for (const title of returnKeys(view)) expect(title, `${at} s`).toMatch(HARMLESS);
      if (ids(view).includes(GOROOT)) first = Math.min(first, at);
      if (at < Math.min(seconds, 15))
        expect(ids(view).filter((id) => id !== "waiting" && !id.startsWith("context:"))).toEqual([]);
      return view.all("list")[0]?.props.isLoading === false;
    });
    console.log(`shell ${seconds} s: first verdict ${first / seconds} t, complete ${done / seconds} t`);
    if (answers) {
      expect(ids(view)).toContain(GOROOT);
      expect(ids(view)).toContain("score");
    } else {
      expect(first).toBe(Number.POSITIVE_INFINITY);
      expect(ids(view)).toEqual(["shell-hangs"]);
      expect(view.all("item")[0]?.props.title).toBe("Your login shell needs longer than 15 s");
      expect(effects.subtitles).toEqual([]);
      // Wait Longer gives it four times as long, which is enough here.
      await view.press("Wait Longer", "shell-hangs");
      await walk(seconds * 12, () => ids(view).includes(GOROOT));
    }
    view.unmount();
  });

  it(`Copy Worst Fix with a shell of ${seconds} s: copies a verdict or nothing`, async () => {
    host = withSlowShell(machine.host(), seconds);
    let isOver = false;
    void copyWorstFix(host).then(() => (isOver = true));
    await walk(seconds * 12 + 60, (at) => {
      expect(effects.toasts[0]).toBeDefined();
      if (at < Math.min(seconds, 15)) expect(effects.copied).toEqual([]);
      return isOver;
    });
    expect(effects.copied).toHaveLength(answers ? 1 : 0);
    if (!answers) expect(effects.toasts[0]).toMatchObject({ message: "Your login shell needs longer than 15 s" });
  });

  it(`Go Env Status with a shell of ${seconds} s: a number of a verdict or none`, async () => {
    host = withSlowShell(machine.host(), seconds);
    const view = await mount(<GoEnvStatus host={host} inBackground />);
    await walk(seconds * 12 + 60, (at) => {
      if (at < Math.min(seconds, 15)) expect(view.all("menu-bar")[0]?.props.title).toBeUndefined();
      return view.all("menu-bar")[0]?.props.isLoading === false;
    });
    if (answers) expect(Number(view.all("menu-bar")[0]?.props.title)).toBeLessThan(100);
    else expect(view.all("menu-bar")[0]?.props.title).toBeUndefined();
    expect(Object.keys(await LocalStorage.allItems())).toEqual([]);
    view.unmount();
  });

  it(`Explain Go Error with a shell of ${seconds} s: explains at once, confirms only with a verdict`, async () => {
    host = withSlowShell(machine.host(), seconds);
    const text = "go: cannot find GOROOT directory: /opt/gone";
    const view = await mount(<ExplainGoError host={host} argument={text} fallback="" />);
    const sections = (): readonly unknown[] =>
      view.all("section").filter((node) => node.findAll((one) => String(one.type) === "item").length > 0);
    const confirmed = (): boolean =>
      view
        .all("section")
        .some(
          (node) =>
            node.props.title === "Confirmed on This Mac" &&
            node.findAll((one) => String(one.type) === "item").length > 0,
        );
    await walk(seconds * 12 + 60, (at) => {
      for (const title of returnKeys(view)) expect(title, `${at} s`).toMatch(HARMLESS);
      if (at >= 0.2) expect(sections().length).toBeGreaterThan(0);
      if (at < Math.min(seconds, 15)) expect(confirmed()).toBe(false);
      return at >= 0.2 && view.all("list")[0]?.props.isLoading === false;
    });
    expect(confirmed()).toBe(answers);
    view.unmount();
  });
}

it("the selection stays: a row that is there in one frame is there in the next", async () => {
  host = withSlowShell(machine.host(), 3);
  const view = await mount(<CheckGoEnv host={host} />);
  let before: readonly string[] = [];
  await walk(60, () => {
    const now = ids(view);
    const lost = before.filter((id) => !now.includes(id) && id !== "waiting");
    expect(lost).toEqual([]);
    before = now;
    return view.all("list")[0]?.props.isLoading === false;
  });
  act(() => view.unmount());
});
