import { Action, ActionPanel, confirmAlert, Detail, Icon, showToast, Toast, useNavigation } from "@raycast/api";
import { usePromise } from "@raycast/utils";
import { acceptInvite, nodeFetch, readInviteLink } from "go-env-check/fleet-client";
import { codeBlock, type Examined, inlineCode, prose } from "go-env-check";
import { preview } from "../sharing/deliver.ts";
import { startSharing } from "../sharing/enrolment.ts";
import { attempt } from "./attempt.ts";
import { OpenPreferences } from "./open-preferences.tsx";
import { SHORTCUTS } from "./shortcuts.ts";

/** The team in a preview of somebody who has not joined one. */
const NO_TEAM = "t_preview0";

/** Shows who invites, where reports go and what is in them; joins after a question. Return copies the preview. */
export function JoinTeam({
  link,
  settled,
  onJoined,
}: {
  link: string;
  settled: () => Promise<Examined>;
  onJoined: () => void;
}) {
  const { pop } = useNavigation();
  const { data, error, isLoading } = usePromise(
    async () => {
      const { report, facts } = await settled();
      return { json: JSON.stringify(await preview(report, NO_TEAM), null, 2), env: facts.env };
    },
    [],
    { onError: () => {} },
  );
  const parts = readInviteLink(link);
  const join = () =>
    attempt("Could Not Join", async () => {
      if (parts === null) return;
      const agreed = await confirmAlert({
        icon: Icon.TwoPeople,
        title: "Join This Team?",
        message: `Reports go to ${parts.server}, and only when you send one. You can stop sharing at any time in Share with Fleet.`,
        primaryAction: { title: "Join" },
      });
      if (!agreed) return;
      const joined = await acceptInvite(parts, nodeFetch(data?.env ?? {}));
      if (!joined.ok) throw new Error(joined.message);
      await startSharing(joined.value, link);
      await showToast({ style: Toast.Style.Success, title: "Joined", message: "Nothing has been sent yet." });
      onJoined();
      pop();
    });
  return (
    <Detail
      isLoading={isLoading}
      navigationTitle="Join Team"
      markdown={
        parts === null
          ? `# Not a Join Link\n\n${inlineCode(link)} does not look like \`https://go-fleet.example.com/j/CODE\`.`
          : [
              "# Join Your Team's Fleet",
              `Reports go to ${inlineCode(parts.server)}, your own team's server. Nobody else receives them, and nothing is sent until you send it.`,
              "To leave, choose **Stop Sharing…** in **Share with Fleet**.",
              "### What a Report Contains",
              ...(error === undefined ? [] : [prose(error.message)]),
              ...(data === undefined ? [] : [codeBlock(data.json, "json")]),
            ].join("\n\n")
      }
      actions={
        <ActionPanel>
          <Action.CopyToClipboard title="Copy Preview" content={data?.json ?? ""} shortcut={SHORTCUTS.copy} />
          {parts !== null && (
            <Action title="Join Team…" icon={Icon.TwoPeople} shortcut={SHORTCUTS.share} onAction={join} />
          )}
          <OpenPreferences />
        </ActionPanel>
      }
    />
  );
}
