import { Action, Icon } from "@raycast/api";
import type { Location } from "go-env-check";
import { openPlace } from "../machine.ts";
import { attempt } from "./attempt.ts";
import { SHORTCUTS } from "./shortcuts.ts";

/** Opens the file of a place, at the line in editors that can. */
export function OpenPlace({ place, title = "Open Start-Up File" }: { place: Location; title?: string }) {
  return (
    <Action
      title={title}
      icon={Icon.Pencil}
      shortcut={SHORTCUTS.open}
      onAction={() => attempt("The File Could Not Be Opened", () => openPlace(place))}
    />
  );
}
