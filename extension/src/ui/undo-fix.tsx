import { Action, Alert, confirmAlert, Icon, showToast, Toast, useNavigation } from "@raycast/api";
import { type Host, tildify, undoableFixes, undoFix } from "go-env-check";
import { attempt } from "./attempt.ts";
import { NotWritten } from "./apply-failed.tsx";
import { SHORTCUTS } from "./shortcuts.ts";

/** Takes the newest fix back, after a question that names it. Shown only where there is one. */
export function UndoFix({ host, again }: { host: Host; again: () => void }) {
  const { push } = useNavigation();
  const [newest] = undoableFixes(host);
  if (newest === undefined) return null;
  const home = host.account.home;
  const files = newest.files.map(({ file }) => tildify(file, home)).join(", ");
  const undo = () =>
    attempt("The Fix Could Not Be Taken Back", async () => {
      const agreed = await confirmAlert({
        icon: Icon.Undo,
        title: "Take the Last Fix Back?",
        message: `${files} will be as before the fix of ${newest.ids.join(", ")}; what you changed there since stays.`,
        primaryAction: { title: "Take Back", style: Alert.ActionStyle.Destructive },
      });
      if (!agreed) return;
      const undone = undoFix(host, newest.number);
      if (!undone.ok) {
        push(<NotWritten refusal={undone.refusal} home={home} again={again} />);
        return;
      }
      await showToast({ style: Toast.Style.Success, title: "Taken Back", message: files });
      again();
    });
  return <Action title="Undo Last Fix…" icon={Icon.Undo} shortcut={SHORTCUTS.undo} onAction={undo} />;
}
