import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Host } from "go-env-check";
import applyGoFix, { confirmation } from "../src/tools/apply-go-fix.ts";
import getGoFix from "../src/tools/get-go-fix.ts";
import checkGoEnv from "../src/tools/check-go-env.ts";
import explainGoError from "../src/tools/explain-go-error.ts";
import { type Home, makeHome } from "./support/machine.ts";

const ID = "goroot-not-found";
let machine: Home;
const here: { host: Host | null } = { host: null };
vi.mock("../src/machine.ts", async (original) => ({
  ...(await original<typeof import("../src/machine.ts")>()),
  thisMac: () => here.host,
}));
beforeEach(() => {
  machine = makeHome();
  machine.write(".profile", "export GOROOT=/opt/gone\n");
  here.host = machine.host();
});
afterEach(() => machine.remove());

const profile = (): string => readFileSync(join(machine.home, ".profile"), "utf8");

it("asks with the exact change and its test, applies what was confirmed, and never names the home directory", async () => {
  const question = await confirmation({ id: ID });
  expect(question?.message).toBe("Change ~/.profile?");
  const shown = question?.info?.find(({ name }) => name === "Change")?.value;
  expect(shown).toContain("-export GOROOT=/opt/gone");
  expect(JSON.stringify(question)).not.toContain(machine.home);
  expect(profile()).toContain("GOROOT");
  const done = await applyGoFix({ id: ID });
  expect(done).toMatchObject({ applied: true, files: ["~/.profile"] });
  expect(JSON.stringify(done)).not.toContain(machine.home);
  expect(profile()).not.toContain("GOROOT");
});

it("applies nothing that was not confirmed, or that has changed since", async () => {
  expect(await applyGoFix({ id: ID })).toMatchObject({ applied: false });
  await confirmation({ id: ID });
  machine.write(".profile", "# a new line\nexport GOROOT=/opt/gone\n");
  expect(await applyGoFix({ id: ID })).toMatchObject({ applied: false });
  // A question is answered once.
  machine.write(".profile", "export GOROOT=/opt/gone\n");
  expect(await applyGoFix({ id: ID })).toMatchObject({ applied: false });
  expect(profile()).toContain("GOROOT");
});

it("asks nothing where there is nothing to apply", async () => {
  machine.write(".profile", "");
  expect(await confirmation({ id: ID })).toBe(undefined);
  expect(await applyGoFix({ id: ID })).toMatchObject({ applied: false });
});

it("no tool says anything of a check without a verdict", async () => {
  machine.write(".profile", "export GOROOT=/opt/gone\nexit 3\n");
  const answers = [await checkGoEnv(), await getGoFix({}), await applyGoFix({ id: ID })];
  for (const answer of answers) {
    expect(JSON.stringify(answer)).toContain("Your login shell gave no result");
    expect(JSON.stringify(answer)).not.toContain("GOROOT");
  }
  expect(await confirmation({ id: ID })).toBe(undefined);
  expect(await explainGoError({ text: "go: cannot find GOROOT directory: /opt/gone" })).toMatchObject({
    checked: false,
  });
});

it("the fix without an id is the first that can be pasted", async () => {
  const fix = await getGoFix({});
  expect(fix).toMatchObject({ found: true, id: ID });
  expect("commands" in fix ? fix.commands : "").toContain("unset GOROOT");
});
