import { ActionPanel, Icon, List } from "@raycast/api";
import { isComplete } from "../model/answer.ts";
import { minutesSince } from "../check/last-result.ts";
import { BAND_TITLES, goLine, scoreMarkdown, yesNo } from "../model/score-detail.ts";
import type { CheckView } from "./check-view.ts";
import { ReportActions } from "./report-actions.tsx";
import { BAND_COLORS } from "./theme.ts";
import { ToggleDetail } from "./toggle-detail.tsx";

/** Score, band, score breakdown, and whether PATH is consistent with GOROOT and GOPATH. */
export function ScoreItem({ view, isEarlier }: { view: CheckView; isEarlier: boolean }) {
  const { report, examined, host } = view;
  const { score, validity, shell, go } = report;
  const isSettled = isComplete(report) && (examined !== null || isEarlier);
  const color = isSettled ? BAND_COLORS[score.band] : undefined;
  const { Metadata } = List.Item.Detail;
  const state = isEarlier
    ? `${minutesSince(report, host.now())} min ago, checking again`
    : examined === null
      ? "checking"
      : isSettled
        ? null
        : "incomplete";
  return (
    <List.Item
      id="score"
      title={`${score.value} · ${BAND_TITLES[score.band]}`}
      subtitle={goLine(report)}
      icon={color === undefined ? Icon.Gauge : { source: Icon.Gauge, tintColor: color }}
      accessories={state === null ? [] : [{ text: state }]}
      detail={
        <List.Item.Detail
          markdown={scoreMarkdown(report)}
          metadata={
            <Metadata>
              <Metadata.TagList title="Score">
                <Metadata.TagList.Item text={`${score.value} of 100`} color={color} />
                <Metadata.TagList.Item text={BAND_TITLES[score.band]} color={color} />
                {state !== null && <Metadata.TagList.Item text={state} />}
              </Metadata.TagList>
              <Metadata.Label title="go Matches GOROOT" text={yesNo(validity.pathMeetsGoroot)} />
              <Metadata.Label title="Tools on PATH" text={yesNo(validity.pathMeetsGopath)} />
              <Metadata.Separator />
              <Metadata.Label title="Go" text={go?.version ?? "Not Found on PATH"} />
              {report.team !== undefined && (
                <Metadata.Label title="Your Team Requires" text={`Go ${report.team.minimumGo} or Later`} />
              )}
              <Metadata.Label title="Shell" text={[shell?.name ?? "None", shell?.version].filter(Boolean).join(" ")} />
              <Metadata.Label title="Environment" text="New Terminal" />
              <Metadata.Label title="Duration" text={`${(report.durationMs / 1000).toFixed(1)} s`} />
            </Metadata>
          }
        />
      }
      actions={
        <ActionPanel>
          <ToggleDetail toggle={view.toggleDetail} />
          <ReportActions view={view} />
        </ActionPanel>
      }
    />
  );
}
