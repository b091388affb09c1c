import { Action, getPreferenceValues, Icon } from "@raycast/api";
import type { Report } from "../../../shared/src/index.ts";
import type { FleetSettings } from "../fleet.ts";
import { ShareReport } from "./share-report.tsx";

/** Actions that concern the whole report. Sharing shows only to those who turned it on. */
export function ReportActions({ report }: { report: Report }) {
  const settings = getPreferenceValues<FleetSettings>();
  return (
    <>
      <Action.CopyToClipboard title="Copy Report as JSON" content={JSON.stringify(report, null, 2)} />
      {settings.shareWithFleet && (
        <Action.Push
          title="Share with Fleet…"
          icon={Icon.Upload}
          target={<ShareReport report={report} settings={settings} />}
        />
      )}
    </>
  );
}
