import { environment, LaunchType } from "@raycast/api";
import { thisMac } from "./machine.ts";
import { GoEnvStatus } from "./ui/go-env-status.tsx";

/** The command Go Env Status: score and worst findings in the menu bar, refreshed in the background. */
export default function Command() {
  return <GoEnvStatus host={thisMac()} inBackground={environment.launchType === LaunchType.Background} />;
}
