import { Action, ActionPanel, Alert, confirmAlert, Detail, Icon } from "@raycast/api";
import { usePromise } from "@raycast/utils";
import { useState } from "react";
import type { SendResult } from "go-env-check/fleet-client";
import { codeBlock, type Examined, inlineCode, prose } from "go-env-check";
import { type Sharing, sharingOf } from "../model/enrolment.ts";
import { preferences } from "../preferences.ts";
import { attempt } from "./attempt.ts";
import { OpenPreferences } from "./open-preferences.tsx";
import { SHORTCUTS } from "./shortcuts.ts";
import { letShareInBackground, sharesInBackground } from "../sharing/consent.ts";
import { emptyOutbox, flush, type SharingState, sharingState, withdraw } from "../sharing/deliver.ts";
import { ShareReport } from "./share-report.tsx";

/** Shows whether anything is shared, with whom, what is in the outbox and what was sent; offers to stop and withdraw. */
export function SharingStatus({ examined }: { examined: Examined }) {
  const sharing = sharingOf(preferences());
  const [notice, setNotice] = useState<string | null>(null);
  const { data, isLoading, revalidate } = usePromise(
    async () => ({ ...(await sharingState(new Date())), background: await sharesInBackground() }),
    [],
    { onError: () => {} },
  );
  const act = (what: string, work: () => Promise<string | null>) => () =>
    attempt(what, async () => {
      const text = await work();
      if (text !== null) setNotice(text);
      await revalidate();
    });
  const route = sharing.kind === "on" ? { enrolment: sharing.enrolment, env: examined.facts.env } : null;
  return (
    <Detail
      isLoading={isLoading}
      navigationTitle="Fleet Sharing"
      markdown={statusMarkdown(sharing, data, notice)}
      actions={
        <ActionPanel>
          <Action.Push
            title="Preview Report"
            icon={Icon.Eye}
            shortcut={SHORTCUTS.share}
            target={<ShareReport examined={examined} />}
          />
          {route !== null && data !== undefined && data.waiting > 0 && (
            <Action
              title="Send Outbox Now"
              icon={Icon.Upload}
              onAction={act("Could Not Send the Outbox", async () => {
                const { last } = await flush(route, true);
                return last === null ? "The outbox was empty." : last.ok ? "Sent." : last.message;
              })}
            />
          )}
          {route !== null && data?.sentThisWeek && (
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
                return withdrawalText(await withdraw(route));
              })}
            />
          )}
          {data?.background && (
            <Action
              title="Stop Sharing in the Background"
              icon={Icon.Stop}
              onAction={act("Could Not Stop Sharing", async () => {
                await letShareInBackground(false);
                return "Background sharing is off.";
              })}
            />
          )}
          {data !== undefined && (data.waiting > 0 || data.background) && (
            <Action
              title="Stop All Sharing…"
              icon={Icon.XMarkCircle}
              style={Action.Style.Destructive}
              onAction={act("Could Not Stop Sharing", async () => {
                const stop = await agreed(
                  "Stop All Sharing?",
                  "This empties the outbox and turns off background sharing. Turn off sharing in the preferences as well.",
                  "Stop Sharing",
                );
                if (!stop) return null;
                await emptyOutbox();
                await letShareInBackground(false);
                return "The outbox is empty and background sharing is off. Turn off sharing in the preferences as well.";
              })}
            />
          )}
          <OpenPreferences />
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

function withdrawalText(result: SendResult | null): string {
  if (result === null) return "Nothing was sent this week, so there is nothing to withdraw.";
  return result.ok
    ? "This week's report was withdrawn."
    : `Not withdrawn yet. ${result.message} The withdrawal is in the outbox and will be sent later.`;
}

function statusMarkdown(
  sharing: Sharing,
  state: (SharingState & { readonly background: boolean }) | undefined,
  notice: string | null,
): string {
  const head = {
    off: "# Sharing Is Off\n\nNothing leaves this Mac. To share anonymous results with your own team's server, turn on **Fleet** in this extension's preferences and fill in the server's address, the team ID, and the ingest token. You see the exact report before it is sent.",
    incomplete: `# Sharing Is Not Set Up\n\n${sharing.kind === "incomplete" ? sharing.missing.join("\n\n") : ""}`,
    on: `# Sharing Is On\n\n${sharing.kind === "on" ? `With ${inlineCode(sharing.enrolment.server)}, for team \`${sharing.enrolment.team}\`.` : ""}`,
  }[sharing.kind];
  if (state === undefined) return head;
  const { waiting, next, sentThisWeek, background } = state;
  return [
    head,
    ...(notice === null ? [] : [`**${prose(notice)}**`]),
    waiting === 0
      ? "**Outbox:** empty"
      : `**Outbox:** ${waiting} queued; next try ${next?.toLocaleString("en-US") ?? "now"}`,
    `**Background sharing:** ${background ? "once a week" : "off"}`,
    sentThisWeek === null
      ? "**This week:** nothing was sent"
      : `**This week, as sent:**\n\n${codeBlock(sentThisWeek, "json")}`,
  ].join("\n\n");
}
