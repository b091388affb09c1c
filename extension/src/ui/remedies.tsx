import { Action, Icon } from "@raycast/api";
import type { Blocker } from "../model/blocker.ts";
import { OpenPlace } from "./open-place.tsx";
import { OpenPreferences } from "./open-preferences.tsx";
import { SHORTCUTS } from "./shortcuts.ts";

/** System Settings → Privacy & Security → Files & Folders. */
export const PRIVACY_SETTINGS = "x-apple.systempreferences:com.apple.preference.security?Privacy_FilesAndFolders";

/** What the user can do about a blocker, the most helpful first. */
export function Remedies({ blocker: { remedies, place }, waitLonger }: { blocker: Blocker; waitLonger?: () => void }) {
  return (
    <>
      {remedies.includes("wait-longer") && waitLonger !== undefined && (
        <Action title="Wait Longer" icon={Icon.Clock} shortcut={SHORTCUTS.longer} onAction={waitLonger} />
      )}
      {remedies.includes("open-place") && place !== null && <OpenPlace place={place} />}
      {remedies.includes("preferences") && <OpenPreferences />}
      {remedies.includes("install-go") && (
        <>
          <Action.CopyToClipboard title="Copy Homebrew Command" content="brew install go" shortcut={SHORTCUTS.copy} />
          <Action.OpenInBrowser title="Open Go Downloads" url="https://go.dev/dl/" shortcut={SHORTCUTS.reference} />
        </>
      )}
      {remedies.includes("privacy") && (
        <Action.Open title="Open Privacy Settings" icon={Icon.Lock} target={PRIVACY_SETTINGS} />
      )}
    </>
  );
}
