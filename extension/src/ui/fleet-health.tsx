import { Action, ActionPanel, Color, environment, Icon, List, openCommandPreferences } from "@raycast/api";
import { usePromise } from "@raycast/utils";
import { type ReactElement } from "react";
import { explain, type Host, prose } from "go-env-check";
import { shortTitle } from "../model/short-title.ts";
import {
  BREAKDOWN_TITLES,
  CHANGES,
  formatShare,
  headline,
  sparkline,
  summaryAsMarkdown,
  type TeamSummary,
  trendMarkdown,
} from "../model/team-summary.ts";
import { trendPicture } from "../model/trend-picture.ts";
import { type LeadSettings, readTeamAsTerminal, type TeamReading } from "../sharing/read-team.ts";
import { CopyAction } from "./copy-action.tsx";
import { SHORTCUTS } from "./shortcuts.ts";

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
        <Summary summary={data.summary} dashboard={data.dashboard} again={again} />
      )}
    </List>
  );
}

function Summary({ summary, dashboard, again }: { summary: TeamSummary; dashboard: string; again: ReactElement }) {
  const latest = summary.weeks.find(({ status }) => status === "published");
  const news = headline(summary);
  const actions = (
    <ActionPanel>
      <Action.OpenInBrowser title="Open Dashboard" url={dashboard} shortcut={SHORTCUTS.open} />
      <CopyAction
        title="Copy Summary as Markdown"
        make={() => summaryAsMarkdown(summary)}
        shortcut={SHORTCUTS.markdown}
      />
      <CopyAction
        title="Copy Summary as JSON"
        make={() => JSON.stringify(summary, null, 2)}
        shortcut={SHORTCUTS.json}
      />
      {again}
    </ActionPanel>
  );
  return (
    <>
      <List.Section title="Score">
        <List.Item
          id="trend"
          title={news?.row ?? "No Data Yet"}
          icon={
            news === null
              ? Icon.Gauge
              : news.isBroken
                ? { source: Icon.XMarkCircle, tintColor: Color.Red }
                : { source: Icon.CheckCircle, tintColor: Color.Green }
          }
          accessories={
            latest?.status === "published"
              ? [{ text: String(latest.medianScore), tooltip: `Median score in ${latest.week}` }]
              : []
          }
          detail={
            <List.Item.Detail markdown={trendMarkdown(summary, trendPicture(summary.weeks, environment.appearance))} />
          }
          actions={actions}
        />
      </List.Section>
      <List.Section title="Top 3 to Fix">
        {summary.fixFirst.slice(0, 3).map(({ id, points }) => (
          <List.Item
            key={id}
            id={`first:${id}`}
            title={titleOf(id)}
            icon={{ source: Icon.ArrowUpCircle, tintColor: Color.Green }}
            accessories={points === null ? [] : [{ text: `+${points}` }]}
            detail={
              <List.Item.Detail
                markdown={
                  points === null
                    ? meaningOf(id)
                    : `${meaningOf(id)}\n\nFixing it on every machine would raise the average score by about **${points} points** (estimate).`
                }
              />
            }
            actions={actions}
          />
        ))}
      </List.Section>
      <List.Section title="Misconfigurations" subtitle={String(summary.checks.length)}>
        {summary.checks.map(({ id, failing, change, course }) => (
          <List.Item
            key={id}
            id={id}
            title={titleOf(id)}
            icon={changeIcon(change)}
            keywords={[id]}
            accessories={[{ text: formatShare(failing) }]}
            detail={
              <List.Item.Detail
                markdown={meaningOf(id)}
                metadata={
                  <List.Item.Detail.Metadata>
                    <List.Item.Detail.Metadata.Label title="Affected Machines" text={formatShare(failing)} />
                    <List.Item.Detail.Metadata.Label
                      title="Change"
                      text={change === null ? "First week" : CHANGES[change]}
                    />
                    <List.Item.Detail.Metadata.Label title="Trend" text={sparkline(course, 1)} />
                    <List.Item.Detail.Metadata.Label title="Check" text={id} />
                  </List.Item.Detail.Metadata>
                }
              />
            }
            actions={actions}
          />
        ))}
      </List.Section>
      <List.Section title="Machines by Platform">
        {Object.entries(summary.breakdowns).map(([name, groups]) => (
          <List.Item
            key={name}
            id={`breakdown:${name}`}
            title={BREAKDOWN_TITLES[name] ?? name}
            icon={Icon.PieChart}
            detail={
              <List.Item.Detail
                metadata={
                  <List.Item.Detail.Metadata>
                    {groups.map(({ value, share }) => (
                      <List.Item.Detail.Metadata.Label key={value} title={value} text={formatShare(share)} />
                    ))}
                  </List.Item.Detail.Metadata>
                }
              />
            }
            actions={actions}
          />
        ))}
      </List.Section>
      <List.Section title="Go Versions">
        {summary.goSupport.map(({ go, ends, supported, share }) => (
          <List.Item
            key={go}
            id={`go:${go}`}
            title={`Go ${go}`}
            subtitle={supported ? `supported until ${ends}` : `unsupported since ${ends}`}
            icon={{ source: Icon.Box, tintColor: supported ? Color.Green : Color.Red }}
            accessories={[{ text: formatShare(share) }]}
            actions={actions}
          />
        ))}
      </List.Section>
    </>
  );
}

/** Shows why there is no summary, and what to do. */
function NoSummary({
  reading: { reason, detail },
  server,
  isLoading,
  again,
}: {
  reading: Extract<TeamReading, { ok: false }>;
  server: string;
  isLoading: boolean;
  again: ReactElement;
}) {
  const settle = <Action title="Open Command Preferences" icon={Icon.Gear} onAction={openCommandPreferences} />;
  const { title, description } = {
    "not-setup": {
      title: "No Team Set Up",
      description:
        "Fill in Fleet Server and Lead Token in the preferences. The operator of your team's server has both.",
    },
    token: {
      title: "Invalid or Expired Lead Token",
      description: `${detail} Lead tokens start with gec_lead_. Ask the operator of ${server} for a valid one.`,
    },
    unreachable: {
      title: "Server Unreachable",
      description: `${server}: ${detail}. Check the address and your VPN, then try again.`,
    },
    unexpected: { title: "Not a Fleet Server", description: `${server}: ${detail} Check the address.` },
  }[reason];
  return (
    <List isLoading={isLoading}>
      <List.EmptyView
        icon={{ source: reason === "not-setup" ? Icon.TwoPeople : Icon.Warning, tintColor: Color.Orange }}
        title={title}
        description={description}
        actions={
          <ActionPanel>
            {reason === "unreachable" ? again : settle}
            {reason === "unreachable" ? settle : again}
          </ActionPanel>
        }
      />
    </List>
  );
}

function changeIcon(change: "up" | "down" | "same" | null): List.Item.Props["icon"] {
  if (change === "up") return { source: Icon.ArrowUp, tintColor: Color.Red };
  if (change === "down") return { source: Icon.ArrowDown, tintColor: Color.Green };
  return { source: Icon.Minus, tintColor: Color.SecondaryText };
}

function titleOf(id: string): string {
  return shortTitle({ id, title: explain(id, "zsh", "en").explanation?.title ?? id });
}

function meaningOf(id: string): string {
  const { explanation } = explain(id, "zsh", "en");
  return explanation === null ? `## ${prose(id)}` : `## ${prose(explanation.title)}\n\n${prose(explanation.why)}`;
}
