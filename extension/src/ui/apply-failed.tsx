import { Action, ActionPanel, Detail, Icon, showInFinder, useNavigation } from "@raycast/api";
import { type Refusal, refusalText } from "go-env-check";
import { attempt } from "./attempt.ts";
import { OpenPlace } from "./open-place.tsx";
import { PRIVACY_SETTINGS } from "./remedies.tsx";
import { SHORTCUTS } from "./shortcuts.ts";

/** Why a file was left as it was, and what to do about it. */
export function NotWritten({
  refusal,
  home,
  again,
}: {
  refusal: Refusal;
  home: string | null;
  again: () => void;
}) {
  const { pop } = useNavigation();
  const back = () => {
    again();
    pop();
  };
  return (
    <Detail
      navigationTitle="Not Written"
      markdown={`# Not Written\n\n${refusalText(refusal, "en", home)}\n\nYour files are as they were.`}
      actions={
        <ActionPanel>
          <Action title="Run Again" icon={Icon.ArrowClockwise} shortcut={SHORTCUTS.again} onAction={back} />
          <OpenPlace place={{ file: refusal.file, line: null }} />
          <Action
            title="Show in Finder"
            icon={Icon.Finder}
            onAction={() => attempt("The File Could Not Be Shown", () => showInFinder(refusal.file))}
          />
          {refusal.kind === "denied" && (
            <Action.Open title="Open Privacy Settings" icon={Icon.Lock} target={PRIVACY_SETTINGS} />
          )}
        </ActionPanel>
      }
    />
  );
}
