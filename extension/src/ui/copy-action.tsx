import { Action, Clipboard, Icon, type Keyboard, showHUD } from "@raycast/api";
import { attempt } from "./attempt.ts";

/** Copies a text that is made when it is asked for: a list of many items would else carry it many times over. */
export function CopyMade({
  title,
  make,
  shortcut,
}: {
  title: string;
  make: () => string;
  shortcut: Keyboard.Shortcut;
}) {
  const copy = () =>
    attempt("It Could Not Be Copied", async () => {
      await Clipboard.copy(make());
      await showHUD("Copied to Clipboard");
    });
  return <Action title={title} icon={Icon.CopyClipboard} shortcut={shortcut} onAction={copy} />;
}
