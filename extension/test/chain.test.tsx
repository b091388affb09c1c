import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { nodeHost } from "go-env-check";
import { CheckGoEnv } from "../src/ui/check-go-env.tsx";
import { startFleet } from "./support/fleet-server.ts";
import { itWithGo, SDKS } from "./support/machine.ts";
import { mount } from "./support/mount.tsx";
import { startSharing } from "../src/sharing/enrolment.ts";
import { freshRaycast } from "./support/raycast-api.tsx";

let dir = "";
let stop = async (): Promise<void> => {};
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "go-env-check-chain-"));
});
afterEach(async () => {
  await stop();
  rmSync(dir, { recursive: true, force: true });
});

/** A home whose login file puts Go 1.26 on PATH and exports the GOROOT of 1.21. */
function brokenHome(): { home: string; host: ReturnType<typeof nodeHost> } {
  const home = mkdtempSync(join(dir, "home-"));
  freshRaycast(join(home, "support"));
  writeFileSync(join(home, ".profile"), `export PATH=${SDKS}/go1.26/bin:$PATH\nexport GOROOT=${SDKS}/go1.21\n`);
  return { home, host: nodeHost({ env: { HOME: home }, account: { user: "u", home, shell: "/bin/bash" } }) };
}

async function openView(host: ReturnType<typeof nodeHost>) {
  const view = await mount(<CheckGoEnv host={host} />);
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  return view;
}

async function share(view: Awaited<ReturnType<typeof openView>>): Promise<string> {
  const sharing = await view.enter("Share with Fleet…", "score");
  await sharing.until(() => sharing.titles().includes("Preview Report"));
  const preview = await sharing.enter("Preview Report");
  await preview.until(() => String(preview.all("detail")[0]?.props.markdown).includes("nullifier"));
  await preview.press("Send to Fleet");
  const answer = String(preview.all("detail")[0]?.props.markdown).split("\n")[0] ?? "";
  preview.unmount();
  sharing.unmount();
  return answer;
}

async function chain() {
  const fleet = await startFleet(dir);
  stop = fleet.stop;
  const joinTeam = () => startSharing({ server: fleet.url, team: fleet.team, token: fleet.ingest }, "");

  // Four machines share what they have; the fifth fixes itself and replaces its report.
  for (let machine = 0; machine < 4; machine += 1) {
    const { host } = brokenHome();
    await joinTeam();
    const view = await openView(host);
    expect(view.all("item").map((node) => node.props.id)).toContain("goroot-version-mismatch");
    expect(await share(view)).toBe("# Sent. Thank you.");
    if (machine === 0) expect(await share(view)).toBe("# Already reported.");
    view.unmount();
  }
  const { home, host } = brokenHome();
  await joinTeam();
  const before = await openView(host);
  const clipboard = await before.press("Copy Fix", "goroot-version-mismatch");
  expect(await share(before)).toBe("# Sent. Thank you.");
  // Pasted, it fixes the terminal that is open; applied, it fixes every new one.
  const pasted = execFileSync("/bin/bash", ["-l", "-i", "-c", `${clipboard}\ngo vet fmt && go version`], {
    env: { HOME: home, PATH: "/usr/bin:/bin", GOTOOLCHAIN: "local", GOFLAGS: "-mod=mod" },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    cwd: home,
  });
  expect(pasted).toContain("go1.26");
  const fix = await before.enter("Apply Fix…", "goroot-version-mismatch");
  await fix.press("Apply Fix…");
  expect(fix.titles()).not.toContain("Apply Fix…");
  fix.unmount();
  before.unmount();
  const after = await openView(host);
  expect(after.all("item").map((node) => node.props.id)).not.toContain("goroot-version-mismatch");
  const built = execFileSync("/bin/bash", ["-l", "-c", "go vet fmt && go version"], {
    env: { HOME: home, PATH: "/usr/bin:/bin", GOTOOLCHAIN: "local", GOFLAGS: "-mod=mod" },
    encoding: "utf8",
    cwd: home,
  });
  expect(built).toContain("go1.26");
  expect(await share(after)).toBe("# Sent. Replaces this week's earlier report.");
  after.unmount();

  const answer = await fetch(`${fleet.url}/v1/summary?weeks=1`, {
    headers: { authorization: `Bearer ${fleet.lead}` },
  });
  const summary = await answer.json();
  expect(summary).toMatchObject({
    team: "Gophers",
    weeks: [{ status: "published", machines: "5–9" }],
    checks: [{ id: "goroot-version-mismatch", failing: { band: "most" }, change: null }],
  });
  const database = readFileSync(join(dir, "fleet.db"), "latin1") + readFileSync(join(dir, "fleet.db-wal"), "latin1");
  expect(database).toContain("goroot-version-mismatch@1|fail");
  for (const secret of [fleet.ingest, fleet.lead, dir]) expect(database).not.toContain(secret);
}

itWithGo(
  ["go1.21", "go1.26"],
  "broken home → view → copied and applied fix → real shell → shared → the lead's summary",
  chain,
);
