import { ActionPanel, Color, Icon, List } from "@raycast/api";
import type { Report } from "go-env-check";
import { absolute } from "../model/place.ts";
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
      {suppressed.map(({ id, reason, until }) => (
        <List.Item
          key={id}
          id={`suppressed:${id}`}
          title={id}
          subtitle={until === null ? "" : `until ${until}`}
          icon={Icon.EyeDisabled}
          detail={
            <List.Item.Detail
              markdown={`## ${id}\n\n${reason}\n\n${until === null ? "No last day." : `Suppressed through ${until}. After that, the finding is shown again.`}`}
            />
          }
          actions={actions(examined?.facts.suppressions.find((one) => one.id === id)?.file)}
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

function noticeMarkdown({ kind, id, until, file }: Report["notices"][number]): string {
  return kind === "expired"
    ? `## ${id}\n\nThe suppression expired after ${until ?? "its last day"}, so the finding is shown again. Extend or remove it in \`${file}\`.`
    : `## ${id}\n\n\`${file}\` suppresses this ID, but there is no such check.`;
}
