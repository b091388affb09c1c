import { ActionPanel, Icon, List } from "@raycast/api";
import type { ReactElement } from "react";
import type { Report } from "../../../shared/src/index.ts";
import { codeBlock } from "../code-block.ts";
import { ReportActions } from "./report-actions.tsx";

/** The headline: score, band, the receipt, and the verdict on PATH with GOROOT and GOPATH. */
export function ScoreItem({ report, again }: { report: Report; again: ReactElement }) {
  const { score, validity, go } = report;
  const receipt = [
    `100`,
    ...score.receipt.map(({ id, points }) => `− ${-points} ${id}`),
    `= ${score.value}`,
  ].join("\n");
  const lines = [
    `# ${score.value} · ${score.band}`,
    codeBlock(receipt),
    `PATH meets GOROOT: **${yesNo(validity.pathMeetsGoroot)}** · PATH meets GOPATH: **${yesNo(validity.pathMeetsGopath)}**`,
    go === null
      ? "No Go on PATH."
      : codeBlock(`${go.version ?? "?"}\n${go.path}\nGOROOT ${go.goroot ?? "?"}`),
    ...(report.judged === "terminal"
      ? []
      : ["Your login shell gave no environment, so Raycast's own was judged."]),
    ...report.unread.map((text) => codeBlock(text)),
  ];
  return (
    <List.Item
      id="score"
      title={`${score.value} · ${score.band}`}
      icon={Icon.Gauge}
      detail={<List.Item.Detail markdown={lines.join("\n\n")} />}
      actions={
        <ActionPanel>
          <ReportActions report={report} />
          {again}
        </ActionPanel>
      }
    />
  );
}

function yesNo(value: boolean): string {
  return value ? "yes" : "no";
}
