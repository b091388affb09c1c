import { Action, Icon } from "@raycast/api";
import { useCachedState } from "@raycast/utils";
import { SHORTCUTS } from "./shortcuts.ts";

/** Whether lists show the detail beside the rows, remembered between launches, and how to change that. */
export function useDetail(): readonly [boolean, () => void] {
  const [isShowing, setShowing] = useCachedState("isShowingDetail", true);
  return [isShowing, () => setShowing((before) => !before)];
}

/** An action that shows or hides the detail. It changes nothing else, so it is what Return does while a check runs. */
export function ToggleDetail({ toggle }: { toggle: () => void }) {
  return (
    <Action title="Toggle Detail" icon={Icon.AppWindowSidebarRight} shortcut={SHORTCUTS.detail} onAction={toggle} />
  );
}
