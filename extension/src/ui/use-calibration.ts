import { usePromise } from "@raycast/utils";
import { useState } from "react";
import { type ContextName, type Examined, examine, type Host, type Stage } from "go-env-check";
import { calibrationOptions } from "../calibration-options.ts";
import { keepRun } from "../machine.ts";
import type { Preferences } from "../preferences.ts";
import { useAbortable } from "./use-abortable.ts";

/** The progress of a running check. */
export interface Progress {
  readonly stage: Stage;
  readonly contexts: Readonly<Partial<Record<ContextName, "ok" | "timeout" | "failed">>>;
}

export interface Calibration {
  readonly examined: Examined | undefined;
  readonly error: Error | undefined;
  readonly progress: Progress;
  readonly isRunning: boolean;
  /** True after the user stopped a check. */
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly again: () => void;
}

const BEGINNING: Progress = { stage: "shell", contexts: {} };

/** Runs the check when the view opens and again on request, and reports its progress. */
export function useCalibration(host: Host, preferences: Preferences): Calibration {
  const abortable = useAbortable();
  const [progress, setProgress] = useState(BEGINNING);
  const [isStopped, setStopped] = useState(false);
  const { data, error, isLoading, revalidate } = usePromise(
    async (onHost: Host) => {
      const signal = abortable.current?.signal;
      setProgress(BEGINNING);
      const examined = await examine(onHost, {
        ...calibrationOptions(preferences),
        ...(signal && { signal }),
        onStage: (stage, state) => {
          if (state === "started" && !signal?.aborted) setProgress((before) => ({ ...before, stage }));
        },
        onContext: (context, status) => {
          if (signal?.aborted) return;
          setProgress((before) => ({ ...before, contexts: { ...before.contexts, [context]: status } }));
        },
      });
      if (!signal?.aborted) keepRun(onHost, examined.report);
      return examined;
    },
    [host],
    // The view itself shows the error; a toast would only repeat it.
    { abortable, onError: () => {} },
  );
  const stop = () => {
    abortable.current?.abort();
    setStopped(true);
  };
  const again = () => {
    setStopped(false);
    // The error is available as `error`, so the promise needs no handler.
    void revalidate().catch(() => {});
  };
  // A stopped check still returns a result, but an incomplete one: ignore it.
  return {
    examined: isStopped ? undefined : data,
    error: isStopped ? undefined : error,
    progress,
    isRunning: isLoading && !isStopped,
    isStopped,
    stop,
    again,
  };
}
