import { ActionPanel, Icon, List } from "@raycast/api";
import { BAND_TITLES, goLine, scoreMarkdown, yesNo } from "../model/score-detail.ts";
import type { CheckView } from "./check-view.ts";
import { BAND_COLORS } from "./theme.ts";
import { ReportActions } from "./report-actions.tsx";

/** The first item: score, band, score breakdown, and whether PATH is consistent with GOROOT and GOPATH. */
export function ScoreItem({ view }: { view: CheckView }) {
  const { report } = view.examined;
  const { score, validity, shell, go } = report;
  const color = BAND_COLORS[score.band];
  const { Metadata } = List.Item.Detail;
  return (
    <List.Item
      id="score"
      title={`${score.value} · ${BAND_TITLES[score.band]}`}
      subtitle={goLine(report)}
      icon={{ source: Icon.Gauge, tintColor: color }}
      detail={
        <List.Item.Detail
          markdown={scoreMarkdown(report)}
          metadata={
            <Metadata>
              <Metadata.TagList title="Score">
                <Metadata.TagList.Item text={`${score.value} of 100`} color={color} />
                <Metadata.TagList.Item text={BAND_TITLES[score.band]} color={color} />
              </Metadata.TagList>
              <Metadata.Label title="go Matches GOROOT" text={yesNo(validity.pathMeetsGoroot)} />
              <Metadata.Label title="Tools on PATH" text={yesNo(validity.pathMeetsGopath)} />
              <Metadata.Separator />
              <Metadata.Label title="Go" text={go?.version ?? "Not Found on PATH"} />
              <Metadata.Label title="Shell" text={[shell?.name ?? "None", shell?.version].filter(Boolean).join(" ")} />
              <Metadata.Label title="Environment" text={report.judged === "terminal" ? "New Terminal" : "Raycast"} />
              <Metadata.Label title="Duration" text={`${(report.durationMs / 1000).toFixed(1)} s`} />
            </Metadata>
          }
        />
      }
      actions={
        <ActionPanel>
          <ReportActions view={view} />
        </ActionPanel>
      }
    />
  );
}
