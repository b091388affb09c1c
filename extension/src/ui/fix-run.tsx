import { Action, ActionPanel, Alert, confirmAlert, Detail, Icon, useNavigation } from "@raycast/api";
import { usePromise } from "@raycast/utils";
import { useState } from "react";
import {
  type AppliedFix,
  applyFix,
  examine,
  type Done,
  type FixRun,
  planFix,
  testFix,
} from "go-env-check";
import { calibrationOptions } from "../calibration-options.ts";
import { appliedMarkdown, diffOf, filesOf, fixRunMarkdown } from "../model/fix-run-detail.ts";
import { preferences } from "../preferences.ts";
import { noteFix } from "../sharing/deliver.ts";
import { attempt } from "./attempt.ts";
import type { CheckView } from "./check-view.ts";
import { NotWritten } from "./apply-failed.tsx";
import { SHORTCUTS } from "./shortcuts.ts";
import { UndoFix } from "./undo-fix.tsx";
import { useAbortable } from "./use-abortable.ts";

const ALERT_LINES = 16;

/**
 * What a fix would write, how it does on copies, and on the user's word the writing itself, with the score before and
 * after. `ids` null is all of them together.
 */
export function FixRunView({
  view,
  ids,
  intent = "apply",
}: {
  view: CheckView;
  ids: readonly string[] | null;
  /** Which action Return takes: somebody who only wants the proof must not write by a slip of the finger. */
  intent?: "apply" | "prove";
}) {
  const { pop } = useNavigation();
  const { host, examined, onTested, again } = view;
  const { report } = examined;
  const [plain] = useState(() => planFix(examined, ids));
  const [applied, setApplied] = useState<Done<AppliedFix> | "writing" | null>(null);
  const abortable = useAbortable();
  const trial = usePromise(
    async (): Promise<FixRun> => {
      const signal = abortable.current?.signal;
      const tried = await testFix(host, examined, ids, undefined, signal);
      // Half a trial says nothing of a fix.
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
  if (applied === "writing") {
    return <Detail isLoading markdown={"# Writing…\n\nA new terminal is looked at afterwards."} />;
  }
  if (applied?.ok === false) return <NotWritten refusal={applied.refusal} home={report.home} again={again} />;
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
    attempt("The Fix Could Not Be Applied", async () => {
      const agreed = await confirmAlert({
        icon: Icon.WrenchScrewdriver,
        title: `Write to ${files.join(", ")}?`,
        message: `${shortened(diff)}\n\nIt is taken back by itself if a new terminal is no better for it.`,
        primaryAction: { title: "Apply Fix", style: Alert.ActionStyle.Default },
      });
      if (!agreed) return;
      setApplied("writing");
      try {
        const done = await applyFix(host, examined, fixRun, () => examine(host, calibrationOptions(preferences())));
        setApplied(done);
        if (!done.ok) return;
        if (done.value.takenBack === null)
          for (const id of done.value.entry.ids) await noteFix(id, "applied");
        again();
      } catch (error) {
        setApplied(null);
        throw error;
      }
    });
  const applyAction = files.length > 0 && !trial.isLoading && (
    <Action title="Apply Fix…" icon={Icon.WrenchScrewdriver} shortcut={SHORTCUTS.apply} onAction={apply} />
  );
  const failed = trial.error === undefined ? "" : `\n\nIt could not be tried: ${trial.error.message}`;
  return (
    <Detail
      isLoading={trial.isLoading}
      navigationTitle={ids === null ? "Apply All Fixes" : "Apply Fix"}
      markdown={`${fixRunMarkdown(fixRun, report, trial.isLoading)}${failed}`}
      actions={
        <ActionPanel>
          {intent === "apply" && applyAction}
          {diff !== "" && (
            <Action.CopyToClipboard title="Copy Diff" content={diff} shortcut={SHORTCUTS.copy} />
          )}
          {intent === "prove" && applyAction}
          <Action
            title="Prove Again"
            icon={Icon.Shield}
            shortcut={SHORTCUTS.prove}
            onAction={() => void trial.revalidate().catch(() => {})}
          />
        </ActionPanel>
      }
    />
  );
}

/** An alert has room for so many lines; the view behind it shows them all. */
function shortened(diff: string): string {
  const lines = diff.split("\n");
  return lines.length <= ALERT_LINES
    ? diff
    : `${lines.slice(0, ALERT_LINES).join("\n")}\n… and ${lines.length - ALERT_LINES} more lines, shown behind this question.`;
}
