import { Action, Icon } from "@raycast/api";
import type { Location } from "go-env-check";
import { openPlace } from "../machine.ts";
import { attempt } from "./attempt.ts";
import { SHORTCUTS } from "./shortcuts.ts";

/** An action that opens a file, at the line if the editor supports that. */
export function OpenPlace({ place, title = "Open Startup File" }: { place: Location; title?: string }) {
  return (
    <Action
      title={title}
      icon={Icon.Pencil}
      shortcut={SHORTCUTS.open}
      onAction={() => attempt("Could Not Open the File", () => openPlace(place))}
    />
  );
}
