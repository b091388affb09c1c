import { existsSync, readFileSync } from "node:fs";
import { createElement } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Host } from "go-env-check";
import manifest from "../package.json" with { type: "json" };
import { type Home, makeHome } from "./support/machine.ts";
import { mount } from "./support/mount.tsx";
import { effects, environment } from "./support/raycast-api.tsx";

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

it("each command and tool of the manifest has its file", () => {
  for (const { name } of manifest.commands)
    expect(["ts", "tsx"].filter((end) => existsSync(`src/${name}.${end}`))).toHaveLength(1);
  for (const { name } of manifest.tools) expect(existsSync(`src/tools/${name}.ts`)).toBe(true);
});

it("the evals speak of tools that exist, and each tool is called in one", () => {
  const names = manifest.tools.map(({ name }) => name);
  const text = readFileSync("ai.yaml", "utf8");
  const called = [...text.matchAll(/callsTool:(?:\s+name:)?\s+(\S+)/g)].map(([, name]) => name);
  const mocked = [...text.matchAll(/^ {6}([a-z-]+):$/gm)].map(([, name]) => name);
  expect([...new Set(called)].sort()).toEqual([...names].sort());
  expect(names).toEqual(expect.arrayContaining(mocked));
});

it("Check Go Env starts from its file", async () => {
  const { default: Command } = await import("../src/check-go-env.tsx");
  const view = await mount(createElement(Command));
  await view.until(() => view.all("item").some((node) => node.props.id === "goroot-not-found"));
  view.unmount();
});

it("Go Env Status starts from its file, in the background", async () => {
  environment.launchType = "background";
  const { default: Command } = await import("../src/go-env-status.tsx");
  const view = await mount(createElement(Command));
  await view.until(() => view.all("menu-bar")[0]?.props.isLoading === false);
  expect(view.all("menu-bar")[0]?.props.title).toBeDefined();
  view.unmount();
});

it("Fleet Health starts from its file and asks for what is missing", async () => {
  const { default: Command } = await import("../src/fleet-health.tsx");
  const view = await mount(createElement(Command));
  await view.until(() => view.all("empty-view").length === 1);
  expect(view.all("empty-view")[0]?.props.title).toBe("No Team Set Up");
  view.unmount();
});

it("Copy Worst Fix starts from its file", async () => {
  const { default: command } = await import("../src/fix-go-env.ts");
  await command();
  expect(effects.copied[0]).toContain("unset GOROOT");
});

it("the tools start from their files and change nothing", async () => {
  const { default: check } = await import("../src/tools/check-go-env.ts");
  const { default: fix } = await import("../src/tools/get-go-fix.ts");
  const { default: explainError } = await import("../src/tools/explain-go-error.ts");
  const answer = await check();
  expect("findings" in answer ? answer.findings.map(({ id }) => id) : []).toContain("goroot-not-found");
  expect(await fix({ id: "goroot-not-found" })).toMatchObject({ found: true });
  expect(await explainError({ text: "goroot-not-found" })).toMatchObject({ match: "known" });
  expect(effects.copied).toEqual([]);
});
