import { usePromise } from "@raycast/utils";
import { useState } from "react";
import { type Examined, type FixRun, planFix, testFix } from "go-env-check";
import { hasVerdict } from "../model/answer.ts";
import type { CheckView } from "./check-view.ts";
import { useAbortable } from "./use-abortable.ts";

/** A fix with the check that it was planned for. */
export interface TestedFix {
  readonly examined: Examined;
  readonly fixRun: FixRun;
}

export interface FixTrial {
  /** The plan, at once where the check is over, later with the result of the test; null until the check is over. */
  readonly fix: TestedFix | null;
  readonly isTesting: boolean;
  readonly error: Error | undefined;
  /** Resolves with the tested fix. */
  readonly tested: () => Promise<TestedFix>;
  readonly again: () => void;
}

/** Plans the fix of these findings (all with null), and tests it on copies of the startup files. */
export function useFixRun(view: CheckView, ids: readonly string[] | null): FixTrial {
  const { host, onTested } = view;
  const abortable = useAbortable();
  const [planned, setPlanned] = useState<TestedFix | null>(() => plan(view.examined, ids));
  const [running, setRunning] = useState<Promise<TestedFix> | null>(null);
  const test = async (): Promise<TestedFix> => {
    const signal = abortable.current?.signal;
    const examined = await view.settled();
    if (!hasVerdict(examined.report)) throw new Error("The check gave no result, so there is nothing to fix");
    setPlanned((before) => before ?? plan(examined, ids));
    const fixRun = await testFix(host, examined, ids, undefined, signal);
    // An aborted test has no result.
    if (!signal?.aborted)
      onTested(
        fixRun.plan.fixes.map(({ id }) => id),
        fixRun.trialResults,
      );
    return { examined, fixRun };
  };
  const { data, error, isLoading, revalidate } = usePromise(
    () => {
      const run = test();
      setRunning(run);
      return run;
    },
    [],
    // The view itself shows the error.
    { abortable, onError: () => {} },
  );
  return {
    fix: data ?? planned,
    isTesting: isLoading,
    error,
    tested: () => running ?? Promise.reject(new Error("The test has not started")),
    again: () => void revalidate().catch(() => {}),
  };
}

function plan(examined: Examined | null, ids: readonly string[] | null): TestedFix | null {
  return examined === null ? null : { examined, fixRun: planFix(examined, ids) };
}
