import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "vitest";
import { examine, nodeHost } from "go-env-check";
import { terminalOptions } from "../../src/check/options.ts";
import { CheckGoEnv } from "../../src/ui/check-go-env.tsx";
import { ExplainGoError } from "../../src/ui/explain-go-error.tsx";
import { FleetHealth } from "../../src/ui/fleet-health.tsx";
import { GoEnvStatus } from "../../src/ui/go-env-status.tsx";
import { JoinTeam } from "../../src/ui/join-team.tsx";
import { startDemo } from "../support/fleet-server.ts";
import { type Mounted, mount } from "../support/mount.tsx";
import { startSharing } from "../../src/sharing/enrolment.ts";
import { Cache, setPreferences } from "../support/raycast-api.tsx";
import { type PageOptions, page } from "./page.ts";

const { PICTURES = "", PICTURE_HOME = "", PICTURE_SHELL = "/usr/bin/zsh" } = process.env;

/** What go prints on the machine of the pictures. */
const MESSAGE = 'compile: version "go1.27.0" does not match go tool version "go1.26.11"';
const SLOW_HOME = join(PICTURES, "slow");

const host = nodeHost({
  env: { HOME: PICTURE_HOME },
  account: { user: "u", home: PICTURE_HOME, shell: PICTURE_SHELL },
});

function draw(name: string, view: Mounted, options: PageOptions): void {
  writeFileSync(join(PICTURES, `${name}.html`), page(view, options));
}

it("draws Check Go Env, a fix and sharing", async () => {
  process.env.HOME = PICTURE_HOME;
  await startSharing({ server: "https://go-fleet.example.com", team: "t_gophers00", token: "gec_ingest_example" }, "");
  const title = "Check Go Env";
  const view = await mount(<CheckGoEnv host={host} />);
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  const worst = String(view.all("item")[0]?.props.id);
  draw("raycast", view, { title, selected: worst });
  draw("raycast-actions", view, { title, selected: worst, showsActions: true });
  draw("raycast-score", view, { title, selected: "score" });
  draw("raycast-contexts", view, { title, selected: "context:command" });
  const fix = await view.enter("Apply Fix…", worst);
  await fix.until(() => fix.all("detail")[0]?.props.isLoading === false);
  draw("raycast-fix", fix, { title: "Apply Fix" });
  const sharing = await view.enter("Share with Fleet…", "score");
  await sharing.until(() => sharing.titles().includes("Preview Report"));
  const share = await sharing.enter("Preview Report");
  await share.until(() => share.text().includes("nullifier"));
  draw("raycast-share", share, { title: "Share with Fleet" });
  for (const mounted of [fix, share, sharing, view]) mounted.unmount();
}, 60_000);

it("draws Explain Go Error", async () => {
  const view = await mount(<ExplainGoError host={host} argument={MESSAGE} fallback="" />);
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  draw("raycast-explain", view, { title: "Explain Go Error", selected: String(view.all("item")[0]?.props.id) });
  view.unmount();
}, 60_000);

it("draws a check that is waiting, and one without a result", async () => {
  mkdirSync(SLOW_HOME, { recursive: true });
  writeFileSync(join(SLOW_HOME, ".zshrc"), "# Company VPN\n~/bin/vpn-status --wait || sleep 60\n");
  new Cache().remove("last-result");
  setPreferences({ timeLimit: "5" });
  const slow = nodeHost({ env: { HOME: SLOW_HOME }, account: { user: "u", home: SLOW_HOME, shell: PICTURE_SHELL } });
  const view = await mount(<CheckGoEnv host={slow} />);
  draw("raycast-waiting", view, { title: "Check Go Env", selected: "waiting" });
  await view.until(() => view.all("item").some((node) => node.props.id === "shell-hangs"));
  draw("raycast-no-result", view, { title: "Check Go Env", selected: "shell-hangs" });
  view.unmount();
}, 60_000);

it("draws an invite", async () => {
  const settled = () => examine(host, terminalOptions({}, host));
  const view = await mount(
    <JoinTeam link="https://go-fleet.example.com/j/AbCdEfGhIjKlMnOpQrStUv" settled={settled} onJoined={() => {}} />,
  );
  await view.until(() => view.text().includes("nullifier"));
  draw("raycast-join", view, { title: "Join Team" });
  view.unmount();
}, 60_000);

it("draws Go Env Status", async () => {
  const view = await mount(<GoEnvStatus host={host} inBackground />);
  await view.until(() => view.all("menu-bar")[0]?.props.isLoading === false);
  draw("raycast-status", view, { title: "Go Env Status" });
  view.unmount();
});

it("draws Fleet Health", async () => {
  const demo = await startDemo(PICTURES);
  const view = await mount(<FleetHealth settings={{ server: demo.url, token: demo.lead }} host={host} />);
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  draw("raycast-fleet", view, { title: "Fleet Health", selected: "trend" });
  view.unmount();
  await demo.stop();
}, 60_000);
