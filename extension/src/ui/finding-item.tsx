import { Action, ActionPanel, Color, Icon, List } from "@raycast/api";
import type { ReactElement } from "react";
import type { Finding, Report } from "../../../shared/src/index.ts";
import { codeBlock } from "../code-block.ts";
import { ReportActions } from "./report-actions.tsx";

const COLOURS: Readonly<Record<Finding["severity"], Color>> = {
  critical: Color.Red,
  major: Color.Orange,
  minor: Color.Yellow,
  info: Color.Blue,
};

/** A finding: where, why, and the fix in the words of the user's shell, with Copy as the first action. */
export function FindingItem({
  finding,
  report,
  again,
}: {
  finding: Finding;
  report: Report;
  again: ReactElement;
}) {
  const paste = textToPaste(finding);
  const [reference] = finding.references;
  return (
    <List.Item
      id={finding.id}
      title={finding.title}
      icon={{ source: Icon.ExclamationMark, tintColor: COLOURS[finding.severity] }}
      keywords={[finding.id, finding.severity, finding.category]}
      detail={<List.Item.Detail markdown={detailOf(finding)} />}
      actions={
        <ActionPanel>
          {paste !== "" && <Action.CopyToClipboard title="Copy Fix Snippet" content={paste} />}
          <Action.CopyToClipboard
            title="Copy Explanation"
            content={`${finding.title}: ${finding.message} ${finding.why}`}
          />
          {reference !== undefined && <Action.OpenInBrowser title="Open Reference" url={reference} />}
          <ReportActions report={report} />
          {again}
        </ActionPanel>
      }
    />
  );
}

/** What to paste into a terminal: the commands that make the fix last and mend that terminal too. */
function textToPaste({ fix }: Finding): string {
  if (fix === null) return "";
  return fix.commands.length > 0 ? fix.commands.join("\n") : fix.snippet;
}

function detailOf(finding: Finding): string {
  const { fix } = finding;
  const evidence = finding.evidence.map(
    ({ file, line, text }) => `${file}${line === null ? "" : `:${line}`}\n${text}`,
  );
  return [
    `## ${finding.title}`,
    codeBlock(finding.message),
    `**${finding.severity}** · \`${finding.id}\``,
    finding.why,
    ...(evidence.length > 0 ? ["### Where", codeBlock(evidence.join("\n"))] : []),
    ...(fix === null ? [] : ["### Fix"]),
    ...(fix?.advice ? [fix.advice] : []),
    ...(fix !== null && fix.snippet !== ""
      ? [fix.file === null ? "Run:" : `For \`${fix.file}\`:`, codeBlock(fix.snippet, "sh")]
      : []),
  ].join("\n\n");
}
