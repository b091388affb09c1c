import { Action, ActionPanel, Detail, Icon, openExtensionPreferences } from "@raycast/api";
import { usePromise } from "@raycast/utils";
import { useState } from "react";
import type { Report } from "../../../shared/src/index.ts";
import { codeBlock } from "../code-block.ts";
import { type FleetSettings, preview, send } from "../fleet.ts";

/** Shows the exact report first; sends it when told to, and says what the server answered. */
export function ShareReport({ report, settings }: { report: Report; settings: FleetSettings }) {
  const { data, error, isLoading } = usePromise(async () => preview(report, settings), [], {
    onError: () => {},
  });
  const [answer, setAnswer] = useState<string | null>(null);
  const settle = <Action title="Open Preferences" icon={Icon.Gear} onAction={openExtensionPreferences} />;
  if (error)
    return (
      <Detail markdown={`# Not Sent\n\n${error.message}`} actions={<ActionPanel>{settle}</ActionPanel>} />
    );
  if (!data) return <Detail isLoading={isLoading} markdown="" />;
  const share = async () => {
    setAnswer("Sending…");
    const result = await send(data, settings);
    setAnswer(result.ok ? thanks(result) : `Not sent. ${result.message}`);
  };
  const text = [
    answer === null ? "# This Is All That Would Be Sent" : `# ${answer}`,
    `To ${settings.fleetServer ?? ""}, your own team's server. No path, name or value of your machine is in it.`,
    codeBlock(JSON.stringify(data, null, 2), "json"),
  ];
  return (
    <Detail
      markdown={text.join("\n\n")}
      actions={
        <ActionPanel>
          <Action title="Send to Fleet" icon={Icon.Upload} onAction={share} />
          {settle}
        </ActionPanel>
      }
    />
  );
}

function thanks({ duplicates, corrected }: { duplicates: number; corrected: number }): string {
  if (duplicates > 0) return "The server had this report already.";
  return corrected > 0 ? "Sent. It replaces what this machine said earlier this week." : "Sent. Thank you.";
}
