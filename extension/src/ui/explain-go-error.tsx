import { Action, ActionPanel, Color, Icon, List } from "@raycast/api";
import type { Host } from "go-env-check";
import { SOURCE_TITLES } from "../model/error-text.ts";
import { STATUS_ORDER, STATUS_TITLES } from "../model/cause-detail.ts";
import { CauseItem } from "./cause-item.tsx";
import { EnterErrorText } from "./enter-error-text.tsx";
import { OpenPreferences } from "./open-preferences.tsx";
import { SHORTCUTS } from "./shortcuts.ts";
import { useDetail } from "./toggle-detail.tsx";
import { useExplanation } from "./use-explanation.ts";

/** What an error message means, and which of its causes this Mac has. */
export function ExplainGoError({ host, argument, fallback }: { host: Host; argument: string; fallback: string }) {
  const explanation = useExplanation(host, argument, fallback);
  const { asked, explained, isLooking, isChecking, explainOther } = explanation;
  const [isShowingDetail, toggleDetail] = useDetail();
  const enter = (
    <Action.Push
      title="Enter Error Text…"
      icon={Icon.Text}
      shortcut={SHORTCUTS.edit}
      target={<EnterErrorText text={asked?.text ?? ""} onText={explainOther} />}
    />
  );
  const causes = explained?.causes ?? [];
  const state = stateOf(explanation);
  return (
    <List
      isLoading={isLooking || isChecking}
      isShowingDetail={isShowingDetail && causes.length > 0}
      searchBarPlaceholder="Search causes"
    >
      {STATUS_ORDER.map((status) => (
        <List.Section key={status} title={STATUS_TITLES[status]} subtitle={state}>
          {causes
            .filter((cause) => cause.status === status)
            .map((cause) => (
              <CauseItem key={cause.id} cause={cause} host={host} explanation={explanation} toggle={toggleDetail}>
                {enter}
              </CauseItem>
            ))}
        </List.Section>
      ))}
      {causes.length === 0 && (
        <List.EmptyView
          icon={{ source: isLooking ? Icon.Clock : Icon.QuestionMarkCircle, tintColor: Color.SecondaryText }}
          title={isLooking ? "Reading the Error Text" : asked === null ? "No Error Text" : "No Known Go Error"}
          description={
            isLooking
              ? "The selected text, or else the clipboard."
              : asked === null
                ? "Select an error message, or copy it, and run this command again."
                : `${SOURCE_TITLES[asked.source]}: ${firstLine(asked.text)}`
          }
          actions={
            <ActionPanel>
              {enter}
              <OpenPreferences />
            </ActionPanel>
          }
        />
      )}
    </List>
  );
}

function stateOf({ asked, isChecking, examined, error, explained }: ReturnType<typeof useExplanation>): string {
  const source = asked === null ? "" : SOURCE_TITLES[asked.source];
  if (isChecking) return `${source} · Checking This Mac…`;
  if (error !== undefined) return `${source} · Check Failed`;
  if (explained?.checked === true || examined !== null) return source;
  return `${source} · Not Checked`;
}

function firstLine(text: string): string {
  const line = text.split("\n").find((one) => one.trim() !== "") ?? "";
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
