import { Action, ActionPanel, Color, Icon, List } from "@raycast/api";
import { useEffect, useState } from "react";
import { type Host, PROGRESS_MESSAGES } from "go-env-check";
import { chosenShell } from "../check/options.ts";
import { seconds } from "../model/answer.ts";
import { contextTitle, SHOWN_CONTEXTS } from "../model/context-detail.ts";
import { checkSettings } from "../preferences.ts";
import { OpenPreferences } from "./open-preferences.tsx";
import { SHORTCUTS } from "./shortcuts.ts";
import { ToggleDetail } from "./toggle-detail.tsx";
import type { Calibration } from "./use-calibration.ts";

/** The list until there is a verdict: what is waited for and for how long, and which contexts have answered. */
export function WaitingSections({
  calibration,
  host,
  toggleDetail,
}: {
  calibration: Calibration;
  host: Host;
  toggleDetail: () => void;
}) {
  const { progress, isStopped, stop, again, limitMs } = calibration;
  const waited = useSecondsSince(isStopped);
  const shell = (chosenShell(checkSettings(), host) ?? host.account.shell)?.split("/").at(-1) ?? "the shell";
  const actions = (
    <ActionPanel>
      <ToggleDetail toggle={toggleDetail} />
      <OpenPreferences />
      {isStopped ? (
        <Action title="Run Again" icon={Icon.ArrowClockwise} shortcut={SHORTCUTS.again} onAction={again} />
      ) : (
        <Action title="Stop Check" icon={Icon.Stop} shortcut={SHORTCUTS.stop} onAction={stop} />
      )}
    </ActionPanel>
  );
  const isSlow = waited >= 3 && progress.stage === "shell";
  return (
    <>
      <List.Section title="Findings">
        <List.Item
          id="waiting"
          title={isStopped ? "Stopped" : PROGRESS_MESSAGES.en[progress.stage](shell)}
          icon={isStopped ? Icon.Stop : Icon.Clock}
          accessories={isStopped || waited < 2 ? [] : [{ text: `${waited} s` }]}
          detail={
            <List.Item.Detail
              isLoading={!isStopped}
              markdown={isStopped ? STOPPED : isSlow ? slow(shell, limitMs) : CHECKING}
            />
          }
          actions={actions}
        />
      </List.Section>
      <List.Section title="Launch Contexts">
        {SHOWN_CONTEXTS.filter((context) => progress.contexts[context] !== undefined).map((context) => (
          <List.Item
            key={context}
            id={`context:${context}`}
            title={contextTitle(context)}
            icon={
              progress.contexts[context] === "ok"
                ? { source: Icon.Circle, tintColor: Color.SecondaryText }
                : { source: Icon.XMarkCircle, tintColor: Color.Red }
            }
            accessories={[{ text: progress.contexts[context] === "ok" ? "started" : "did not start" }]}
            detail={<List.Item.Detail isLoading markdown={CHECKING} />}
            actions={actions}
          />
        ))}
      </List.Section>
    </>
  );
}

/** Whole seconds since the view opened. */
function useSecondsSince(isStopped: boolean): number {
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    if (isStopped) return;
    setWaited(0);
    const ticking = setInterval(() => setWaited((before) => before + 1), 1000);
    return () => clearInterval(ticking);
  }, [isStopped]);
  return waited;
}

const STOPPED = "## Stopped\n\nThe check was stopped before it finished. Run it again with **⌘R**.";
const CHECKING = [
  "## Checking Your Go Environment",
  "Your login shell is started in the same way as in a new terminal, because Raycast's own environment is not the one you work in.",
  "Nothing is changed.",
].join("\n\n");
const slow = (shell: string, limitMs: number): string =>
  [
    "## Waiting for Your Login Shell",
    `\`${shell}\` is still running your startup files, as it does for every new terminal. It gets up to ${seconds(limitMs)}; **Time Limit** in the preferences changes that.`,
    "Press **⌘.** to stop the check. Nothing is changed.",
  ].join("\n\n");
