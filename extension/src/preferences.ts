import { getPreferenceValues } from "@raycast/api";

/** The preferences declared in the manifest. */
export interface Preferences {
  /** Path of the shell to use instead of the account's login shell; empty for the login shell. */
  readonly shell?: string;
  /** Directory of a Go project to check as well. */
  readonly project?: string;
  readonly network: boolean;
  /** The editor for startup files: `default`, or a name that `editorTarget` knows. */
  readonly editor: string;
  readonly shareWithFleet: boolean;
  readonly fleetServer?: string;
  readonly fleetTeam?: string;
  readonly fleetToken?: string;
}

/** The current preferences. */
export function preferences(): Preferences {
  return getPreferenceValues<Preferences>();
}
