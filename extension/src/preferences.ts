import { getPreferenceValues } from "@raycast/api";

/** The preferences of the manifest, as Raycast hands them over. */
export interface Preferences {
  /** Path of the shell to ask instead of the account's; empty for that one. */
  readonly shell?: string;
  /** Directory of a project to check along with the machine. */
  readonly project?: string;
  readonly network: boolean;
  /** What opens a startup file: `default` or a name that `editorTarget` knows. */
  readonly editor: string;
  readonly shareWithFleet: boolean;
  readonly fleetServer?: string;
  readonly fleetTeam?: string;
  readonly fleetToken?: string;
}

export function preferences(): Preferences {
  return getPreferenceValues<Preferences>();
}
