import { getPreferenceValues } from "@raycast/api";

/** The current preferences; their types are generated from the manifest. */
export function preferences(): Preferences {
  return getPreferenceValues<Preferences>();
}

/** The preferences that a check depends on. */
export function checkSettings({ shell, project, network, timeLimit }: Preferences = preferences()) {
  return { shell, project, network, timeLimit };
}
