import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { nodeHost } from "../../shared/src/index.ts";
import { CheckGoEnv } from "../src/ui/check-go-env.tsx";
import { mount } from "./support/mount.tsx";
import { LocalStorage, setPreferences } from "./support/raycast-api.tsx";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FLEET = join(ROOT, "server/bin/go-env-fleet.mjs");
const SDKS = process.env.GO_ENV_CHECK_SDKS ?? join(ROOT, "node_modules/.cache/go-sdks");
const MISSING = ["go1.21", "go1.26"].filter((name) => !existsSync(join(SDKS, name)));
const REQUIRED = process.env.GO_ENV_CHECK_REQUIRE_ALL === "1";

let dir = "";
let server: ChildProcess | undefined;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "go-env-check-chain-"));
});
afterEach(() => {
  server?.kill("SIGTERM");
  rmSync(dir, { recursive: true, force: true });
});

/** A home whose login file puts Go 1.26 on PATH and exports the GOROOT of 1.21. */
function brokenHome(): { home: string; host: ReturnType<typeof nodeHost> } {
  const home = mkdtempSync(join(dir, "home-"));
  writeFileSync(
    join(home, ".profile"),
    `export PATH=${SDKS}/go1.26/bin:$PATH\nexport GOROOT=${SDKS}/go1.21\n`,
  );
  return { home, host: nodeHost({ env: { HOME: home }, account: { user: "u", home, shell: "/bin/bash" } }) };
}

/** The real service on a free port and a real database file. */
async function startFleet() {
  const env = { ...process.env, DATABASE_URL: `file:${join(dir, "fleet.db")}`, PORT: "0" };
  const made = execFileSync(process.execPath, [FLEET, "team", "create", "Gophers"], {
    env,
    encoding: "utf8",
  });
  const word = (name: string) => new RegExp(`^${name}\\s+(\\S+)$`, "m").exec(made)?.[1] ?? "";
  const child = spawn(process.execPath, [FLEET, "serve"], { env, stdio: ["ignore", "pipe", "inherit"] });
  server = child;
  const url = await new Promise<string>((resolve) => {
    child.stdout.on("data", (text) => {
      const found = /http:\S+/.exec(String(text))?.[0];
      if (found) resolve(found);
    });
  });
  return { url, team: word("team"), ingest: word("ingest token"), lead: word("lead token") };
}

async function openView(host: ReturnType<typeof nodeHost>) {
  const view = await mount(<CheckGoEnv host={host} />);
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  return view;
}

async function share(view: Awaited<ReturnType<typeof openView>>): Promise<string> {
  const preview = await view.enter("Share with Fleet…", "score");
  await preview.until(() => String(preview.all("detail")[0]?.props.markdown).includes("nullifier"));
  await preview.press("Send to Fleet");
  const answer = String(preview.all("detail")[0]?.props.markdown).split("\n")[0] ?? "";
  preview.unmount();
  return answer;
}

async function chain() {
  const fleet = await startFleet();
  setPreferences({
    shareWithFleet: true,
    fleetServer: fleet.url,
    fleetTeam: fleet.team,
    fleetToken: fleet.ingest,
  });

  // Four machines share what they have; the fifth mends itself and replaces what it said.
  for (let machine = 0; machine < 4; machine += 1) {
    await LocalStorage.clear();
    const view = await openView(brokenHome().host);
    expect(view.all("item").map((node) => node.props.id)).toContain("goroot-version-mismatch");
    expect(await share(view)).toBe("# Sent. Thank you.");
    if (machine === 0) expect(await share(view)).toBe("# The server had this report already.");
    view.unmount();
  }
  await LocalStorage.clear();
  const { home, host } = brokenHome();
  const before = await openView(host);
  const clipboard = await before.press("Copy Fix Snippet", "goroot-version-mismatch");
  expect(await share(before)).toBe("# Sent. Thank you.");
  before.unmount();
  execFileSync("/bin/bash", ["-l", "-i", "-c", clipboard], {
    env: { HOME: home, PATH: "/usr/bin:/bin" },
    stdio: "ignore",
  });
  const after = await openView(host);
  expect(after.all("item").map((node) => node.props.id)).not.toContain("goroot-version-mismatch");
  const built = execFileSync("/bin/bash", ["-l", "-c", "go vet fmt && go version"], {
    env: { HOME: home, PATH: "/usr/bin:/bin", GOTOOLCHAIN: "local", GOFLAGS: "-mod=mod" },
    encoding: "utf8",
    cwd: home,
  });
  expect(built).toContain("go1.26");
  expect(await share(after)).toBe("# Sent. It replaces what this machine said earlier this week.");
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
  const database =
    readFileSync(join(dir, "fleet.db"), "latin1") + readFileSync(join(dir, "fleet.db-wal"), "latin1");
  expect(database).toContain("goroot-version-mismatch@1|fail");
  for (const secret of [fleet.ingest, fleet.lead, dir]) expect(database).not.toContain(secret);
}

const title = "broken home → view → copied fix → real shell → shared → the lead's summary";
if (MISSING.length === 0 || REQUIRED) it(title, chain, 60_000);
else it.skip(`${title} [lacks ${MISSING.join(", ")}]`, () => {});
