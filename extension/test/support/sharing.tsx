import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { readSharing, startSharing } from "../../src/sharing/enrolment.ts";
import { CheckGoEnv } from "../../src/ui/check-go-env.tsx";
import { GoEnvStatus } from "../../src/ui/go-env-status.tsx";
import { type Home, ROOT } from "./machine.ts";
import { type Mounted, mount } from "./mount.tsx";
import { setPreferences } from "./raycast-api.tsx";

/** The team that was joined. */
export const TEAM = "t_abcdefghijkl";
const LINK = "https://go-fleet.example.com/j/abcdefgh12345678abcdef";

/** As after a join. */
export function joined(url: string): Promise<void> {
  setPreferences({ joinLink: LINK });
  return startSharing({ server: url, team: TEAM, token: "gec_ingest_abcdefghijklmnopqrstuvwxyz" }, LINK);
}

/** Share with Fleet, loaded. */
export async function openFleet(view: Mounted): Promise<Mounted> {
  const fleet = await view.enter("Share with Fleet…", "score");
  await fleet.until(() => fleet.all("detail")[0]?.props.isLoading === false);
  return fleet;
}

/** The preview of the report, with its way there. */
export async function openShare(view: Mounted) {
  const fleet = await openFleet(view);
  const share = await fleet.enter("Preview Report");
  await share.until(() => shown(share) !== "");
  return { fleet, share };
}

/** Check Go Env with its result. */
export async function check(machine: Home): Promise<Mounted> {
  const view = await mount(<CheckGoEnv host={machine.host()} />);
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  return view;
}

/** One run of the menu bar's command in the background. */
export async function inBackground(machine: Home): Promise<void> {
  const view = await mount(<GoEnvStatus host={machine.host()} inBackground />);
  await view.until(() => view.all("menu-bar")[0]?.props.isLoading === false);
  view.unmount();
}

/** Whether reports are shared in the background. */
export async function isInBackground(): Promise<boolean> {
  const sharing = await readSharing();
  return sharing.kind === "on" && sharing.inBackground;
}

/** The JSON that a view shows; empty for none. */
export const shown = (view: Mounted): string => /```json\n([\s\S]*?)\n```/.exec(view.text())?.[1] ?? "";

/** The command line on this machine. */
export function commandLine(machine: Home, ...args: string[]) {
  return spawnSync(process.execPath, [join(ROOT, "shared/bin/go-env-check.cjs"), ...args], {
    env: { HOME: machine.home, PATH: "/usr/bin:/bin", LANG: "C.UTF-8" },
    encoding: "utf8",
  });
}
