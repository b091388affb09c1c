import { ActionPanel, Color, Icon, List } from "@raycast/api";
import { type Finding, isFixed } from "go-env-check";
import { CATEGORY_TITLES, SEVERITY_TITLES } from "../model/filter.ts";
import { findingMarkdown, type TrialState, trialLabel } from "../model/finding-detail.ts";
import { formatLocation, placeOf } from "../model/place.ts";
import { shortTitle } from "../model/short-title.ts";
import type { CheckView } from "./check-view.ts";
import { FindingActions } from "./finding-actions.tsx";
import { ReportActions } from "./report-actions.tsx";
import { CATEGORY_ICONS, SEVERITY_COLORS } from "./theme.ts";
import { ToggleDetail } from "./toggle-detail.tsx";

/** A finding: the line that causes it, and the fix for the user's shell. */
export function FindingItem({ finding, view }: { finding: Finding; view: CheckView }) {
  const { report, isShowingDetail } = view;
  const trialResult = view.trialOf(finding.id);
  const place = placeOf(finding, null);
  return (
    <List.Item
      id={finding.id}
      title={shortTitle(finding)}
      subtitle={isShowingDetail || place === null ? undefined : formatLocation(place)}
      icon={{ source: CATEGORY_ICONS[finding.category], tintColor: SEVERITY_COLORS[finding.severity] }}
      keywords={[finding.id, finding.severity, finding.category]}
      accessories={trialMark(trialResult)}
      detail={
        <List.Item.Detail
          markdown={findingMarkdown(finding, report, trialResult)}
          metadata={<FindingFacts finding={finding} view={view} />}
        />
      }
      actions={
        <ActionPanel>
          <ActionPanel.Section title={shortTitle(finding)}>
            <FindingActions finding={finding} view={view} />
            <ToggleDetail toggle={view.toggleDetail} />
          </ActionPanel.Section>
          <ReportActions view={view} />
        </ActionPanel>
      }
    />
  );
}

function FindingFacts({ finding, view }: { finding: Finding; view: CheckView }) {
  const points = view.report.score.receipt.find(({ id }) => id === finding.id)?.points ?? 0;
  const { Metadata } = List.Item.Detail;
  return (
    <Metadata>
      <Metadata.TagList title="Severity">
        <Metadata.TagList.Item text={SEVERITY_TITLES[finding.severity]} color={SEVERITY_COLORS[finding.severity]} />
        {finding.experimental && <Metadata.TagList.Item text="New Check" color={Color.SecondaryText} />}
      </Metadata.TagList>
      <Metadata.Label
        title="Category"
        text={CATEGORY_TITLES[finding.category]}
        icon={CATEGORY_ICONS[finding.category]}
      />
      <Metadata.Label title="Check" text={finding.id} />
      <Metadata.Label title="Points Deducted" text={`${Math.abs(points)} of 100`} />
      <Metadata.Label title="Fix" text={trialLabel(finding, view.trialOf(finding.id))} />
      {finding.references.map((url) => (
        <Metadata.Link key={url} title="Reference" target={url} text={hostOf(url)} />
      ))}
    </Metadata>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function trialMark(trialResult: TrialState): List.Item.Accessory[] {
  if (typeof trialResult === "string") return [];
  return isFixed(trialResult)
    ? [
        {
          icon: { source: Icon.Shield, tintColor: Color.Green },
          tooltip: "Tested on copies: the fix works",
        },
      ]
    : [{ icon: { source: Icon.Shield, tintColor: Color.Red }, tooltip: "Tested on copies: the fix does not work" }];
}
