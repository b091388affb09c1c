import { ActionPanel, Color, Icon, List } from "@raycast/api";
import type { Report } from "go-env-check";
import { absolute } from "../model/place.ts";
import type { CheckView } from "./check-view.ts";
import { OpenPlace } from "./open-place.tsx";
import { ReportActions } from "./report-actions.tsx";

/** What the user chose to live with, and what a reader has to know about it; it costs no points and is not forgotten. */
export function SuppressedSection({ view }: { view: CheckView }) {
  const { report, facts } = view.examined;
  const { suppressed, notices } = report;
  if (suppressed.length + notices.length === 0) return null;
  const actions = (file: string | undefined) => (
    <ActionPanel>
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
              markdown={`## ${id}\n\n${reason}\n\n${until === null ? "It has no last day." : `It holds through ${until}; then the finding is back.`}`}
            />
          }
          actions={actions(facts.suppressions.find((one) => one.id === id)?.file)}
        />
      ))}
      {notices.map((notice) => (
        <List.Item
          key={`${notice.kind}:${notice.id}`}
          id={`notice:${notice.id}`}
          title={notice.kind === "expired" ? "A Suppression Has Expired" : "A Suppression Names No Check"}
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
    ? `## ${id}\n\nIts suppression held through ${until ?? "its last day"}, so the finding is back. Renew it or take it out of \`${file}\`.`
    : `## ${id}\n\n\`${file}\` suppresses it, but there is no check of that name.`;
}
