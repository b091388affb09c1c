import { Action, ActionPanel, Color, Icon, List, openCommandPreferences } from "@raycast/api";
import type { ReactElement } from "react";
import type { TeamReading } from "../sharing/read-team.ts";

/** Shows why there is no summary, and what to do. */
export function NoSummary({
  reading: { reason, detail },
  server,
  isLoading,
  again,
}: {
  reading: Extract<TeamReading, { ok: false }>;
  server: string;
  isLoading: boolean;
  again: ReactElement;
}) {
  const settle = <Action title="Open Command Preferences" icon={Icon.Gear} onAction={openCommandPreferences} />;
  const { title, description } = {
    "not-setup": {
      title: "No Team Set Up",
      description:
        "Fill in Fleet Server and Lead Token in the preferences. The operator of your team's server has both.",
    },
    token: {
      title: "Invalid or Expired Lead Token",
      description: `${detail} Lead tokens start with gec_lead_. Ask the operator of ${server} for a valid one.`,
    },
    unreachable: {
      title: "Server Unreachable",
      description: `${server}: ${detail}. Check the address and your VPN, then try again.`,
    },
    unexpected: { title: "Not a Fleet Server", description: `${server}: ${detail} Check the address.` },
  }[reason];
  return (
    <List isLoading={isLoading}>
      <List.EmptyView
        icon={{ source: reason === "not-setup" ? Icon.TwoPeople : Icon.Warning, tintColor: Color.Orange }}
        title={title}
        description={description}
        actions={
          <ActionPanel>
            {reason === "unreachable" ? again : settle}
            {reason === "unreachable" ? settle : again}
          </ActionPanel>
        }
      />
    </List>
  );
}
