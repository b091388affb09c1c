import { Action, ActionPanel, Alert, confirmAlert, Detail, Icon } from "@raycast/api";
import { usePromise } from "@raycast/utils";
import { useState } from "react";
import { codeBlock, type Examined, inlineCode, prose } from "go-env-check";
import type { Enrolment, SendResult } from "go-env-check/fleet-client";
import { sentHeadline } from "../sharing/sharing-detail.ts";
import { prepare, send } from "../sharing/deliver.ts";
import { letShareInBackground } from "../sharing/enrolment.ts";
import { attempt } from "./attempt.ts";
import { CopyAction } from "./copy-action.tsx";
import { SHORTCUTS } from "./shortcuts.ts";

/** Shows the exact report, sends it when the user asks, and shows the result. Return copies the report at every moment. */
export function ShareReport({ enrolment, settled }: { enrolment: Enrolment; settled: () => Promise<Examined> }) {
  const [answer, setAnswer] = useState<SendResult | "sending" | null>(null);
  const { data, error, isLoading } = usePromise(
    async () => {
      const { report, facts } = await settled();
      return { delivery: await prepare(report, enrolment), env: facts.env };
    },
    [],
    { onError: () => {} },
  );
  const json = data === undefined ? "" : JSON.stringify(data.delivery, null, 2);
  const share = () =>
    attempt("Could Not Send the Report", async () => {
      if (data === undefined) return;
      setAnswer("sending");
      setAnswer(await send(data.delivery, { enrolment, env: data.env }));
    });
  const wasSent = answer !== null && answer !== "sending" && answer.ok;
  const headline = error === undefined ? sentHeadline(answer) : `Nothing to Send\n\n${prose(error.message)}`;
  return (
    <Detail
      isLoading={isLoading || answer === "sending"}
      navigationTitle="Share Report"
      markdown={[
        `# ${headline}`,
        `To ${inlineCode(enrolment.server)}, your own team's server. The report contains no paths, names, or values from your Mac.`,
        ...(json === "" ? [] : [codeBlock(json, "json")]),
      ].join("\n\n")}
      actions={
        <ActionPanel>
          <CopyAction title="Copy Report as Sent" make={() => json} shortcut={SHORTCUTS.copy} />
          {!wasSent && json !== "" && (
            <Action title="Send to Fleet" icon={Icon.Upload} shortcut={SHORTCUTS.share} onAction={share} />
          )}
          {wasSent && (
            <Action
              title="Share Weekly in the Background…"
              icon={Icon.Calendar}
              shortcut={SHORTCUTS.sharing}
              onAction={() => attempt("Could Not Turn On Background Sharing", () => askForBackground(enrolment))}
            />
          )}
        </ActionPanel>
      }
    />
  );
}

async function askForBackground({ team }: Enrolment): Promise<void> {
  const agreed = await confirmAlert({
    icon: Icon.Calendar,
    title: "Share Weekly in the Background?",
    message:
      "Once a week, Go Env Status sends a report like this one to your team's server without asking again. You can stop it in Share with Fleet at any time.",
    primaryAction: { title: "Share Weekly", style: Alert.ActionStyle.Default },
  });
  if (agreed) await letShareInBackground(team);
}
