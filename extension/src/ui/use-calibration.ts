import { usePromise } from "@raycast/utils";
import { useState } from "react";
import {
  type ContextName,
  type Examined,
  examine,
  type Host,
  type Stage,
} from "go-env-check";
import { calibrationOptions } from "../calibration-options.ts";
import { keepRun } from "../machine.ts";
import type { Preferences } from "../preferences.ts";
import { useAbortable } from "./use-abortable.ts";

/** What has arrived while a check is under way. */
export interface Progress {
  readonly stage: Stage;
  readonly contexts: Readonly<Partial<Record<ContextName, "ok" | "timeout" | "failed">>>;
}

export interface Calibration {
  readonly examined: Examined | undefined;
  readonly error: Error | undefined;
  readonly progress: Progress;
  readonly isRunning: boolean;
  /** True after the user ended a check before it was done. */
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly again: () => void;
}

const BEGINNING: Progress = { stage: "shell", contexts: {} };

/** Runs the check once the view is there, again when asked, and tells what has arrived meanwhile. */
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
    // The view itself says what went wrong; a toast would only repeat it.
    { abortable, onError: () => {} },
  );
  const stop = () => {
    abortable.current?.abort();
    setStopped(true);
  };
  const again = () => {
    setStopped(false);
    // What went wrong is told by `error`, so nobody waits for this promise.
    void revalidate().catch(() => {});
  };
  // A check that was ended still answers, with half of the machine unread: that is no answer.
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
