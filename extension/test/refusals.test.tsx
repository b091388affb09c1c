import { afterEach, beforeEach, expect, it } from "vitest";
import { examine } from "go-env-check";
import { terminalOptions } from "../src/check/options.ts";
import { blockersOf } from "../src/model/blocker.ts";
import { attempt } from "../src/ui/attempt.ts";
import { CheckGoEnv } from "../src/ui/check-go-env.tsx";
import { ApplyFailed } from "../src/ui/apply-failed.tsx";
import { type Home, makeHome } from "./support/machine.ts";
import { type Mounted, mount, pushed } from "./support/mount.tsx";
import { effects } from "./support/raycast-api.tsx";

let machine: Home;
beforeEach(() => {
  machine = makeHome();
  machine.write(".profile", "export GOROOT=/opt/gone\n");
});
afterEach(() => machine.remove());

async function check(): Promise<Mounted> {
  const view = await mount(<CheckGoEnv host={machine.host()} />);
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  return view;
}

it("an undo over later work is refused in a view that leads to the file", async () => {
  const view = await check();
  const fix = await view.enter("Apply Fix…", "goroot-not-found");
  await fix.until(() => fix.titles().includes("Apply Fix…"));
  await fix.press("Apply Fix…");
  const applied = await pushed();
  expect(applied.text()).toContain("Changed:");
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  // The line that the fix took is there again: undo would write it twice.
  machine.write(".profile", "# all new\nexport GOROOT=/opt/gone\n");
  await applied.press("Undo Last Fix…");
  const refused = await pushed();
  expect(refused.text()).toContain("was not overwritten");
  await refused.press("Open Startup File");
  expect(effects.opened).toEqual([`${machine.home}/.profile`]);
  for (const mounted of [refused, applied, fix, view]) mounted.unmount();
});

it("a suppression file that is not understood is left alone, in words", async () => {
  const file = machine.write(".config/go-env-check.json", '{ "suppress": "everything" }');
  const view = await check();
  const form = await view.enter("Suppress…", "goroot-not-found");
  await form.submit({ reason: "Because", until: null });
  const refused = await pushed();
  expect(refused.text()).toContain("must be a list");
  await refused.press("Show in Finder");
  expect(effects.shown).toEqual([file]);
  for (const mounted of [refused, form, view]) mounted.unmount();
});

it("a file that macOS keeps closed leads to the privacy settings", async () => {
  const refusal = { kind: "denied", file: `${machine.home}/.zshrc`, detail: "EPERM" } as const;
  const view = await mount(<ApplyFailed refusal={refusal} home={machine.home} again={() => {}} />);
  expect(view.text()).toContain("No permission for ~/.zshrc");
  await view.press("Open Privacy Settings");
  expect(effects.opened[0]).toMatch(/^x-apple\.systempreferences:/);
  view.unmount();

  const examined = await examine(machine.host(), terminalOptions({}, machine.host()));
  const unread = [{ subject: "/Users/a/Documents/x.json", reason: "denied", detail: null }] as const;
  const blockers = blockersOf({ ...examined, facts: { ...examined.facts, unread } }, 15_000);
  expect(blockers.find(({ id }) => id === "denied")?.remedies).toEqual(["privacy"]);
});

it("a failure that no view foresaw is said, and can be copied", async () => {
  await attempt("Could Not Open the File", async () => {
    throw new Error("no editor");
  });
  const [toast] = effects.toasts;
  expect(toast).toMatchObject({ title: "Could Not Open the File", message: "no editor" });
  expect(toast).toHaveProperty("primaryAction.title", "Report Error");
});
