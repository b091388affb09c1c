import { type RefObject, useEffect, useRef } from "react";

/** A controller for usePromise that also aborts when the view is closed, so that no shell keeps running. */
export function useAbortable(): RefObject<AbortController | null> {
  const abortable = useRef<AbortController>(null);
  useEffect(() => () => abortable.current?.abort(), []);
  return abortable;
}
