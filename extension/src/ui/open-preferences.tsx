import { Action, Icon, openExtensionPreferences } from "@raycast/api";

export function OpenPreferences() {
  return <Action title="Open Extension Preferences" icon={Icon.Gear} onAction={openExtensionPreferences} />;
}
