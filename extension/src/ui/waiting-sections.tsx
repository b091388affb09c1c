import { Action, ActionPanel, Color, Icon, List } from "@raycast/api";
import { PROGRESS_MESSAGES } from "go-env-check";
import { contextTitle, SHOWN_CONTEXTS } from "../model/context-detail.ts";
import { SHORTCUTS } from "./shortcuts.ts";
import type { Calibration } from "./use-calibration.ts";

/** The list while the check runs: all sections are there, and finished contexts are ticked off. */
export function WaitingSections({ calibration, shell }: { calibration: Calibration; shell: string }) {
  const { progress, isStopped, stop, again } = calibration;
  const actions = (
    <ActionPanel>
      {isStopped ? (
        <Action title="Run Again" icon={Icon.ArrowClockwise} shortcut={SHORTCUTS.again} onAction={again} />
      ) : (
        <Action title="Stop Check" icon={Icon.Stop} shortcut={SHORTCUTS.stop} onAction={stop} />
      )}
    </ActionPanel>
  );
  const waiting = PROGRESS_MESSAGES.en[progress.stage](shell).replace(/ …$/, "…");
  return (
    <>
      <List.Section title="Score">
        <List.Item
          id="score"
          title={isStopped ? "Stopped" : waiting}
          subtitle={isStopped ? "Nothing was changed" : ""}
          icon={Icon.Gauge}
          detail={<List.Item.Detail isLoading={!isStopped} markdown={isStopped ? STOPPED : LOOKING} />}
          actions={actions}
        />
      </List.Section>
      <List.Section title="Findings" />
      <List.Section title="Launch Contexts">
        {SHOWN_CONTEXTS.filter((context) => progress.contexts[context] !== undefined).map((context) => (
          <List.Item
            key={context}
            id={`context:${context}`}
            title={contextTitle(context)}
            icon={
              progress.contexts[context] === "ok"
                ? { source: Icon.Check, tintColor: Color.Green }
                : { source: Icon.Xmark, tintColor: Color.Red }
            }
            actions={actions}
          />
        ))}
      </List.Section>
      <List.Section title="Toolchains" />
    </>
  );
}

const STOPPED = "## Stopped\n\nThe check was stopped before it finished. Run it again with **⌘R**.";
const LOOKING = [
  "## Checking Your Go Environment",
  "Your login shell is started in the same way as in a new terminal, because Raycast's own environment is not the one you work in.",
  "Nothing is changed.",
].join("\n\n");
