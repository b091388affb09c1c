import { Action, ActionPanel, Icon, open } from "@raycast/api";
import { renderMarkdown } from "go-env-check";
import { exportHtml } from "../machine.ts";
import { SharingActions } from "./sharing-actions.tsx";
import { attempt } from "./attempt.ts";
import type { CheckView } from "./check-view.ts";
import { CopyAction } from "./copy-action.tsx";
import { FixRunView } from "./fix-run-view.tsx";
import { OpenPreferences } from "./open-preferences.tsx";
import { SHORTCUTS } from "./shortcuts.ts";
import { UndoFix } from "./undo-fix.tsx";

/** Actions for the whole report, which every item has. */
export function ReportActions({ view }: { view: CheckView }) {
  const { host, report, again } = view;
  const hasFixable = report.findings.some(({ fix }) => fix !== null && fix.safety !== "manual");
  return (
    <>
      <ActionPanel.Section title="All Findings">
        {hasFixable && (
          <Action.Push
            title="Apply All Fixes…"
            icon={Icon.WrenchScrewdriver}
            shortcut={SHORTCUTS.applyAll}
            target={<FixRunView view={view} ids={null} />}
          />
        )}
        {view.canUndo && <UndoFix host={host} again={again} />}
        <Action title="Run Again" icon={Icon.ArrowClockwise} shortcut={SHORTCUTS.again} onAction={again} />
        <OpenPreferences />
      </ActionPanel.Section>
      <ActionPanel.Section title="Report">
        <Action
          title="Export HTML Report"
          icon={Icon.Document}
          shortcut={SHORTCUTS.export}
          onAction={() => attempt("Could Not Export the Report", async () => open(await exportHtml(report, host)))}
        />
        <CopyAction title="Copy Report as Markdown" make={() => renderMarkdown(report)} shortcut={SHORTCUTS.markdown} />
        <CopyAction
          title="Copy Report as JSON"
          make={() => JSON.stringify(report, null, 2)}
          shortcut={SHORTCUTS.json}
        />
      </ActionPanel.Section>
      <SharingActions settled={view.settled} />
    </>
  );
}
