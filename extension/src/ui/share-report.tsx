import { Action, ActionPanel, Alert, confirmAlert, Detail, Icon } from "@raycast/api";
import { usePromise } from "@raycast/utils";
import { useState } from "react";
import type { SendResult } from "go-env-check/fleet-client";
import { codeBlock, type Examined, inlineCode, prose } from "go-env-check";
import { sharingOf } from "../model/enrolment.ts";
import { preferences } from "../preferences.ts";
import { attempt } from "./attempt.ts";
import { OpenPreferences } from "./open-preferences.tsx";
import { SHORTCUTS } from "./shortcuts.ts";
import { letShareInBackground } from "../sharing/consent.ts";
import { preview, send } from "../sharing/deliver.ts";

/** Shows the exact report, sends it when the user asks, and shows the result. */
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
        markdown={`# Not Sent\n\n${prose(error.message)}`}
        actions={
          <ActionPanel>
            <OpenPreferences />
          </ActionPanel>
        }
      />
    );
  const json = data === undefined ? "" : JSON.stringify(data, null, 2);
  const share = () =>
    attempt("Could Not Send the Report", async () => {
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
          : `To ${inlineCode(enrolment.server)}, your own team's server. The report contains no paths, names, or values from your Mac.`,
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
              onAction={() => attempt("Could Not Turn On Background Sharing", askForBackground)}
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
  if (answer === null) return "Everything That Would Be Sent";
  if (answer === "sending") return "Sending…";
  if (!answer.ok) {
    return answer.reason === "refused" || answer.reason === "address"
      ? `Not sent. ${answer.message}`
      : `Not sent yet. ${answer.message} The report is in the outbox and will be sent later.`;
  }
  if (answer.duplicates > 0) return "Already reported.";
  return answer.corrected > 0 ? "Sent. Replaces this week's earlier report." : "Sent. Thank you.";
}
