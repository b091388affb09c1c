import { Action, ActionPanel, Color, Icon, List } from "@raycast/api";
import { type Finding, isFixed } from "go-env-check";
import { CATEGORY_TITLES, SEVERITY_TITLES } from "../model/filter.ts";
import { explanationOf, findingMarkdown, type TrialState, trialLabel, pasteText } from "../model/finding-detail.ts";
import { placeOf, formatLocation } from "../model/place.ts";
import { noteFix } from "../sharing/deliver.ts";
import type { CheckView } from "./check-view.ts";
import { CATEGORY_ICONS, SEVERITY_COLORS } from "./theme.ts";
import { FixRunView } from "./fix-run.tsx";
import { OpenPlace } from "./open-place.tsx";
import { ReportActions } from "./report-actions.tsx";
import { SHORTCUTS } from "./shortcuts.ts";
import { SuppressAction } from "./suppress-action.tsx";

/** A finding: its location, reason and fix for the user's shell. Copying the fix is the first action. */
export function FindingItem({ finding, view }: { finding: Finding; view: CheckView }) {
  const { report } = view.examined;
  const trialResult = view.trialOf(finding.id);
  return (
    <List.Item
      id={finding.id}
      title={finding.title}
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
          <ActionPanel.Section title={finding.title}>
            <FindingActions finding={finding} view={view} />
          </ActionPanel.Section>
          <ReportActions view={view} />
        </ActionPanel>
      }
    />
  );
}

function FindingActions({ finding, view }: { finding: Finding; view: CheckView }) {
  const paste = pasteText(finding);
  const place = placeOf(finding, view.examined.report.home);
  const [reference] = finding.references;
  const isFixable = finding.fix !== null && finding.fix.safety !== "manual";
  return (
    <>
      {paste !== "" && (
        <Action.CopyToClipboard
          title="Copy Fix Snippet"
          content={paste}
          shortcut={SHORTCUTS.copy}
          onCopy={() => void noteFix(finding.id, "copied")}
        />
      )}
      {isFixable && (
        <>
          <Action.Push
            title="Apply Fix…"
            icon={Icon.WrenchScrewdriver}
            shortcut={SHORTCUTS.apply}
            target={<FixRunView view={view} ids={[finding.id]} />}
          />
          <Action.Push
            title="Test Fix"
            icon={Icon.Shield}
            shortcut={SHORTCUTS.test}
            target={<FixRunView view={view} ids={[finding.id]} intent="test" />}
          />
        </>
      )}
      <Action.CopyToClipboard
        title="Copy Error Explanation"
        content={explanationOf(finding)}
        shortcut={SHORTCUTS.explain}
      />
      {place !== null && <OpenPlace place={place} />}
      {reference !== undefined && (
        <Action.OpenInBrowser title="Open Reference" url={reference} shortcut={SHORTCUTS.reference} />
      )}
      <SuppressAction finding={finding} view={view} />
    </>
  );
}

function FindingFacts({ finding, view }: { finding: Finding; view: CheckView }) {
  const { report } = view.examined;
  const points = report.score.receipt.find(({ id }) => id === finding.id)?.points ?? 0;
  const place = placeOf(finding, report.home);
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
      {place !== null && <Metadata.Label title="Location" text={formatLocation(place)} />}
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
