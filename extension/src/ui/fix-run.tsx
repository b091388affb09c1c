import { Action, ActionPanel, Alert, confirmAlert, Detail, Icon, useNavigation } from "@raycast/api";
import { usePromise } from "@raycast/utils";
import { useState } from "react";
import { type AppliedFix, applyFix, examine, type Done, type FixRun, planFix, prose, testFix } from "go-env-check";
import { calibrationOptions } from "../calibration-options.ts";
import { appliedMarkdown, diffOf, filesOf, fixRunMarkdown } from "../model/fix-run-detail.ts";
import { preferences } from "../preferences.ts";
import { noteFix } from "../sharing/deliver.ts";
import { attempt } from "./attempt.ts";
import type { CheckView } from "./check-view.ts";
import { ApplyFailed } from "./apply-failed.tsx";
import { SHORTCUTS } from "./shortcuts.ts";
import { UndoFix } from "./undo-fix.tsx";
import { useAbortable } from "./use-abortable.ts";

const ALERT_LINES = 16;

/**
 * Shows what a fix would change and tests it on copies; when the user confirms, applies it and shows the score before
 * and after. With `ids` null it covers all findings.
 */
export function FixRunView({
  view,
  ids,
  intent = "apply",
}: {
  view: CheckView;
  ids: readonly string[] | null;
  /** The purpose of the view. With "test" Return copies the diff, so that nobody applies a fix by accident. */
  intent?: "apply" | "test";
}) {
  const { pop } = useNavigation();
  const { host, examined, onTested, again } = view;
  const { report } = examined;
  const [plain] = useState(() => planFix(examined, ids));
  const [applied, setApplied] = useState<Done<AppliedFix> | "applying" | null>(null);
  const abortable = useAbortable();
  const trial = usePromise(
    async (): Promise<FixRun> => {
      const signal = abortable.current?.signal;
      const tried = await testFix(host, examined, ids, undefined, signal);
      // An aborted test has no result.
      if (signal?.aborted) return tried;
      onTested(
        tried.plan.fixes.map(({ id }) => id),
        tried.trialResults,
      );
      return tried;
    },
    [],
    { abortable, onError: () => {} },
  );
  if (applied === "applying") {
    return <Detail isLoading markdown={"# Applying…\n\nA new terminal is checked afterwards."} />;
  }
  if (applied?.ok === false) return <ApplyFailed refusal={applied.refusal} home={report.home} again={again} />;
  if (applied?.ok) {
    return (
      <Detail
        navigationTitle="Applied Fix"
        markdown={appliedMarkdown(applied.value)}
        actions={
          <ActionPanel>
            <Action title="Back to Findings" icon={Icon.ArrowLeft} onAction={pop} />
            <UndoFix host={host} again={again} />
          </ActionPanel>
        }
      />
    );
  }
  const fixRun = trial.data ?? plain;
  const files = filesOf(fixRun, report);
  const diff = diffOf(fixRun, report);
  const apply = () =>
    attempt("Could Not Apply the Fix", async () => {
      const agreed = await confirmAlert({
        icon: Icon.WrenchScrewdriver,
        title: `Change ${files.join(", ")}?`,
        message: `${shortened(diff)}\n\nReverted automatically if it does not help.`,
        primaryAction: { title: "Apply Fix", style: Alert.ActionStyle.Default },
      });
      if (!agreed) return;
      setApplied("applying");
      try {
        const done = await applyFix(host, examined, fixRun, () => examine(host, calibrationOptions(preferences())));
        setApplied(done);
        if (!done.ok) return;
        if (done.value.takenBack === null) for (const id of done.value.entry.ids) await noteFix(id, "applied");
        again();
      } catch (error) {
        setApplied(null);
        throw error;
      }
    });
  const applyAction = files.length > 0 && !trial.isLoading && (
    <Action title="Apply Fix…" icon={Icon.WrenchScrewdriver} shortcut={SHORTCUTS.apply} onAction={apply} />
  );
  const failed = trial.error === undefined ? "" : `\n\nCould not test it: ${prose(trial.error.message)}`;
  return (
    <Detail
      isLoading={trial.isLoading}
      navigationTitle={ids === null ? "Apply All Fixes" : "Apply Fix"}
      markdown={`${fixRunMarkdown(fixRun, report, trial.isLoading)}${failed}`}
      actions={
        <ActionPanel>
          {intent === "apply" && applyAction}
          {diff !== "" && <Action.CopyToClipboard title="Copy Diff" content={diff} shortcut={SHORTCUTS.copy} />}
          {intent === "test" && applyAction}
          <Action
            title="Test Again"
            icon={Icon.Shield}
            shortcut={SHORTCUTS.test}
            onAction={() => void trial.revalidate().catch(() => {})}
          />
        </ActionPanel>
      }
    />
  );
}

/** Shortens a diff to what fits in an alert; the view behind it shows all lines. */
function shortened(diff: string): string {
  const lines = diff.split("\n");
  return lines.length <= ALERT_LINES
    ? diff
    : `${lines.slice(0, ALERT_LINES).join("\n")}\n… and ${lines.length - ALERT_LINES} more lines, shown in the view behind this alert.`;
}
