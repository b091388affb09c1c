import { Action, ActionPanel, Color, Icon, List } from "@raycast/api";
import { SHORTCUTS } from "./shortcuts.ts";

/** What the list shows when the check itself failed. */
export function NotCompleted({ error, again }: { error: Error; again: () => void }) {
  return (
    <List.EmptyView
      icon={{ source: Icon.Warning, tintColor: Color.Red }}
      title="Check Failed"
      description={`${error.message}. Nothing was changed. Run the check again.`}
      actions={
        <ActionPanel>
          <Action title="Run Again" icon={Icon.ArrowClockwise} shortcut={SHORTCUTS.again} onAction={again} />
          <Action.CopyToClipboard title="Copy Error" content={error.stack ?? error.message} shortcut={SHORTCUTS.copy} />
        </ActionPanel>
      }
    />
  );
}
