import { Action, Icon, List } from "@raycast/api";
import { usePromise } from "@raycast/utils";
import type { Host } from "go-env-check";
import { type LeadSettings, readTeamAsTerminal } from "../sharing/read-team.ts";
import { NoSummary } from "./no-summary.tsx";
import { SHORTCUTS } from "./shortcuts.ts";
import { SummarySections } from "./summary-sections.tsx";

/** The team's Go setup health: how many cannot build, the score trend, top problems. */
export function FleetHealth({ settings, host }: { settings: LeadSettings; host: Host }) {
  const { data, isLoading, revalidate } = usePromise(readTeamAsTerminal, [settings, host], {
    onError: () => {},
  });
  const again = (
    <Action
      title="Run Again"
      icon={Icon.ArrowClockwise}
      shortcut={SHORTCUTS.again}
      onAction={() => void revalidate().catch(() => {})}
    />
  );
  if (data?.ok === false)
    return <NoSummary reading={data} server={settings.server} isLoading={isLoading} again={again} />;
  return (
    <List isLoading={isLoading} isShowingDetail searchBarPlaceholder="Search misconfigurations and groups">
      {data === undefined ? (
        <List.Section title="Score">
          <List.Item id="trend" title="Loading from your team's server…" icon={Icon.Gauge} />
        </List.Section>
      ) : (
        <SummarySections summary={data.summary} dashboard={data.dashboard} again={again} />
      )}
    </List>
  );
}
