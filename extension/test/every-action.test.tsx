import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { CheckGoEnv } from "../src/ui/check-go-env.tsx";
import { type Home, itWithGo, makeHome, SDKS } from "./support/machine.ts";
import { type Mounted, mount, pushed } from "./support/mount.tsx";
import { answerAlerts, Cache, effects, setPreferences } from "./support/raycast-api.tsx";

let machine: Home;
beforeEach(() => {
  machine = makeHome();
});
afterEach(() => machine.remove());

const done = (view: Mounted) => view.until(() => view.all("list")[0]?.props.isLoading === false);

/** Go 1.26 on PATH and the GOROOT of 1.21: one finding that a program can fix. */
function mismatch(): void {
  machine.write(
    ".profile",
    `export PATH=${SDKS}/go1.26/bin:$PATH\nexport GOROOT=${SDKS}/go1.21\nexport GO111MODULE=off\n`,
  );
}

itWithGo(["go1.21", "go1.26"], "every action of every item of Check Go Env does what it says", async () => {
  mismatch();
  setPreferences({ editor: "vscode" });
  const view = await mount(<CheckGoEnv host={machine.host()} />);
  await done(view);
  const items = view.all("item").map((node) => String(node.props.id));
  expect(items).toContain("goroot-version-mismatch");
  const isDetailed = () => view.all("list")[0]?.props.isShowingDetail;
  const fired = new Set<string>();
  for (const item of items) {
    expect(view.clashes(item), item).toEqual([]);
    for (const title of view.titles(item)) {
      fired.add(title);
      const before = JSON.stringify(effects);
      if (/Apply|Test|Suppress|Share|Sharing/.test(title)) {
        const pushed = await view.enter(title, item);
        expect(pushed.all("detail").length + pushed.all("form").length, title).toBe(1);
        expect(pushed.clashes(), title).toEqual([]);
        await pushed.until(() => pushed.all("detail")[0]?.props.isLoading !== true);
        pushed.unmount();
        continue;
      }
      const detailed = isDetailed();
      const kept = new Cache().get("last-result");
      await view.press(title, item);
      if (title === "Toggle Detail") expect(isDetailed()).toBe(!detailed);
      else if (title === "Run Again") {
        await view.until(() => new Cache().get("last-result") !== kept);
        await done(view);
      } else expect(JSON.stringify(effects), `${item}: ${title}`).not.toBe(before);
    }
  }
  expect(effects.toasts).toEqual([]);
  expect([...fired].sort()).toEqual(
    [
      "Apply All Fixes…",
      "Apply Fix…",
      "Copy Deeplink",
      "Copy Error Explanation",
      "Copy Fix",
      "Copy PATH",
      "Copy Path",
      "Copy Report as JSON",
      "Copy Report as Markdown",
      "Export HTML Report",
      "Open Extension Preferences",
      "Open Reference",
      "Open Startup File",
      "Paste Fix",
      "Test Fix",
      "Toggle Detail",
      "Run Again",
      "Share with Fleet…",
      "Show in Finder",
      "Suppress…",
    ].sort(),
  );
  const line = effects.opened.find((target) => target.startsWith("vscode:"));
  expect(line).toBe(`vscode://file${machine.home}/.profile:2`);
  const page = effects.opened.find((target) => target.endsWith(".html")) ?? "";
  expect(readFileSync(page, "utf8")).toContain("<!doctype html>");
  view.unmount();
});

itWithGo(["go1.21", "go1.26"], "a fix is shown, tested, confirmed, applied, and undone", async () => {
  mismatch();
  const file = join(machine.home, ".profile");
  const original = readFileSync(file, "utf8");
  const view = await mount(<CheckGoEnv host={machine.host()} />);
  await done(view);
  const score = view.all("item").find((node) => node.props.id === "score");
  const before = Number(String(score?.props.title).split(" ")[0]);
  const fix = await view.enter("Apply Fix…", "goroot-version-mismatch");
  expect(fix.text()).toContain("-export GOROOT=");
  expect(fix.titles()[0]).toBe("Copy Diff");

  // Apply waits for the test, and asks.
  answerAlerts(false);
  await fix.press("Apply Fix…");
  expect(fix.text()).toContain("Tested: This Fixes It");
  expect(fix.titles()[0]).toBe("Copy Diff");
  expect(readFileSync(file, "utf8")).toBe(original);
  expect(String(effects.alerts[0]?.message)).toContain("-export GOROOT=");
  expect(String(effects.alerts[0]?.title)).toContain("~/.profile");

  answerAlerts(true);
  await fix.press("Apply Fix…");
  const applied = await pushed();
  expect(applied.text()).toContain("Changed:");
  expect(fix.titles()).not.toContain("Apply Fix…");
  expect(readFileSync(file, "utf8")).not.toMatch(/^export GOROOT=/m);
  const [, from, to] = /^# (\d+) → (\d+)/.exec(applied.text()) ?? [];
  expect(Number(from)).toBe(before);
  expect(Number(to)).toBeGreaterThan(before);
  await done(view);
  expect(view.all("item").map((node) => node.props.id)).not.toContain("goroot-version-mismatch");

  await applied.press("Undo Last Fix…");
  expect(readFileSync(file, "utf8")).toBe(original);
  await applied.press("Back to Findings");
  expect(effects.pops).toBe(2);
  applied.unmount();
  fix.unmount();
  await done(view);
  expect(view.all("item").map((node) => node.props.id)).toContain("goroot-version-mismatch");
  view.unmount();
});

itWithGo(["go1.21", "go1.26"], "the result of a test shows in the list until the next run", async () => {
  mismatch();
  const view = await mount(<CheckGoEnv host={machine.host()} />);
  await done(view);
  const factsOf = () =>
    view
      .all("item")
      .find((node) => node.props.id === "goroot-version-mismatch")
      ?.findAll((node) => String(node.type) === "label" && node.props.title === "Fix")[0]?.props.text;
  expect(factsOf()).toBe("Not tested yet");
  const trial = await view.enter("Test Fix", "goroot-version-mismatch");
  await trial.until(() => trial.text().includes("Tested: This Fixes It"));
  expect(trial.titles()[0]).toBe("Copy Diff");
  expect(await trial.press("Copy Diff")).toContain("-export GOROOT=");
  await trial.press("Test Again");
  trial.unmount();
  expect(factsOf()).toBe("Tested: works");
  await view.press("Run Again", "score");
  expect(factsOf()).toBe("Not tested yet");
  view.unmount();
});

it("says why a file was left alone, with what to do next", async () => {
  const file = machine.write(".profile", "export GOROOT=/opt/gone\n");
  const view = await mount(<CheckGoEnv host={machine.host()} />);
  await done(view);
  const fix = await view.enter("Apply Fix…", "goroot-not-found");
  await fix.until(() => fix.all("detail")[0]?.props.isLoading === false);
  machine.write(".profile", "export GOROOT=/opt/gone\n# somebody was here\n");
  await fix.press("Apply Fix…");
  const refused = await pushed();
  expect(refused.text()).toContain("has changed; it was not overwritten");
  await refused.press("Open Startup File");
  await refused.press("Show in Finder");
  expect([effects.opened.at(-1), effects.shown.at(-1)]).toEqual([file, file]);
  await refused.press("Run Again");
  expect(effects.pops).toBe(1);
  expect(readFileSync(file, "utf8")).toContain("somebody was here");
  refused.unmount();
  fix.unmount();
  await done(view);
  view.unmount();
});

it("suppresses a finding with a reason and a last day; without a reason it does not", async () => {
  machine.write(".profile", "export GOROOT=/opt/gone\n");
  const view = await mount(<CheckGoEnv host={machine.host()} />);
  await done(view);
  const form = await view.enter("Suppress…", "goroot-not-found");
  const file = join(machine.home, ".config/go-env-check.json");
  await form.submit({ reason: "", until: null });
  expect(existsSync(file)).toBe(false);
  await form.submit({ reason: "It is on a disk that I plug in", until: new Date(2099, 0, 2) });
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
    suppress: [{ id: "goroot-not-found", reason: "It is on a disk that I plug in", until: "2099-01-02" }],
  });
  form.unmount();
  await done(view);
  const ids = view.all("item").map((node) => node.props.id);
  expect(ids).toContain("suppressed:goroot-not-found");
  expect(ids).not.toContain("goroot-not-found");
  await view.press("Open Suppressions", "suppressed:goroot-not-found");
  expect(effects.opened).toEqual([file]);

  const old = { id: "goroot-not-found", reason: "Once", until: "2020-01-01" };
  machine.write(".config/go-env-check.json", JSON.stringify({ suppress: [old, { id: "nonsense", reason: "x" }] }));
  await view.press("Run Again", "score");
  await done(view);
  for (const notice of ["notice:goroot-not-found", "notice:nonsense"]) await view.press("Open Suppressions", notice);
  expect(effects.opened).toEqual([file, file, file]);
  view.unmount();
});

it("narrows the list to a severity or a category", async () => {
  machine.write(".profile", "export GOROOT=/opt/gone\nexport GO111MODULE=off\n");
  const view = await mount(<CheckGoEnv host={machine.host()} />);
  await done(view);
  const ids = () => view.all("item").map((node) => String(node.props.id));
  const all = ids();
  const values = view.all("dropdown-item").map((node) => String(node.props.value));
  expect(values).toContain("severity:critical");
  for (const value of values.slice(1)) {
    await view.choose(value);
    const left = ids();
    expect(left.length).toBeLessThan(all.length);
    expect(left.length).toBeGreaterThan(0);
    expect(
      left.every((id) => !id.startsWith("context:") && id !== "score"),
      value,
    ).toBe(true);
  }
  await view.choose("category:nonsense");
  expect(ids()).toEqual(all);
  view.unmount();
});

it("ends the shells of a trial when its view is left", async () => {
  const [slow, late] = [join(machine.home, "slow"), join(machine.home, "late")];
  machine.write(
    ".profile",
    `export GOROOT=/opt/gone\nif [ -e ${slow} ]; then sleep 1; echo $$ >> ${late}; sleep 1; echo end $$ >> ${late}; fi\n`,
  );
  const view = await mount(<CheckGoEnv host={machine.host()} />);
  await done(view);
  machine.write("slow", "");
  const trial = await view.enter("Test Fix", "goroot-not-found");
  await trial.until(() => existsSync(late));
  trial.unmount();
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  view.unmount();
  expect(readFileSync(late, "utf8")).not.toContain("end");
});
