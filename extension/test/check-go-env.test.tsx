import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Host, historyDir, keepHistory, nodeHost, readRuns } from "go-env-check";
import { CheckGoEnv } from "../src/ui/check-go-env.tsx";
import { mount } from "./support/mount.tsx";
import { freshRaycast } from "./support/raycast-api.tsx";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "go-env-check-raycast-"));
  freshRaycast(join(home, "support"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A Mac's Raycast knows no PATH; the login shell of this home exports a GOROOT that does not exist. */
function brokenHost(): Host {
  writeFileSync(join(home, ".profile"), "export GOROOT=/opt/gone\n");
  return nodeHost({ env: { HOME: home }, account: { user: "u", home, shell: "/bin/bash" } });
}

describe("Check Go Env", () => {
  it("shows its sections before any process has answered", async () => {
    const view = await mount(<CheckGoEnv host={brokenHost()} />);
    expect(view.all("section").map((node) => node.props.title)).toEqual(["Findings", "Launch Contexts"]);
    expect(view.all("item").map((node) => node.props.title)).toEqual(["Starting bash…"]);
    expect(view.all("list")[0]?.props.isLoading).toBe(true);
    view.unmount();
  });

  it("checks the login shell's environment, names the line, and copies the fix first", async () => {
    const view = await mount(<CheckGoEnv host={brokenHost()} />);
    await view.until(() => view.all("item").some((node) => node.props.id === "goroot-not-found"));
    expect(view.titles("goroot-not-found")[0]).toBe("Copy Fix");
    const text = await view.press("Copy Fix", "goroot-not-found");
    expect(text).toContain("unset GOROOT");
    const details = view.all("item-detail").map((node) => String(node.props.markdown));
    expect(details.some((markdown) => markdown.includes("~/.profile:1"))).toBe(true);
    expect(details.some((markdown) => markdown.includes("Delete line 1 of ~/.profile"))).toBe(true);
    view.unmount();
  });

  it("shows the home directory as ~ in what it says of a finding and in what is copied", async () => {
    const host = brokenHost();
    writeFileSync(join(home, ".profile"), "export GOROOT=$HOME/gone\n");
    const view = await mount(<CheckGoEnv host={host} />);
    await view.until(() => view.all("item").some((node) => node.props.id === "goroot-not-found"));
    const details = view.all("item-detail").map((node) => String(node.props.markdown));
    expect(details.join("\n")).toContain("does not exist: ~/gone");
    const told = await view.press("Copy Error Explanation", "goroot-not-found");
    expect([told.includes("does not exist: ~/gone"), told.includes(home)]).toEqual([true, false]);
    view.unmount();
  });

  it("offers no sharing unless a team was joined: the preferences come first", async () => {
    const view = await mount(<CheckGoEnv host={brokenHost()} />);
    await view.until(() => view.all("list")[0]?.props.isLoading === false);
    const fleet = await view.enter("Share with Fleet…", "score");
    await fleet.until(() => fleet.text().includes("Sharing Is Off"));
    expect(fleet.titles()).toEqual(["Open Extension Preferences"]);
    fleet.unmount();
    view.unmount();
  });

  it("says so when the check cannot be completed, with what to do next", async () => {
    const host: Host = {
      ...brokenHost(),
      now: () => {
        throw new Error("no clock");
      },
    };
    const view = await mount(<CheckGoEnv host={host} />);
    await view.until(() => view.all("empty-view").length === 1);
    expect(view.all("empty-view")[0]?.props.description).toContain("no clock");
    view.unmount();
  });

  it("keeps a run where history was turned on, and nothing where it was not", async () => {
    const host = brokenHost();
    const dir = historyDir(host.platform.os, host.env) ?? "";
    const look = async () => {
      const view = await mount(<CheckGoEnv host={host} />);
      await view.until(() => view.all("list")[0]?.props.isLoading === false);
      view.unmount();
    };
    await look();
    expect(readRuns(dir)).toEqual([]);
    keepHistory(dir, true);
    await look();
    expect(readRuns(dir)).toHaveLength(1);
  });
});
