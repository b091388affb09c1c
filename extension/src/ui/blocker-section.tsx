import { Action, ActionPanel, Color, Icon, List } from "@raycast/api";
import type { Blocker } from "../model/blocker.ts";
import type { CheckView } from "./check-view.ts";
import { Remedies } from "./remedies.tsx";
import { ReportActions } from "./report-actions.tsx";
import { SHORTCUTS } from "./shortcuts.ts";
import { ToggleDetail } from "./toggle-detail.tsx";
import type { Calibration } from "./use-calibration.ts";

/** The whole list when there is no verdict: why there is none and what to do. No finding, no score, nothing to copy. */
export function BlockerSection({
  blockers,
  calibration,
  toggleDetail,
}: {
  blockers: readonly Blocker[];
  calibration: Calibration;
  toggleDetail: () => void;
}) {
  return (
    <List.Section title="No Result">
      {blockers.map((blocker) => (
        <BlockerItem key={blocker.id} blocker={blocker}>
          <ActionPanel>
            <Remedies blocker={blocker} waitLonger={calibration.waitLonger} />
            <Action
              title="Run Again"
              icon={Icon.ArrowClockwise}
              shortcut={SHORTCUTS.again}
              onAction={calibration.again}
            />
            <ToggleDetail toggle={toggleDetail} />
          </ActionPanel>
        </BlockerItem>
      ))}
    </List.Section>
  );
}

/** What blocked parts of a check that has a verdict all the same, each with what to do. */
export function BlockerItems({ blockers, view }: { blockers: readonly Blocker[]; view: CheckView }) {
  return blockers.map((blocker) => (
    <BlockerItem key={blocker.id} blocker={blocker}>
      <ActionPanel>
        <ActionPanel.Section title={blocker.title}>
          <Remedies blocker={blocker} />
          <ToggleDetail toggle={view.toggleDetail} />
        </ActionPanel.Section>
        <ReportActions view={view} />
      </ActionPanel>
    </BlockerItem>
  ));
}

function BlockerItem({ blocker, children }: { blocker: Blocker; children: React.ReactElement }) {
  return (
    <List.Item
      id={blocker.id}
      title={blocker.title}
      icon={{ source: Icon.Warning, tintColor: Color.Red }}
      detail={<List.Item.Detail markdown={blocker.markdown} />}
      actions={children}
    />
  );
}
