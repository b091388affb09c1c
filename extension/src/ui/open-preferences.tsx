import { Action, Icon, openExtensionPreferences } from "@raycast/api";

/** An action that opens the preferences of this extension. */
export function OpenPreferences() {
  return <Action title="Open Extension Preferences" icon={Icon.Gear} onAction={openExtensionPreferences} />;
}
