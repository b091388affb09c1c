import { Action, Alert, confirmAlert, Icon, showToast, Toast, useNavigation } from "@raycast/api";
import { type Host, tildify, undoableFixes, undoFix } from "go-env-check";
import { attempt } from "./attempt.ts";
import { ApplyFailed } from "./apply-failed.tsx";
import { SHORTCUTS } from "./shortcuts.ts";

/** An action that undoes the newest fix after a confirmation; renders nothing when there is none. */
export function UndoFix({ host, again }: { host: Host; again: () => void }) {
  const { push } = useNavigation();
  const [newest] = undoableFixes(host);
  if (newest === undefined) return null;
  const home = host.account.home;
  const files = newest.files.map(({ file }) => tildify(file, home)).join(", ");
  const undo = () =>
    attempt("Could Not Undo the Fix", async () => {
      const agreed = await confirmAlert({
        icon: Icon.Undo,
        title: "Undo the Last Fix?",
        message: `Undoes the fix for ${newest.ids.join(", ")} in ${files}. Your later edits are kept.`,
        primaryAction: { title: "Undo", style: Alert.ActionStyle.Destructive },
      });
      if (!agreed) return;
      const undone = undoFix(host, newest.number);
      if (!undone.ok) {
        push(<ApplyFailed refusal={undone.refusal} home={home} again={again} />);
        return;
      }
      await showToast({ style: Toast.Style.Success, title: "Fix Undone", message: files });
      again();
    });
  return <Action title="Undo Last Fix…" icon={Icon.Undo} shortcut={SHORTCUTS.undo} onAction={undo} />;
}
