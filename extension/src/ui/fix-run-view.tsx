import { Action, ActionPanel, Alert, confirmAlert, Detail, Icon, showToast, Toast, useNavigation } from "@raycast/api";
import { useState } from "react";
import { applyFix, prose } from "go-env-check";
import { diffOf, filesOf, fixRunMarkdown, shortened } from "../model/fix-run-detail.ts";
import { preferences } from "../preferences.ts";
import { noteFix } from "../sharing/deliver.ts";
import { AppliedFixView } from "./applied-fix.tsx";
import { ApplyFailed } from "./apply-failed.tsx";
import { attempt } from "./attempt.ts";
import { CopyAction } from "./copy-action.tsx";
import type { CheckView } from "./check-view.ts";
import { SHORTCUTS } from "./shortcuts.ts";
import { useFixRun } from "./use-fix-run.ts";

/**
 * Shows what a fix would change and tests it on copies. Return copies the diff at every moment; Apply Fix waits for the
 * test, asks, and shows the score before and after. With `ids` null it covers all findings.
 */
export function FixRunView({
  view,
  ids,
  intent = "apply",
}: {
  view: CheckView;
  ids: readonly string[] | null;
  /** The purpose of the view, for its title. */
  intent?: "apply" | "test";
}) {
  const { push } = useNavigation();
  const { host, report, again } = view;
  const trial = useFixRun(view, ids);
  const [isApplied, setApplied] = useState(false);
  const { fix, isTesting, error } = trial;
  const diff = fix === null ? "" : diffOf(fix.fixRun, report);
  const apply = () =>
    attempt("Could Not Apply the Fix", async () => {
      const toast = await showToast({ style: Toast.Style.Animated, title: "Testing the fix on copies…" });
      const { examined, fixRun } = await trial.tested();
      await toast.hide();
      const files = filesOf(fixRun, report);
      if (files.length === 0) return;
      const agreed = await confirmAlert({
        icon: Icon.WrenchScrewdriver,
        title: `Change ${files.join(", ")}?`,
        message: `${shortened(diffOf(fixRun, report))}\n\nReverted automatically if it does not help.`,
        primaryAction: { title: "Apply Fix", style: Alert.ActionStyle.Default },
      });
      if (!agreed) return;
      const applying = await showToast({ style: Toast.Style.Animated, title: "Applying and checking a new terminal…" });
      // The same contexts as before: what only another one shows is no effect of the fix.
      const contexts = examined.facts.contexts.map(({ context }) => context).filter((name) => name !== "current");
      const done = await applyFix(host, examined, fixRun, () => view.examineAgain(contexts));
      await applying.hide();
      if (!done.ok) {
        push(<ApplyFailed refusal={done.refusal} home={report.home} again={again} />);
        return;
      }
      setApplied(true);
      push(<AppliedFixView applied={done.value} host={host} again={again} />);
      if (done.value.takenBack === null) for (const id of done.value.entry.ids) await noteFix(id, "applied");
      again();
    });
  const hasFiles = fix !== null && filesOf(fix.fixRun, report).length > 0;
  const applyAction = !isApplied && (hasFiles || isTesting) && (
    <Action title="Apply Fix…" icon={Icon.WrenchScrewdriver} shortcut={SHORTCUTS.apply} onAction={apply} />
  );
  const isApplyFirst = intent === "apply" && preferences().primaryAction === "apply";
  const failed = error === undefined ? "" : `\n\nCould not test it: ${prose(error.message)}`;
  return (
    <Detail
      isLoading={isTesting}
      navigationTitle={intent === "test" ? "Test Fix" : ids === null ? "Apply All Fixes" : "Apply Fix"}
      markdown={`${fix === null ? WAITING : fixRunMarkdown(fix.fixRun, report, isTesting)}${failed}`}
      actions={
        <ActionPanel>
          {isApplyFirst && applyAction}
          <CopyAction title="Copy Diff" make={() => diff} shortcut={SHORTCUTS.copy} />
          {!isApplyFirst && applyAction}
          <Action title="Test Again" icon={Icon.Shield} shortcut={SHORTCUTS.test} onAction={trial.again} />
        </ActionPanel>
      }
    />
  );
}

const WAITING = "# Checking First\n\nThe fix is planned and tested as soon as the check is complete.";
