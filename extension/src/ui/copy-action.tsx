import { Action, Clipboard, Icon, type Image, type Keyboard, showHUD, showToast, Toast } from "@raycast/api";
import { attempt } from "./attempt.ts";

/**
 * An action that makes its text only when it runs, so that a long list does not hold many copies of it. Where there is no
 * text yet, it says so and leaves the clipboard as it is.
 */
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
      const text = make();
      if (text === "") {
        await showToast({ style: Toast.Style.Failure, title: "Nothing to Copy Yet" });
        return;
      }
      await Clipboard.copy(text);
      await showHUD("Copied to Clipboard");
    });
  return <Action title={title} icon={icon} shortcut={shortcut} onAction={copy} />;
}
