import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Host } from "go-env-check";
import applyGoFix, { confirmation } from "../src/tools/apply-go-fix.ts";
import checkGoEnv from "../src/tools/check-go-env.ts";
import explainGoError from "../src/tools/explain-go-error.ts";
import getGoFix from "../src/tools/get-go-fix.ts";
import { type Home, makeHome } from "./support/machine.ts";
import { walk, withSlowShell } from "./support/slow-shell.ts";

const ID = "goroot-not-found";
const LIMIT = 15;
const TOO_SLOW = "Your login shell needs longer than 15 s";

let machine: Home;
const here: { host: Host | null } = { host: null };
vi.mock("../src/machine.ts", async (original) => ({
  ...(await original<typeof import("../src/machine.ts")>()),
  thisMac: () => here.host,
}));
beforeEach(() => {
  machine = makeHome();
  machine.write(".profile", "export GOROOT=/opt/gone\n");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
});
afterEach(() => {
  vi.useRealTimers();
  machine.remove();
});

/** Lets fake time pass until a tool has answered; gives the answer, and after how many seconds it came. */
async function timed<T>(work: Promise<T>): Promise<{ readonly answer: T; readonly at: number }> {
  const done: { answer?: { readonly value: T } } = {};
  void work.then((value) => (done.answer = { value }));
  const at = await walk(200, () => done.answer !== undefined);
  if (done.answer === undefined) throw new Error("no answer");
  return { answer: done.answer.value, at };
}

const profile = (): string => readFileSync(join(machine.home, ".profile"), "utf8");

for (const seconds of [0.2, 1, 3, 8] as const)
  it(`the AI tools with a shell of ${seconds} s answer with a verdict, and not before it`, async () => {
    here.host = withSlowShell(machine.host(), seconds);
    const check = await timed(checkGoEnv());
    const found = "findings" in check.answer ? check.answer.findings.map(({ id }) => id) : [];
    expect(found).toContain(ID);
    const fix = await timed(getGoFix({}));
    expect(fix.answer).toMatchObject({ found: true, id: ID });
    const explained = await timed(explainGoError({ text: "go: cannot find GOROOT directory: /opt/gone" }));
    expect(explained.answer).toMatchObject({ checked: true, causes: [{ id: ID, status: "confirmed" }] });
    for (const { at } of [check, fix, explained]) expect(at).toBeGreaterThanOrEqual(seconds);

    const question = await timed(confirmation({ id: ID }));
    expect(question.answer?.message).toBe("Change ~/.profile?");
    expect(profile()).toContain("GOROOT");
    // A check, and a test of the fix.
    expect(question.at).toBeGreaterThanOrEqual(2 * seconds);
    const applied = await timed(applyGoFix({ id: ID }));
    expect(applied.answer).toMatchObject({ applied: true, files: ["~/.profile"] });
    expect(profile()).not.toContain("GOROOT");
  }, 120_000);

it("the AI tools with a shell of 60 s say that there is no result, and change nothing", async () => {
  here.host = withSlowShell(machine.host(), 60);
  const before = profile();
  for (const tool of [checkGoEnv, () => getGoFix({}), () => getGoFix({ id: ID }), () => applyGoFix({ id: ID })]) {
    const { answer, at } = await timed<object>(tool());
    expect(JSON.stringify(answer)).toContain(TOO_SLOW);
    expect(JSON.stringify(answer)).not.toMatch(/GOROOT|unset/);
    expect(at).toBeGreaterThanOrEqual(LIMIT);
  }
  expect((await timed(confirmation({ id: ID }))).answer).toBe(undefined);
  const { answer } = await timed(explainGoError({ text: "go: cannot find GOROOT directory: /opt/gone" }));
  expect(answer).toMatchObject({ checked: false });
  expect(JSON.stringify(answer)).not.toContain('"confirmed"');
  expect(profile()).toBe(before);
}, 120_000);
