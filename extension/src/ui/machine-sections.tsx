import { Action, ActionPanel, Color, Icon, List } from "@raycast/api";
import { type ContextState, contextState } from "../model/context-state.ts";
import { agrees, contextMarkdown, contextSubtitle, contextTitle, SHOWN_CONTEXTS } from "../model/context-detail.ts";
import { SUPPORT_TITLES, toolchainMarkdown } from "../model/toolchain-detail.ts";
import type { CheckView } from "./check-view.ts";
import { ReportActions } from "./report-actions.tsx";
import { SHORTCUTS } from "./shortcuts.ts";
import { NO_GO_COLORS, STATE_ICONS, STATE_TITLES } from "./theme.ts";
import { ToggleDetail } from "./toggle-detail.tsx";

/** The launch contexts: which Go each of them uses, and whether it works there. */
export function ContextSection({ view }: { view: CheckView }) {
  const { report } = view;
  const { Metadata } = List.Item.Detail;
  return (
    <List.Section title="Launch Contexts">
      {SHOWN_CONTEXTS.flatMap((name) => report.contexts.filter(({ context }) => context === name)).map((row) => (
        <List.Item
          key={row.context}
          id={`context:${row.context}`}
          title={contextTitle(row.context)}
          subtitle={contextSubtitle(row)}
          icon={STATE_ICONS[contextState(row, report)]}
          accessories={noGoTag(contextState(row, report))}
          detail={
            <List.Item.Detail
              markdown={contextMarkdown(row, report)}
              metadata={
                <Metadata>
                  <Metadata.Label title="State" text={STATE_TITLES[contextState(row, report)]} />
                  <Metadata.Label title="Go" text={row.go ?? "Not Found"} />
                  <Metadata.Label title="Version" text={row.version ?? "Unknown"} />
                  <Metadata.Label title="GOROOT" text={row.goroot ?? "Not Set"} />
                  <Metadata.Label title="GOPATH" text={row.gopath ?? "Not Set"} />
                  <Metadata.Label title="Same as New Terminal" text={agrees(row, report) ? "Yes" : "No"} />
                </Metadata>
              }
            />
          }
          actions={
            <ActionPanel>
              <Action.CopyToClipboard title="Copy PATH" content={row.path.join(":")} shortcut={SHORTCUTS.copyPath} />
              <ToggleDetail toggle={view.toggleDetail} />
              <ReportActions view={view} />
            </ActionPanel>
          }
        />
      ))}
    </List.Section>
  );
}

function noGoTag(state: ContextState): List.Item.Accessory[] {
  const color = NO_GO_COLORS[state];
  return color === undefined ? [] : [{ tag: { value: "not found", color } }];
}

/** All Go toolchains on the machine, on PATH or not. */
export function ToolchainSection({ view }: { view: CheckView }) {
  const { toolchains } = view.report;
  const { Metadata } = List.Item.Detail;
  return (
    <List.Section title="Toolchains" subtitle={String(toolchains.length)}>
      {toolchains.map((go) => (
        <List.Item
          key={go.path}
          id={`go:${go.path}`}
          title={go.version ?? "Unknown Version"}
          subtitle={go.wins ? "in use" : go.onPath ? "shadowed" : "not on PATH"}
          icon={{ source: Icon.Box, tintColor: go.wins ? Color.Green : Color.SecondaryText }}
          detail={
            <List.Item.Detail
              markdown={toolchainMarkdown(go)}
              metadata={
                <Metadata>
                  <Metadata.Label title="Installed By" text={go.installedBy} />
                  <Metadata.Label title="Architecture" text={go.arch ?? "Unknown"} />
                  <Metadata.Label title="Support" text={SUPPORT_TITLES[go.support]} />
                </Metadata>
              }
            />
          }
          actions={
            <ActionPanel>
              <Action.CopyToClipboard title="Copy Path" content={go.path} shortcut={SHORTCUTS.copyPath} />
              <ToggleDetail toggle={view.toggleDetail} />
              <Action.ShowInFinder title="Show in Finder" path={go.path} />
              <ReportActions view={view} />
            </ActionPanel>
          }
        />
      ))}
    </List.Section>
  );
}
