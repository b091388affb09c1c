import { Action, ActionPanel, Color, environment, Icon, List } from "@raycast/api";
import type { ReactElement } from "react";
import { aboutCheck, prose } from "go-env-check";
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
import { CopyAction } from "./copy-action.tsx";
import { SHORTCUTS } from "./shortcuts.ts";

interface SectionProps {
  summary: TeamSummary;
  /** What every row offers. */
  actions: ReactElement;
}

/** What the lead reads: the score with its trend, what to fix first, each misconfiguration, platforms and Go versions. */
export function SummarySections({
  summary,
  dashboard,
  again,
}: {
  summary: TeamSummary;
  dashboard: string;
  again: ReactElement;
}) {
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
      <Score summary={summary} actions={actions} />
      <FixFirst summary={summary} actions={actions} />
      <Misconfigurations summary={summary} actions={actions} />
      <Platforms summary={summary} actions={actions} />
      <GoVersions summary={summary} actions={actions} />
    </>
  );
}

function Score({ summary, actions }: SectionProps) {
  const latest = summary.weeks.find(({ status }) => status === "published");
  const news = headline(summary);
  return (
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
  );
}

function FixFirst({ summary, actions }: SectionProps) {
  return (
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
  );
}

function Misconfigurations({ summary, actions }: SectionProps) {
  return (
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
  );
}

function Platforms({ summary, actions }: SectionProps) {
  return (
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
  );
}

function GoVersions({ summary, actions }: SectionProps) {
  return (
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
  );
}

function changeIcon(change: "up" | "down" | "same" | null): List.Item.Props["icon"] {
  if (change === "up") return { source: Icon.ArrowUp, tintColor: Color.Red };
  if (change === "down") return { source: Icon.ArrowDown, tintColor: Color.Green };
  return { source: Icon.Minus, tintColor: Color.SecondaryText };
}

function titleOf(id: string): string {
  return shortTitle({ id, title: aboutCheck(id, "en")?.title ?? id });
}

function meaningOf(id: string): string {
  const about = aboutCheck(id, "en");
  return about === null ? `## ${prose(id)}` : `## ${prose(about.title)}\n\n${prose(about.why)}`;
}
