import { Action, ActionPanel, Detail, Icon, showInFinder, useNavigation } from "@raycast/api";
import { prose, type Refusal, refusalText } from "go-env-check";
import { attempt } from "./attempt.ts";
import { OpenPlace } from "./open-place.tsx";
import { PRIVACY_SETTINGS } from "./remedies.tsx";
import { SHORTCUTS } from "./shortcuts.ts";

/** Shows why a file was not changed, and what to do. */
export function ApplyFailed({ refusal, home, again }: { refusal: Refusal; home: string | null; again: () => void }) {
  const { pop } = useNavigation();
  const back = () => {
    again();
    pop();
  };
  return (
    <Detail
      navigationTitle="Not Applied"
      markdown={`# Not Applied\n\n${prose(refusalText(refusal, "en", home))}\n\nYour files were not changed.`}
      actions={
        <ActionPanel>
          <Action title="Run Again" icon={Icon.ArrowClockwise} shortcut={SHORTCUTS.again} onAction={back} />
          <OpenPlace place={{ file: refusal.file, line: null }} />
          <Action
            title="Show in Finder"
            icon={Icon.Finder}
            onAction={() => attempt("Could Not Show the File", () => showInFinder(refusal.file))}
          />
          {refusal.kind === "denied" && (
            <Action.Open title="Open Privacy Settings" icon={Icon.Lock} target={PRIVACY_SETTINGS} />
          )}
        </ActionPanel>
      }
    />
  );
}
