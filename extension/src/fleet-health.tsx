import { getPreferenceValues } from "@raycast/api";
import { thisMac } from "./machine.ts";
import { FleetHealth } from "./ui/fleet-health.tsx";

/** The command: what the team's own server tells its lead. */
export default function Command() {
  const { fleetServer = "", leadToken = "" } = getPreferenceValues<{
    fleetServer?: string;
    leadToken?: string;
  }>();
  return <FleetHealth settings={{ server: fleetServer.trim(), token: leadToken.trim() }} host={thisMac()} />;
}
