import { Action, ActionPanel, Icon } from "@raycast/api";
import type { Examined } from "go-env-check";
import { FleetSharing } from "./fleet-sharing.tsx";
import { SHORTCUTS } from "./shortcuts.ts";

/** The action that leads to sharing with the user's own team. */
export function SharingActions({ settled }: { settled: () => Promise<Examined> }) {
  return (
    <ActionPanel.Section title="Fleet">
      <Action.Push
        title="Share with Fleet…"
        icon={Icon.TwoPeople}
        shortcut={SHORTCUTS.share}
        target={<FleetSharing settled={settled} />}
      />
    </ActionPanel.Section>
  );
}
