import { Action, Alert, confirmAlert, Icon, showHUD } from "@raycast/api";
import { runAppleScript } from "@raycast/utils";
import { preferences } from "../preferences.ts";
import { attempt } from "./attempt.ts";
import { SHORTCUTS } from "./shortcuts.ts";

/** What each terminal is told; the commands are an argument, never part of the script. */
const SCRIPTS: Readonly<Record<string, string>> = {
  terminal: `on run argv
  tell application "Terminal"
    activate
    do script (item 1 of argv)
  end tell
end run`,
  iterm: `on run argv
  tell application "iTerm"
    activate
    set newWindow to (create window with default profile)
    tell current session of newWindow to write text (item 1 of argv)
  end tell
end run`,
};

/** An action that runs a fix in a new terminal window, after a confirmation that shows the commands. Only a Mac has it. */
export function RunInTerminal({ text }: { text: string }) {
  if (process.platform !== "darwin") return null;
  const run = () =>
    attempt("Could Not Run in Terminal", async () => {
      const agreed = await confirmAlert({
        icon: Icon.Terminal,
        title: "Run in a New Terminal Window?",
        message: text,
        primaryAction: { title: "Run", style: Alert.ActionStyle.Default },
      });
      if (!agreed) return;
      await runAppleScript(SCRIPTS[preferences().terminal] ?? SCRIPTS.terminal ?? "", [text]);
      await showHUD("Running in a new terminal window");
    });
  return <Action title="Run in Terminal…" icon={Icon.Terminal} shortcut={SHORTCUTS.run} onAction={run} />;
}
