import { Action, Clipboard, Icon, type Image, type Keyboard, showHUD } from "@raycast/api";
import { attempt } from "./attempt.ts";

/** An action that makes its text only when it runs, so that a long list does not hold many copies of it. */
export function CopyAction({
  title,
  make,
  shortcut,
  icon = Icon.CopyClipboard,
}: {
  title: string;
  make: () => string;
  shortcut: Keyboard.Shortcut;
  icon?: Image.ImageLike;
}) {
  const copy = () =>
    attempt("Could Not Copy", async () => {
      await Clipboard.copy(make());
      await showHUD("Copied to Clipboard");
    });
  return <Action title={title} icon={icon} shortcut={shortcut} onAction={copy} />;
}
