import { ActionPanel, Color, Icon, List } from "@raycast/api";
import { isComplete, isHealthy } from "../model/answer.ts";
import type { Blocker } from "../model/blocker.ts";
import { parseFilter, passes, SEVERITY_ORDER, SEVERITY_TITLES } from "../model/filter.ts";
import { unreadMarkdown } from "../model/set-aside-detail.ts";
import { BlockerItems } from "./blocker-section.tsx";
import type { CheckView } from "./check-view.ts";
import { FindingItem } from "./finding-item.tsx";
import { ContextSection, ToolchainSection } from "./machine-sections.tsx";
import { ReportActions } from "./report-actions.tsx";
import { ScoreItem } from "./score-item.tsx";
import { SuppressedSection } from "./suppressed-section.tsx";
import { ToggleDetail } from "./toggle-detail.tsx";

/** A report's sections: findings, worst first, then the score and what the machine has. A filter shows findings only. */
export function ReportSections({
  view,
  filter,
  blockers,
  isEarlier,
}: {
  view: CheckView;
  filter: string;
  blockers: readonly Blocker[];
  isEarlier: boolean;
}) {
  const { report } = view;
  const chosen = parseFilter(filter);
  const shown = report.findings.filter((finding) => passes(finding, chosen));
  const groups = SEVERITY_ORDER.map((severity) => ({
    severity,
    findings: shown.filter((finding) => finding.severity === severity),
  })).filter(({ findings }) => findings.length > 0);
  const sections = groups.map(({ severity, findings }) => (
    <List.Section key={severity} title={SEVERITY_TITLES[severity]} subtitle={String(findings.length)}>
      {findings.map((finding) => (
        <FindingItem key={finding.id} finding={finding} view={view} />
      ))}
    </List.Section>
  ));
  if (chosen.kind !== "all") {
    return sections.length > 0 ? (
      sections
    ) : (
      <List.EmptyView icon={Icon.Filter} title="No Matching Findings" description="Choose All Findings above." />
    );
  }
  return (
    <>
      {blockers.length > 0 && (
        <List.Section title="Blockers">
          <BlockerItems blockers={blockers} view={view} />
        </List.Section>
      )}
      {sections}
      {sections.length === 0 && report.go !== null && <NothingFound view={view} />}
      <List.Section title="Score">
        <ScoreItem view={view} isEarlier={isEarlier} />
      </List.Section>
      <SuppressedSection view={view} />
      <ContextSection view={view} />
      <ToolchainSection view={view} />
    </>
  );
}

/** No finding: healthy where the check is complete; while it runs or where something was left out, no more than that. */
function NothingFound({ view }: { view: CheckView }) {
  const { report, examined } = view;
  const isDone = examined !== null || isComplete(report);
  const isGood = isHealthy(report) && isDone;
  const title = isGood ? "No Problems Found" : isDone ? "No Problems Found So Far" : "No Problems Yet";
  const text = isGood
    ? "PATH, GOROOT, and GOPATH are consistent in a new terminal."
    : isDone
      ? unreadMarkdown(report)
      : "The check is still running.";
  return (
    <List.Section title="Findings" subtitle="0">
      <List.Item
        id="healthy"
        title={title}
        icon={isGood ? { source: Icon.CheckCircle, tintColor: Color.Green } : Icon.Circle}
        detail={<List.Item.Detail markdown={`## ${title}\n\n${text}`} />}
        actions={
          <ActionPanel>
            <ToggleDetail toggle={view.toggleDetail} />
            <ReportActions view={view} />
          </ActionPanel>
        }
      />
    </List.Section>
  );
}
