import { ActionPanel, Icon, List } from "@raycast/api";
import type { CheckView } from "./check-view.ts";
import { ReportActions } from "./report-actions.tsx";

/** What the user chose to live with; it costs no points and is not forgotten. */
export function SuppressedSection({ view }: { view: CheckView }) {
  const { suppressed } = view.examined.report;
  if (suppressed.length === 0) return null;
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
          actions={
            <ActionPanel>
              <ReportActions view={view} />
            </ActionPanel>
          }
        />
      ))}
    </List.Section>
  );
}
