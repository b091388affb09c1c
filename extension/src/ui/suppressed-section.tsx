import { ActionPanel, Color, Icon, List } from "@raycast/api";
import { absolute } from "../model/place.ts";
import { noticeMarkdown, suppressedMarkdown } from "../model/set-aside-detail.ts";
import type { CheckView } from "./check-view.ts";
import { OpenPlace } from "./open-place.tsx";
import { ReportActions } from "./report-actions.tsx";
import { ToggleDetail } from "./toggle-detail.tsx";

/** The suppressed findings, which cost no points, and notices about expired or unknown suppressions. */
export function SuppressedSection({ view }: { view: CheckView }) {
  const { report, examined } = view;
  const { suppressed, notices } = report;
  if (suppressed.length + notices.length === 0) return null;
  const actions = (file: string | undefined) => (
    <ActionPanel>
      <ToggleDetail toggle={view.toggleDetail} />
      {file !== undefined && (
        <OpenPlace title="Open Suppressions" place={{ file: absolute(file, report.home), line: null }} />
      )}
      <ReportActions view={view} />
    </ActionPanel>
  );
  return (
    <List.Section title="Suppressed" subtitle={String(suppressed.length)}>
      {suppressed.map((one) => (
        <List.Item
          key={one.id}
          id={`suppressed:${one.id}`}
          title={one.id}
          subtitle={one.until === null ? "" : `until ${one.until}`}
          icon={Icon.EyeDisabled}
          detail={<List.Item.Detail markdown={suppressedMarkdown(one)} />}
          actions={actions(examined?.facts.suppressions.find(({ id }) => id === one.id)?.file)}
        />
      ))}
      {notices.map((notice) => (
        <List.Item
          key={`${notice.kind}:${notice.id}`}
          id={`notice:${notice.id}`}
          title={notice.kind === "expired" ? "Suppression Expired" : "Unknown Check in Suppression"}
          subtitle={notice.id}
          icon={{ source: Icon.Warning, tintColor: Color.Orange }}
          detail={<List.Item.Detail markdown={noticeMarkdown(notice)} />}
          actions={actions(notice.file)}
        />
      ))}
    </List.Section>
  );
}
