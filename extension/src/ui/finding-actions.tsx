import { Action, Icon } from "@raycast/api";
import { createDeeplink } from "@raycast/utils";
import { type Finding, pasteText } from "go-env-check";
import { explanationOf } from "../model/finding-detail.ts";
import { placeOf } from "../model/place.ts";
import { preferences } from "../preferences.ts";
import { noteFix } from "../sharing/deliver.ts";
import type { CheckView } from "./check-view.ts";
import { CopyAction } from "./copy-action.tsx";
import { FixRunView } from "./fix-run-view.tsx";
import { OpenPlace } from "./open-place.tsx";
import { RunInTerminal } from "./run-in-terminal.tsx";
import { SHORTCUTS } from "./shortcuts.ts";
import { SuppressAction } from "./suppress-action.tsx";

/** What can be done about a finding. The preference Primary Action decides which of the three ways to fix it is first. */
export function FindingActions({ finding, view }: { finding: Finding; view: CheckView }) {
  const text = pasteText(finding);
  const place = placeOf(finding, view.report.home);
  const [reference] = finding.references;
  const isFixable = finding.fix !== null && finding.fix.safety !== "manual";
  const note = () => void noteFix(finding.id, "copied");
  const ways = {
    copy: text !== "" && (
      <Action.CopyToClipboard key="copy" title="Copy Fix" content={text} shortcut={SHORTCUTS.copy} onCopy={note} />
    ),
    paste: text !== "" && (
      <Action.Paste key="paste" title="Paste Fix" content={text} shortcut={SHORTCUTS.paste} onPaste={note} />
    ),
    apply: isFixable && (
      <Action.Push
        key="apply"
        title="Apply Fix…"
        icon={Icon.WrenchScrewdriver}
        shortcut={SHORTCUTS.apply}
        target={<FixRunView view={view} ids={[finding.id]} />}
      />
    ),
  };
  const { primaryAction: first } = preferences();
  return (
    <>
      {ways[first]}
      {(["copy", "paste", "apply"] as const).filter((way) => way !== first).map((way) => ways[way])}
      {isFixable && (
        <Action.Push
          title="Test Fix"
          icon={Icon.Shield}
          shortcut={SHORTCUTS.test}
          target={<FixRunView view={view} ids={[finding.id]} intent="test" />}
        />
      )}
      {text !== "" && <RunInTerminal text={text} />}
      <Action.CopyToClipboard
        title="Copy Error Explanation"
        content={explanationOf(finding, view.report.home)}
        shortcut={SHORTCUTS.explain}
      />
      {place !== null && <OpenPlace place={place} />}
      {reference !== undefined && (
        <Action.OpenInBrowser title="Open Reference" url={reference} shortcut={SHORTCUTS.reference} />
      )}
      <CopyAction
        title="Copy Deeplink"
        icon={Icon.Link}
        make={() => createDeeplink({ command: "check-go-env", context: { finding: finding.id } })}
        shortcut={SHORTCUTS.copyDeeplink}
      />
      <SuppressAction finding={finding} view={view} />
    </>
  );
}
