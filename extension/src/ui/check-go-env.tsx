import { Action, ActionPanel, Icon, List } from "@raycast/api";
import { usePromise } from "@raycast/utils";
import { useRef } from "react";
import { calibrate, type Host, type Report } from "../../../shared/src/index.ts";
import { codeBlock } from "../code-block.ts";
import { FindingItem } from "./finding-item.tsx";
import { ScoreItem } from "./score-item.tsx";

/**
 * The list: its sections stand at once and fill when the machine has answered. The verdict is about a terminal as the
 * login shell makes it, because Raycast's own environment is not the one a developer works in.
 */
export function CheckGoEnv({ host }: { host: Host }) {
  const abortable = useRef<AbortController>(null);
  const { data, error, isLoading, revalidate } = usePromise(
    (onHost: Host) =>
      calibrate(onHost, {
        language: "en",
        judge: "terminal",
        runShell: true,
        ...(abortable.current && { signal: abortable.current.signal }),
      }),
    [host],
    // The view itself says what went wrong; a toast would only repeat it.
    { abortable, onError: () => {} },
  );
  const again = (
    <Action
      title="Run Again"
      icon={Icon.ArrowClockwise}
      shortcut={{ modifiers: ["cmd"], key: "r" }}
      onAction={revalidate}
    />
  );
  if (error) {
    return (
      <List>
        <List.EmptyView
          icon={Icon.Warning}
          title="The Check Could Not Be Completed"
          description={`${error.message}. Nothing was changed; run it again.`}
          actions={<ActionPanel>{again}</ActionPanel>}
        />
      </List>
    );
  }
  return (
    <List isLoading={isLoading} isShowingDetail searchBarPlaceholder="Search findings">
      <List.Section title="Score">
        {data ? (
          <ScoreItem report={data} again={again} />
        ) : (
          <List.Item id="score" title="Asking your login shell…" icon={Icon.Gauge} />
        )}
      </List.Section>
      <List.Section title="Findings" subtitle={data && String(data.findings.length)}>
        {data?.findings.map((finding) => (
          <FindingItem key={finding.id} finding={finding} report={data} again={again} />
        ))}
        {data?.findings.length === 0 && (
          <List.Item id="healthy" title="Nothing to mend" icon={Icon.CheckCircle} />
        )}
      </List.Section>
      <List.Section title="Toolchains">{data && <Toolchains report={data} />}</List.Section>
    </List>
  );
}

function Toolchains({ report }: { report: Report }) {
  return report.toolchains.map((go) => (
    <List.Item
      key={go.path}
      id={`go:${go.path}`}
      title={go.version ?? "Unknown version"}
      subtitle={go.wins ? "wins on PATH" : go.onPath ? "on PATH, shadowed" : "not on PATH"}
      icon={Icon.Box}
      detail={<List.Item.Detail markdown={`**${go.installedBy}**\n\n${codeBlock(go.path)}`} />}
    />
  ));
}
