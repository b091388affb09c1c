import { Action, ActionPanel, Color, Icon, type Image, List } from "@raycast/api";
import { createDeeplink } from "@raycast/utils";
import type { ReactElement } from "react";
import { examine, type Examined, type Host, pasteText, undoableFixes } from "go-env-check";
import { calibrationOptions } from "../check/options.ts";
import { type Cause, causeMarkdown, explanationText } from "../model/cause-detail.ts";
import { placeOf } from "../model/place.ts";
import { checkSettings } from "../preferences.ts";
import { shortTitle } from "../model/short-title.ts";
import type { CheckView } from "./check-view.ts";
import { CopyAction } from "./copy-action.tsx";
import { FixRunView } from "./fix-run-view.tsx";
import { OpenPlace } from "./open-place.tsx";
import { OpenPreferences } from "./open-preferences.tsx";
import { RunInTerminal } from "./run-in-terminal.tsx";
import { SHORTCUTS } from "./shortcuts.ts";
import { ToggleDetail } from "./toggle-detail.tsx";
import type { Explanation } from "./use-explanation.ts";

const ICONS: Readonly<Record<Cause["status"], Image.ImageLike>> = {
  confirmed: { source: Icon.ExclamationMark, tintColor: Color.Red },
  possible: { source: Icon.QuestionMarkCircle, tintColor: Color.Yellow },
  "not-here": { source: Icon.Circle, tintColor: Color.SecondaryText },
};

/** A cause of a message. Where this Mac has it, its line and its own fix; Return copies at every moment. */
export function CauseItem({
  cause,
  host,
  explanation,
  toggle,
  children,
}: {
  cause: Cause;
  host: Host;
  explanation: Explanation;
  toggle: () => void;
  children: ReactElement;
}) {
  const { explained, examined, asked, again } = explanation;
  if (explained === null) return null;
  const report = examined?.report ?? null;
  const { finding } = cause;
  const text = finding === undefined ? (cause.remedy?.commands.join("\n") ?? "") : pasteText(finding);
  const place = finding === undefined || report === null ? null : placeOf(finding, report.home);
  const isFixable = finding != null && finding.fix !== null && finding.fix.safety !== "manual";
  return (
    <List.Item
      id={cause.id}
      title={shortTitle(cause)}
      icon={ICONS[cause.status]}
      keywords={[cause.id]}
      detail={<List.Item.Detail markdown={causeMarkdown(cause, explained, report)} />}
      actions={
        <ActionPanel>
          {text === "" ? (
            <ToggleDetail toggle={toggle} />
          ) : (
            <>
              <Action.CopyToClipboard title="Copy Fix" content={text} shortcut={SHORTCUTS.copy} />
              <Action.Paste title="Paste Fix" content={text} shortcut={SHORTCUTS.paste} />
            </>
          )}
          {isFixable && examined !== null && (
            <Action.Push
              title="Apply Fix…"
              icon={Icon.WrenchScrewdriver}
              shortcut={SHORTCUTS.apply}
              target={<FixRunView view={viewOf(host, examined, again)} ids={[cause.id]} />}
            />
          )}
          {text !== "" && <RunInTerminal text={text} />}
          {place !== null && <OpenPlace place={place} />}
          {children}
          <ActionPanel.Section>
            {text !== "" && <ToggleDetail toggle={toggle} />}
            <CopyAction title="Copy Explanation" make={() => explanationText(explained)} shortcut={SHORTCUTS.explain} />
            <CopyAction
              title="Copy Deeplink"
              icon={Icon.Link}
              make={() => createDeeplink({ command: "explain-go-error", arguments: { text: asked?.text ?? "" } })}
              shortcut={SHORTCUTS.copyDeeplink}
            />
            <Action title="Run Again" icon={Icon.ArrowClockwise} shortcut={SHORTCUTS.again} onAction={again} />
            <OpenPreferences />
          </ActionPanel.Section>
        </ActionPanel>
      }
    />
  );
}

/** What the view of a fix needs, from the check of the causes. */
function viewOf(host: Host, examined: Examined, again: () => void): CheckView {
  return {
    host,
    report: examined.report,
    examined,
    settled: () => Promise.resolve(examined),
    trialOf: () => "untested",
    onTested: () => {},
    canUndo: undoableFixes(host).length > 0,
    isShowingDetail: true,
    toggleDetail: () => {},
    again,
    // The cause of an error that somebody saw counts, whatever the team suppresses.
    examineAgain: (contexts) => examine(host, { ...calibrationOptions(checkSettings(), host), contexts }),
  };
}
