import { type RefObject, useEffect, useRef } from "react";

/** A controller for usePromise that also ends the work when the view is left: nobody leaves shells behind. */
export function useAbortable(): RefObject<AbortController | null> {
  const abortable = useRef<AbortController>(null);
  useEffect(() => () => abortable.current?.abort(), []);
  return abortable;
}
