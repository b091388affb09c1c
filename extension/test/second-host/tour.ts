import { join } from "node:path";
import { expect } from "vitest";
import type { Launcher, Running } from "./launcher.ts";

const ids = (running: Running): readonly string[] => running.all("List.Item").map(({ props }) => String(props["id"]));
const titles = (running: Running, id?: string): readonly string[] =>
  running
    .actions(id === undefined ? running.all("Stack")[0] : running.item(id))
    .map(({ props }) => String(props["title"]));
const isLoading = (running: Running): unknown => running.all("List")[0]?.props["isLoading"];

/** What the built bundles are given, as a launcher with the manifest's defaults gives it. */
export interface Tour {
  /** The directory that `ray build` wrote. */
  readonly dist: string;
  /** The environment of a launcher: little more than a home, whose login shell exports a GOROOT that does not exist. */
  readonly env: Readonly<Record<string, string>>;
  readonly preferences: Readonly<Record<string, unknown>>;
}

/** Check Go Env: the list fills, the fix is copied, tested and applied, and nothing is used that the types do not promise. */
export async function tourCheck(launcher: Launcher, { dist, env, preferences }: Tour): Promise<void> {
  const running = launcher.launch({ bundle: join(dist, "check-go-env.js"), preferences }, env);
  try {
    await running.until("a first frame", () => ids(running).length > 0);
    // Contexts that no shell makes may be there by now.
    expect(ids(running)[0]).toBe("waiting");
    expect(titles(running, "waiting")[0]).toBe("Toggle Detail");
    await running.until("the finding", () => ids(running).includes("goroot-not-found") && isLoading(running) === false);
    expect(titles(running, "goroot-not-found")[0]).toBe("Copy Fix");
    running.press("Copy Fix", running.item("goroot-not-found"));
    expect(String(running.did("copy").at(-1))).toContain("unset GOROOT");
    running.press("Apply Fix…", running.item("goroot-not-found"));
    await running.until("the tested diff", () => text(running).includes("Tested: This Fixes It"));
    expect(titles(running)[0]).toBe("Copy Diff");
    running.press("Apply Fix…");
    await running.until("the result", () => text(running).includes("Changed:"));
    expect(running.did("confirmAlert")).toHaveLength(1);
    running.press("Undo Last Fix…");
    await running.until("the undo", () => running.did("confirmAlert").length === 2);
    running.press("Back to Findings");
    await running.until("the list again", () => ids(running).includes("score") && isLoading(running) === false);
    expect(running.broken()).toEqual([]);
  } finally {
    running.quit();
  }
}

/** Explain Go Error with a text in the clipboard: leads to the confirmed cause and its fix. */
export async function tourExplain(launcher: Launcher, { dist, env, preferences }: Tour): Promise<void> {
  const clipboard = "go: cannot find GOROOT directory: /opt/gone";
  const running = launcher.launch({ bundle: join(dist, "explain-go-error.js"), preferences, clipboard }, env);
  try {
    await running.until("the confirmed cause", () =>
      running
        .all("List.Section")
        .some((node) => node.props["title"] === "Confirmed on This Mac" && running.all("List.Item", node).length > 0),
    );
    expect(titles(running, "goroot-not-found")[0]).toBe("Copy Fix");
    running.press("Copy Fix", running.item("goroot-not-found"));
    expect(String(running.did("copy").at(-1))).toContain("unset GOROOT");
    expect(running.broken()).toEqual([]);
  } finally {
    running.quit();
  }
}

/** The commands without a list: Copy Worst Fix, the menu bar, Fleet Health, and the tools. */
export async function tourOthers(launcher: Launcher, { dist, env, preferences }: Tour): Promise<void> {
  const start = (name: string, launch: Readonly<Record<string, unknown>> = {}): Running =>
    launcher.launch({ bundle: join(dist, name), preferences, launch }, env);
  const copy = start("fix-go-env.js");
  await copy.until("that it is over", () => copy.finished() !== undefined);
  expect(copy.did("copy")).toHaveLength(1);
  const status = start("go-env-status.js");
  await status.until("a number", () => typeof status.all("MenuBarExtra")[0]?.props["title"] === "string");
  expect(status.all("MenuBarExtra.Submenu").length).toBeGreaterThan(0);
  const fleet = start("fleet-health.js");
  await fleet.until("what is missing", () => fleet.all("List.EmptyView").length === 1);
  const check = start("tools/check-go-env.js");
  const fix = start("tools/get-go-fix.js");
  const explain = start("tools/explain-go-error.js", { text: "goroot-not-found" });
  const apply = start("tools/apply-go-fix.js", { id: "goroot-not-found" });
  for (const tool of [check, fix, explain, apply]) await tool.until("the answer", () => tool.finished() !== undefined);
  expect(check.finished()).toMatchObject({ value: { complete: true } });
  expect(fix.finished()).toMatchObject({ value: { found: true } });
  expect(explain.finished()).toMatchObject({ value: { match: "known" } });
  // Nobody was asked: nothing is applied.
  expect(apply.finished()).toMatchObject({ value: { applied: false } });
  for (const one of [copy, status, fleet, check, fix, explain, apply]) {
    expect(one.broken()).toEqual([]);
    one.quit();
  }
}

function text(running: Running): string {
  return String(running.all("Detail")[0]?.props["markdown"] ?? "");
}
