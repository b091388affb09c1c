import { Action, ActionPanel, Detail, Icon, useNavigation } from "@raycast/api";
import type { AppliedFix, Host } from "go-env-check";
import { appliedMarkdown } from "../model/fix-run-detail.ts";
import { UndoFix } from "./undo-fix.tsx";

/** Shows the score before and after a fix, or that it was reverted and why. */
export function AppliedFixView({ applied, host, again }: { applied: AppliedFix; host: Host; again: () => void }) {
  const { pop } = useNavigation();
  const back = () => {
    // This view and the one of the fix below it.
    pop();
    pop();
  };
  return (
    <Detail
      navigationTitle={applied.takenBack === null ? "Applied Fix" : "Reverted Fix"}
      markdown={appliedMarkdown(applied)}
      actions={
        <ActionPanel>
          <Action title="Back to Findings" icon={Icon.ArrowLeft} onAction={back} />
          {applied.takenBack === null && <UndoFix host={host} again={again} />}
        </ActionPanel>
      }
    />
  );
}
