import { Action, ActionPanel, Icon } from "@raycast/api";
import type { Examined } from "go-env-check";
import { preferences } from "../preferences.ts";
import { SHORTCUTS } from "./shortcuts.ts";
import { ShareReport } from "./share-report.tsx";
import { SharingStatus } from "./sharing-status.tsx";

/** Actions for sharing with the user's own team. Sending is offered only when sharing is on; its status always. */
export function SharingActions({ examined }: { examined: Examined }) {
  return (
    <ActionPanel.Section title="Fleet">
      {preferences().shareWithFleet && (
        <Action.Push
          title="Share with Fleet…"
          icon={Icon.Upload}
          shortcut={SHORTCUTS.share}
          target={<ShareReport examined={examined} />}
        />
      )}
      <Action.Push
        title="Fleet Sharing…"
        icon={Icon.TwoPeople}
        shortcut={SHORTCUTS.sharing}
        target={<SharingStatus examined={examined} />}
      />
    </ActionPanel.Section>
  );
}
