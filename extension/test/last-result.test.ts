import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { calibrate } from "go-env-check";
import { keepLastResult, lastResult } from "../src/check/last-result.ts";
import { terminalOptions } from "../src/check/options.ts";
import { type Home, makeHome } from "./support/machine.ts";
import { Cache } from "./support/raycast-api.tsx";

const SETTINGS = { shell: "", network: false, timeLimit: "15" };
let machine: Home;
beforeEach(() => {
  machine = makeHome();
  machine.write("tools/x", "", 0o755);
  machine.write("sourced.sh", "export GO111MODULE=off\n");
  machine.write(".profile", `. ~/sourced.sh\nexport PATH=$HOME/tools:$PATH\nexport GOROOT=$HOME/gone\n`);
});
afterEach(() => machine.remove());

async function keep() {
  const host = machine.host();
  const report = await calibrate(host, terminalOptions({}, host));
  keepLastResult(new Cache(), host, SETTINGS, report);
  return report;
}

it("shows the last complete result, unchanged, while nothing has changed", async () => {
  const report = await keep();
  expect(lastResult(new Cache(), machine.host(), SETTINGS)).toEqual(report);
});

/** Each thing that a result depends on. */
const CHANGES: Readonly<Record<string, () => void>> = {
  "a startup file": () => machine.write(".profile", "# other\n"),
  "a file that it sources": () => machine.write("sourced.sh", "# other, longer\n"),
  "a startup file that was not there": () => machine.write(".bash_profile", "# new\n"),
  "a directory on PATH": () => machine.write("tools/go", "#!/bin/sh\n", 0o755),
  "the directory of GOROOT": () => void mkdirSync(join(machine.home, "gone")),
  "the file of go env -w": () => machine.write(".config/go/env", "GOFLAGS=-mod=mod\n"),
  "a suppression": () => machine.write(".config/go-env-check.json", '{ "suppress": [] }'),
  "the removal of a startup file": () => rmSync(join(machine.home, ".profile")),
};

for (const [what, change] of Object.entries(CHANGES)) {
  it(`shows none when ${what} has changed`, async () => {
    await keep();
    change();
    expect(lastResult(new Cache(), machine.host(), SETTINGS)).toBe(null);
  });
}

it("shows none with other preferences, another shell, or a damaged cache", async () => {
  await keep();
  expect(lastResult(new Cache(), machine.host(), { ...SETTINGS, shell: "/bin/zsh" })).toBe(null);
  expect(lastResult(new Cache(), machine.host("/bin/zsh"), SETTINGS)).toBe(null);
  for (const text of ["", "{", "null", '{"identity":"x","report":{}}']) {
    new Cache().set("last-result", text);
    expect(lastResult(new Cache(), machine.host(), SETTINGS)).toBe(null);
  }
});

it("keeps nothing of an incomplete check, and forgets what was kept before it", async () => {
  await keep();
  const host = machine.host("/nowhere/zsh");
  keepLastResult(new Cache(), host, SETTINGS, await calibrate(host, terminalOptions({}, host)));
  expect(new Cache().get("last-result")).toBe(undefined);
});
