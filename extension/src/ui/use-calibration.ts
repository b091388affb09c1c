import { Cache } from "@raycast/api";
import { usePromise } from "@raycast/utils";
import { useRef, useState } from "react";
import { type ContextName, type Examined, examineInSteps, type Host, type Report, type Stage } from "go-env-check";
import { calibrationOptions, timeLimit } from "../check/options.ts";
import { keepRun } from "../machine.ts";
import { hasVerdict } from "../model/answer.ts";
import { keepLastResult, lastResult } from "../check/last-result.ts";
import { checkSettings } from "../preferences.ts";
import { withTeam } from "../sharing/policy.ts";
import { useAbortable } from "./use-abortable.ts";

/** The progress of a running check. */
export interface Progress {
  readonly stage: Stage;
  readonly contexts: Readonly<Partial<Record<ContextName, "ok" | "timeout" | "failed">>>;
}

export interface Calibration {
  /** What can be shown now: the last complete result, what is known so far, or the result; null for none of them. */
  readonly report: Report | null;
  /** The result of this run; null until all of it is there. */
  readonly examined: Examined | null;
  /** Whether `report` is of an earlier run. */
  readonly isEarlier: boolean;
  readonly error: Error | undefined;
  readonly progress: Progress;
  readonly isRunning: boolean;
  /** True after the user stopped a check. */
  readonly isStopped: boolean;
  /** How long one start of the shell may take in this run, in milliseconds. */
  readonly limitMs: number;
  /** Resolves with the result of the current run; rejects if it fails or is stopped. */
  readonly settled: () => Promise<Examined>;
  readonly stop: () => void;
  readonly again: () => void;
  /** Runs the check again and gives the shell four times as long. */
  readonly waitLonger: () => void;
}

const BEGINNING: Progress = { stage: "shell", contexts: {} };

/**
 * Shows the last complete result at once, if nothing that it depends on has changed, and runs the check behind it. The
 * verdict and each context arrive as they land.
 */
export function useCalibration(host: Host): Calibration {
  const abortable = useAbortable();
  const [cache] = useState(() => new Cache());
  const [earlier, setEarlier] = useState(() => lastResult(cache, host, checkSettings()));
  const [soFar, setSoFar] = useState<Report | null>(null);
  const [progress, setProgress] = useState(BEGINNING);
  const [isStopped, setStopped] = useState(false);
  const limit = useRef(timeLimit(checkSettings()));
  const running = useRef<Promise<Examined>>(null);
  const check = async (onHost: Host): Promise<Examined> => {
    const signal = abortable.current?.signal;
    setProgress(BEGINNING);
    setSoFar(null);
    const settings = checkSettings();
    const { options, applyTo } = await withTeam(calibrationOptions(settings, onHost, limit.current));
    const found = await examineInSteps(
      onHost,
      {
        ...options,
        ...(signal && { signal }),
        onStage: (stage, state) => {
          if (state === "started" && !signal?.aborted) setProgress((before) => ({ ...before, stage }));
        },
        onContext: (context, status) => {
          if (signal?.aborted) return;
          setProgress((before) => ({ ...before, contexts: { ...before.contexts, [context]: status } }));
        },
      },
      ({ report }) => {
        if (!signal?.aborted && hasVerdict(report)) setSoFar(applyTo(report));
      },
    );
    const examined = { ...found, report: applyTo(found.report) };
    if (signal?.aborted) throw new Error("The check was stopped");
    keepRun(onHost, examined.report);
    keepLastResult(cache, onHost, settings, examined.report);
    return examined;
  };
  const { data, error, isLoading, revalidate } = usePromise(
    (onHost: Host) => {
      const run = check(onHost);
      running.current = run;
      return run;
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
    setEarlier(lastResult(cache, host, checkSettings()));
    // The error is available as `error`, so the promise needs no handler.
    void revalidate().catch(() => {});
  };
  const waitLonger = () => {
    limit.current *= 4;
    again();
  };
  const examined = isLoading || isStopped || error !== undefined ? null : (data ?? null);
  return {
    report: examined?.report ?? soFar ?? earlier,
    examined,
    isEarlier: examined === null && soFar === null && earlier !== null,
    error: isLoading || isStopped ? undefined : error,
    progress,
    isRunning: isLoading && !isStopped,
    isStopped,
    limitMs: limit.current,
    settled: () => running.current ?? Promise.reject(new Error("The check has not started")),
    stop,
    again,
    waitLonger,
  };
}
