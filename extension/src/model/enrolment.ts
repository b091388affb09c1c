import { reportsUrl } from "go-env-check/fleet-client";
import type { Enrolment } from "go-env-check/fleet-client";

interface FleetPreferences {
  readonly shareWithFleet: boolean;
  readonly fleetServer?: string;
  readonly fleetTeam?: string;
  readonly fleetToken?: string;
}

/** Whether reports may be sent, and where to. `missing` has a Markdown sentence for each preference to fill in or fix. */
export type Sharing =
  | { readonly kind: "off" }
  | { readonly kind: "incomplete"; readonly missing: readonly string[] }
  | { readonly kind: "on"; readonly enrolment: Enrolment };

/** Reads the sharing settings from the preferences. */
export function sharingOf({ shareWithFleet, fleetServer, fleetTeam, fleetToken }: FleetPreferences): Sharing {
  if (!shareWithFleet) return { kind: "off" };
  const server = fleetServer?.trim() ?? "";
  const team = fleetTeam?.trim() ?? "";
  const token = fleetToken?.trim() ?? "";
  const missing = [
    ...(reportsUrl(server) === null
      ? ["**Fleet Server** must be an address such as `https://go-fleet.example.com`."]
      : []),
    ...(/^t_[A-Za-z0-9_-]{8,32}$/.test(team)
      ? []
      : ["**Team ID** must be the ID that `go-env-fleet team create` printed. It starts with `t_`."]),
    ...(token.startsWith("gec_ingest_")
      ? []
      : ["**Ingest Token** must be the team's ingest token. It starts with `gec_ingest_`."]),
  ];
  return missing.length > 0 ? { kind: "incomplete", missing } : { kind: "on", enrolment: { server, team, token } };
}
