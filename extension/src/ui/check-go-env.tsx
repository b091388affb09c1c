import { Action, ActionPanel, Color, Icon, List } from "@raycast/api";
import { useState } from "react";
import { type Host, type TrialResult, undoableFixes } from "go-env-check";
import { parseFilter, passes, SEVERITY_ORDER, SEVERITY_TITLES } from "../model/filter.ts";
import type { TrialState } from "../model/finding-detail.ts";
import { blockersOf } from "../model/blocker.ts";
import { preferences } from "../preferences.ts";
import type { CheckView } from "./check-view.ts";
import { FilterDropdown } from "./filter-dropdown.tsx";
import { FindingItem } from "./finding-item.tsx";
import { ContextSection, ToolchainSection, BlockerSection } from "./machine-sections.tsx";
import { ReportActions } from "./report-actions.tsx";
import { ScoreItem } from "./score-item.tsx";
import { SHORTCUTS } from "./shortcuts.ts";
import { SuppressedSection } from "./suppressed-section.tsx";
import { useCalibration } from "./use-calibration.ts";
import { WaitingSections } from "./waiting-sections.tsx";

/** The list of findings. Its sections appear immediately and fill as results arrive. */
export function CheckGoEnv({ host }: { host: Host }) {
  const calibration = useCalibration(host, preferences());
  const { examined, error, isRunning } = calibration;
  const [filter, setFilter] = useState("all");
  const [trialResults, setTrials] = useState<ReadonlyMap<string, TrialState>>(new Map());
  const again = () => {
    setTrials(new Map());
    calibration.again();
  };
  if (error) return <NotCompleted error={error} again={again} />;
  const view: CheckView | null =
    examined === undefined
      ? null
      : {
          host,
          examined,
          trialOf: (id) => trialResults.get(id) ?? "untested",
          onTested: (ids, tried) => setTrials((before) => withTrials(before, ids, tried)),
          canUndo: undoableFixes(host).length > 0,
          again,
        };
  return (
    <List
      isLoading={isRunning}
      isShowingDetail
      searchBarPlaceholder="Search findings, contexts, and toolchains"
      searchBarAccessory={<FilterDropdown onChange={setFilter} findings={examined?.report.findings ?? []} />}
    >
      {view === null ? (
        <WaitingSections calibration={calibration} shell={shellName(host)} />
      ) : (
        <Sections view={view} filter={filter} />
      )}
    </List>
  );
}

function Sections({ view, filter }: { view: CheckView; filter: string }) {
  const { report } = view.examined;
  const chosen = parseFilter(filter);
  const shown = report.findings.filter((finding) => passes(finding, chosen));
  const blockers = blockersOf(view.examined);
  return (
    <>
      <List.Section title="Score">
        <ScoreItem view={view} />
      </List.Section>
      {blockers.length > 0 && <BlockerSection blockers={blockers} view={view} />}
      {SEVERITY_ORDER.map((severity) => shown.filter((finding) => finding.severity === severity))
        .filter((findings) => findings.length > 0)
        .map((findings) => (
          <List.Section
            key={findings[0]?.severity}
            title={findings[0] && SEVERITY_TITLES[findings[0].severity]}
            subtitle={String(findings.length)}
          >
            {findings.map((finding) => (
              <FindingItem key={finding.id} finding={finding} view={view} />
            ))}
          </List.Section>
        ))}
      {shown.length === 0 && <NothingFound isFiltered={report.findings.length > 0} view={view} />}
      <SuppressedSection view={view} />
      {chosen.kind === "all" && (
        <>
          <ContextSection view={view} />
          <ToolchainSection view={view} />
        </>
      )}
    </>
  );
}

function NothingFound({ isFiltered, view }: { isFiltered: boolean; view: CheckView }) {
  return (
    <List.Section title="Findings" subtitle="0">
      <List.Item
        id="healthy"
        title={isFiltered ? "No Matching Findings" : "No Problems Found"}
        icon={{ source: Icon.CheckCircle, tintColor: Color.Green }}
        detail={
          <List.Item.Detail
            markdown={
              isFiltered
                ? "## No Matching Findings\n\nChoose **All Findings** above to see the others."
                : "## No Problems Found\n\nPATH, GOROOT, and GOPATH are consistent in a new terminal."
            }
          />
        }
        actions={
          <ActionPanel>
            <ReportActions view={view} />
          </ActionPanel>
        }
      />
    </List.Section>
  );
}

function NotCompleted({ error, again }: { error: Error; again: () => void }) {
  return (
    <List>
      <List.EmptyView
        icon={{ source: Icon.Warning, tintColor: Color.Red }}
        title="Check Failed"
        description={`${error.message}. Nothing was changed. Run the check again.`}
        actions={
          <ActionPanel>
            <Action title="Run Again" icon={Icon.ArrowClockwise} shortcut={SHORTCUTS.again} onAction={again} />
            <Action.CopyToClipboard
              title="Copy Error"
              content={error.stack ?? error.message}
              shortcut={SHORTCUTS.copy}
            />
          </ActionPanel>
        }
      />
    </List>
  );
}

function withTrials(
  before: ReadonlyMap<string, TrialState>,
  ids: readonly string[],
  tried: readonly TrialResult[] | null,
): ReadonlyMap<string, TrialState> {
  const states = ids.map((id): [string, TrialState] => [
    id,
    tried === null ? "cannot-be-tested" : (tried.find((trialResult) => trialResult.id === id) ?? "untested"),
  ]);
  return new Map([...before, ...states]);
}

function shellName({ account }: Host): string {
  return account.shell?.split("/").at(-1) ?? "the shell";
}
