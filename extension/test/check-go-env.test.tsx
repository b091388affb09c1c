import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Host, historyDir, keepHistory, nodeHost, readRuns } from "go-env-check";
import { CheckGoEnv } from "../src/ui/check-go-env.tsx";
import { mount } from "./support/mount.tsx";
import { freshRaycast, setPreferences } from "./support/raycast-api.tsx";

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
    expect(view.all("section").map((node) => node.props.title)).toEqual([
      "Score",
      "Findings",
      "Launch Contexts",
      "Toolchains",
    ]);
    expect(view.all("item").map((node) => node.props.title)).toEqual(["Starting bash…"]);
    expect(view.all("list")[0]?.props.isLoading).toBe(true);
    view.unmount();
  });

  it("checks the login shell's environment, names the line, and copies the fix first", async () => {
    const view = await mount(<CheckGoEnv host={brokenHost()} />);
    await view.until(() => view.all("item").some((node) => node.props.id === "goroot-not-found"));
    expect(view.titles("goroot-not-found")[0]).toBe("Copy Fix Snippet");
    const text = await view.press("Copy Fix Snippet", "goroot-not-found");
    expect(text).toContain("unset GOROOT");
    const details = view.all("item-detail").map((node) => String(node.props.markdown));
    expect(details.some((markdown) => markdown.includes("~/.profile:1"))).toBe(true);
    expect(details.some((markdown) => markdown.includes("Delete line 1 of ~/.profile"))).toBe(true);
    view.unmount();
  });

  it("offers no sharing unless it is turned on", async () => {
    const view = await mount(<CheckGoEnv host={brokenHost()} />);
    await view.until(() => view.all("list")[0]?.props.isLoading === false);
    expect(view.titles("score")).not.toContain("Share with Fleet…");
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

  it("shows the exact report, then sends just that", async () => {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => (body += String(chunk)));
      request.on("end", () => {
        bodies.push(body);
        response.writeHead(202, { "content-type": "application/json" });
        response.end('{"accepted":1,"duplicates":0,"corrected":0}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    setPreferences({
      shareWithFleet: true,
      fleetServer: `http://127.0.0.1:${port}`,
      fleetTeam: "t_abcdefghijkl",
      fleetToken: "gec_ingest_abcdefghijklmnopqrstuvwxyz",
    });
    const view = await mount(<CheckGoEnv host={brokenHost()} />);
    await view.until(() => view.all("list")[0]?.props.isLoading === false);
    const share = await view.enter("Share with Fleet…", "score");
    view.unmount();
    await share.until(() => String(share.all("detail")[0]?.props.markdown).includes("nullifier"));
    const shown = /```json\n([\s\S]*?)\n```/.exec(String(share.all("detail")[0]?.props.markdown))?.[1] ?? "";
    expect(bodies).toEqual([]);
    await share.press("Send to Fleet");
    expect(bodies.map((body) => JSON.parse(body))).toEqual([JSON.parse(shown)]);
    expect(shown).not.toContain(home);
    expect(String(share.all("detail")[0]?.props.markdown)).toContain("Sent.");
    share.unmount();
    server.close();
  });
});
