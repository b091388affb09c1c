import { List, updateCommandMetadata, useNavigation } from "@raycast/api";
import { useEffect, useState } from "react";
import { examine, type Examined, type Host, type Report, type TrialResult, undoableFixes } from "go-env-check";
import { calibrationOptions } from "../check/options.ts";
import { hasVerdict } from "../model/answer.ts";
import { blockersOf } from "../model/blocker.ts";
import type { TrialState } from "../model/finding-detail.ts";
import { subtitleOf } from "../model/score-detail.ts";
import { checkSettings } from "../preferences.ts";
import { withTeam } from "../sharing/policy.ts";
import { BlockerSection } from "./blocker-section.tsx";
import type { CheckView } from "./check-view.ts";
import { JoinTeam } from "./join-team.tsx";
import { FilterDropdown } from "./filter-dropdown.tsx";
import { NotCompleted } from "./not-completed.tsx";
import { ReportSections } from "./report-sections.tsx";
import { useDetail } from "./toggle-detail.tsx";
import { useCalibration } from "./use-calibration.ts";
import { WaitingSections } from "./waiting-sections.tsx";

/** The list of findings. It shows at once what is known, and fills as results arrive. */
export function CheckGoEnv({ host, finding, join }: { host: Host; finding?: string; join?: string }) {
  const calibration = useCalibration(host);
  const { report, examined, error, isRunning } = calibration;
  const [filter, setFilter] = useState("all");
  const [trialResults, setTrials] = useState<ReadonlyMap<string, TrialState>>(new Map());
  const [isShowingDetail, toggleDetail] = useDetail();
  useSubtitle(examined?.report ?? null);
  useInvite(join, calibration.settled);
  const again = () => {
    setTrials(new Map());
    calibration.again();
  };
  const shown = report !== null && hasVerdict(report) ? report : null;
  const view: CheckView | null = shown && {
    host,
    report: shown,
    examined,
    settled: calibration.settled,
    trialOf: (id) => trialResults.get(id) ?? "untested",
    onTested: (ids, tried) => setTrials((before) => withTrials(before, ids, tried)),
    canUndo: undoableFixes(host).length > 0,
    isShowingDetail,
    toggleDetail,
    again,
    examineAgain: async (contexts) => {
      const { options } = await withTeam(calibrationOptions(checkSettings(), host));
      return examine(host, { ...options, contexts });
    },
  };
  const blockers = examined === null ? [] : blockersOf(examined, calibration.limitMs);
  const isThere = finding !== undefined && shown?.findings.some(({ id }) => id === finding);
  return (
    <List
      isLoading={isRunning}
      isShowingDetail={isShowingDetail && error === undefined}
      searchBarPlaceholder="Search findings, contexts, and toolchains"
      searchBarAccessory={<FilterDropdown onChange={setFilter} findings={shown?.findings ?? []} />}
      {...(isThere && { selectedItemId: finding })}
    >
      {error !== undefined ? (
        <NotCompleted error={error} again={again} />
      ) : view !== null ? (
        <ReportSections view={view} filter={filter} blockers={blockers} isEarlier={calibration.isEarlier} />
      ) : examined !== null ? (
        <BlockerSection blockers={blockers} calibration={calibration} toggleDetail={toggleDetail} />
      ) : (
        <WaitingSections calibration={calibration} host={host} toggleDetail={toggleDetail} />
      )}
    </List>
  );
}

/** Asks about a join link that the command was started with. */
function useInvite(join: string | undefined, settled: () => Promise<Examined>): void {
  const { push } = useNavigation();
  useEffect(() => {
    if (join !== undefined) push(<JoinTeam link={join} settled={settled} onJoined={() => {}} />);
    // Once, when the command starts.
  }, []);
}

/** Shows the result beside the command in Raycast's root search; an incomplete check leaves what was there. */
function useSubtitle(report: Report | null): void {
  const subtitle = report === null ? null : subtitleOf(report);
  useEffect(() => {
    // A launcher without this call still has the list.
    if (subtitle !== null) void Promise.resolve(updateCommandMetadata({ subtitle })).catch(() => {});
  }, [subtitle]);
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
