import { getPreferenceValues } from "@raycast/api";
import { thisMac } from "./machine.ts";
import { FleetHealth } from "./ui/fleet-health.tsx";

/** The command Fleet Health: the team's summary, from the team's own server. */
export default function Command() {
  const { fleetServer = "", leadToken = "" } = getPreferenceValues<Preferences.FleetHealth>();
  return <FleetHealth settings={{ server: fleetServer.trim(), token: leadToken.trim() }} host={thisMac()} />;
}
