import { Action, ActionPanel, Alert, confirmAlert, Detail, Icon } from "@raycast/api";
import { usePromise } from "@raycast/utils";
import { useState } from "react";
import type { Examined } from "go-env-check";
import { letShareInBackground, readSharing, stopSharing } from "../sharing/enrolment.ts";
import { flush, sharingState, withdraw } from "../sharing/deliver.ts";
import { sharingMarkdown, unreadableText, withdrawalText } from "../sharing/sharing-detail.ts";
import { attempt } from "./attempt.ts";
import { JoinTeam } from "./join-team.tsx";
import { OpenPreferences } from "./open-preferences.tsx";
import { ShareReport } from "./share-report.tsx";
import { SHORTCUTS } from "./shortcuts.ts";

/** Whether anything is shared, with whom, what is in the outbox and what was sent; leads to joining, sending and stopping. */
export function FleetSharing({ settled }: { settled: () => Promise<Examined> }) {
  const [notice, setNotice] = useState<string | null>(null);
  const { data, error, isLoading, revalidate } = usePromise(
    async () => ({
      sharing: await readSharing(),
      state: await sharingState(new Date()),
    }),
    [],
    { onError: () => {} },
  );
  const act = (what: string, work: () => Promise<string | null>) => () =>
    attempt(what, async () => {
      const text = await work();
      if (text !== null) setNotice(text);
      await revalidate();
    });
  const sharing = data?.sharing;
  const state = data?.state;
  const enrolment = sharing?.kind === "on" ? sharing.enrolment : null;
  const route = async (to: NonNullable<typeof enrolment>) => ({ enrolment: to, env: (await settled()).facts.env });
  return (
    <Detail
      isLoading={isLoading}
      navigationTitle="Share with Fleet"
      markdown={error === undefined ? sharingMarkdown(sharing, state, notice) : unreadableText(error)}
      actions={
        <ActionPanel>
          {sharing?.kind === "invited" && (
            <Action.Push
              title="Review Invite…"
              icon={Icon.Envelope}
              shortcut={SHORTCUTS.share}
              target={<JoinTeam link={sharing.link} settled={settled} onJoined={() => void revalidate()} />}
            />
          )}
          {enrolment !== null && (
            <Action.Push
              title="Preview Report"
              icon={Icon.Eye}
              shortcut={SHORTCUTS.share}
              target={<ShareReport enrolment={enrolment} settled={settled} />}
            />
          )}
          <OpenPreferences />
          {enrolment !== null && state !== undefined && state.waiting > 0 && (
            <Action
              title="Send Outbox Now"
              icon={Icon.Upload}
              onAction={act("Could Not Send the Outbox", async () => {
                const { last } = await flush(await route(enrolment), true);
                return last === null ? "The outbox was empty." : last.ok ? "Sent." : last.message;
              })}
            />
          )}
          {enrolment !== null && state?.sentThisWeek && (
            <Action
              title="Withdraw This Week's Report…"
              icon={Icon.Undo}
              style={Action.Style.Destructive}
              onAction={act("Could Not Withdraw the Report", async () => {
                if (
                  !(await agreed(
                    "Withdraw This Week's Report?",
                    "Your team's server removes it from its totals.",
                    "Withdraw",
                  ))
                )
                  return null;
                return withdrawalText(await withdraw(await route(enrolment)));
              })}
            />
          )}
          {sharing?.kind === "on" && sharing.inBackground && (
            <Action
              title="Stop Sharing in the Background"
              icon={Icon.Stop}
              onAction={act("Could Not Stop Sharing", async () => {
                await letShareInBackground(null);
                return "Background sharing is off.";
              })}
            />
          )}
          {enrolment !== null && (
            <Action
              title="Stop Sharing…"
              icon={Icon.XMarkCircle}
              style={Action.Style.Destructive}
              onAction={act("Could Not Stop Sharing", async () => {
                const stop = await agreed(
                  "Stop Sharing?",
                  "This removes the team and empties the outbox, for the command line on this Mac too. Withdraw this week's report first if you want it removed.",
                  "Stop Sharing",
                );
                if (!stop) return null;
                await stopSharing();
                return "Sharing is off on this Mac. Remove **Join Link** in the preferences as well.";
              })}
            />
          )}
        </ActionPanel>
      }
    />
  );
}

function agreed(title: string, message: string, yes: string): Promise<boolean> {
  return confirmAlert({
    title,
    message,
    primaryAction: { title: yes, style: Alert.ActionStyle.Destructive },
  });
}
