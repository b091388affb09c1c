import { Action, ActionPanel, Alert, confirmAlert, Detail, Icon } from "@raycast/api";
import { usePromise } from "@raycast/utils";
import { useState } from "react";
import type { SendResult } from "go-env-check/fleet-client";
import type { Examined } from "go-env-check";
import { codeBlock } from "../model/code-block.ts";
import { sharingOf } from "../model/enrolment.ts";
import { preferences } from "../preferences.ts";
import { attempt } from "./attempt.ts";
import { OpenPreferences } from "./open-preferences.tsx";
import { SHORTCUTS } from "./shortcuts.ts";
import { letShareInBackground } from "../sharing/consent.ts";
import { preview, send } from "../sharing/deliver.ts";

/** Shows the exact report first; sends it when told to, and says what the server answered. */
export function ShareReport({ examined }: { examined: Examined }) {
  const { report, facts } = examined;
  const sharing = sharingOf(preferences());
  const enrolment = sharing.kind === "on" ? sharing.enrolment : null;
  const [answer, setAnswer] = useState<SendResult | "sending" | null>(null);
  const { data, error, isLoading } = usePromise(async () => preview(report, enrolment), [], {
    onError: () => {},
  });
  if (error)
    return (
      <Detail
        markdown={`# Not Sent\n\n${error.message}`}
        actions={
          <ActionPanel>
            <OpenPreferences />
          </ActionPanel>
        }
      />
    );
  const json = data === undefined ? "" : JSON.stringify(data, null, 2);
  const share = () =>
    attempt("The Report Could Not Be Sent", async () => {
      if (data === undefined || enrolment === null) return;
      setAnswer("sending");
      setAnswer(await send(data, { enrolment, env: facts.env }));
    });
  const wasSent = answer !== null && answer !== "sending" && answer.ok;
  return (
    <Detail
      isLoading={isLoading || answer === "sending"}
      navigationTitle="Share with Fleet"
      markdown={[
        `# ${headline(answer)}`,
        enrolment === null
          ? sharing.kind === "incomplete"
            ? sharing.missing.join("\n\n")
            : "Sharing is off. Nothing is sent."
          : `To ${enrolment.server}, your own team's server. No path, name, or value of your Mac is in it.`,
        codeBlock(json, "json"),
      ].join("\n\n")}
      actions={
        <ActionPanel>
          {enrolment !== null && !wasSent && json !== "" && (
            <Action title="Send to Fleet" icon={Icon.Upload} shortcut={SHORTCUTS.share} onAction={share} />
          )}
          {wasSent && (
            <Action
              title="Share Weekly in the Background…"
              icon={Icon.Calendar}
              shortcut={SHORTCUTS.sharing}
              onAction={() => attempt("It Could Not Be Turned On", askForBackground)}
            />
          )}
          <Action.CopyToClipboard title="Copy Report as Sent" content={json} shortcut={SHORTCUTS.copy} />
          <OpenPreferences />
        </ActionPanel>
      }
    />
  );
}

async function askForBackground(): Promise<void> {
  const agreed = await confirmAlert({
    icon: Icon.Calendar,
    title: "Share Weekly in the Background?",
    message:
      "Once a week, Go Env Status sends a report like this one to your team's server without asking again. You can stop it in Fleet Sharing at any time.",
    primaryAction: { title: "Share Weekly", style: Alert.ActionStyle.Default },
  });
  if (agreed) await letShareInBackground(true);
}

function headline(answer: SendResult | "sending" | null): string {
  if (answer === null) return "This Is All That Would Be Sent";
  if (answer === "sending") return "Sending…";
  if (!answer.ok) {
    return answer.reason === "refused" || answer.reason === "address"
      ? `Not sent. ${answer.message}`
      : `Not sent yet. ${answer.message} It waits in the outbox.`;
  }
  if (answer.duplicates > 0) return "The server had this report already.";
  return answer.corrected > 0
    ? "Sent. It replaces what this machine said earlier this week."
    : "Sent. Thank you.";
}
