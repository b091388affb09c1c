import { Clipboard, getSelectedText } from "@raycast/api";
import { usePromise } from "@raycast/utils";
import { useState } from "react";
import type { Examined, ExplainReport, Host } from "go-env-check";
import { canCheck, checkHere, explainText, explainWith } from "../check/explain.ts";
import { hasVerdict } from "../model/answer.ts";
import { type ErrorText, pickText } from "../model/error-text.ts";
import { useAbortable } from "./use-abortable.ts";

export interface Explanation {
  /** The text that is explained; null while it is looked for, or when there is none. */
  readonly asked: ErrorText | null;
  /** What it means; the check that confirms causes may still run. */
  readonly explained: ExplainReport | null;
  /** The check of the causes; null until it is over, or where no check can tell. */
  readonly examined: Examined | null;
  readonly isLooking: boolean;
  readonly isChecking: boolean;
  readonly error: Error | undefined;
  readonly explainOther: (text: string) => void;
  readonly again: () => void;
}

const RATES = { known: 2, guess: 1, unknown: 0 } as const;

/** Finds the text, explains it at once, and asks this Mac which of its causes it has. */
export function useExplanation(host: Host, argument: string, fallback: string): Explanation {
  const abortable = useAbortable();
  const [typed, setTyped] = useState(argument);
  const text = usePromise(
    async (first: string) => {
      const texts: ErrorText[] = [
        { source: "argument", text: first },
        { source: "fallback", text: fallback },
      ];
      if (texts.every((one) => one.text.trim() === "")) {
        texts.push({ source: "selection", text: await getSelectedText().catch(() => "") });
        texts.push({ source: "clipboard", text: (await Clipboard.readText().catch(() => "")) ?? "" });
      }
      return pickText(texts, (one) => RATES[explainText(one, host).match]);
    },
    [typed],
    { onError: () => {} },
  );
  const asked = text.data ?? null;
  const needsCheck = asked !== null && canCheck(asked.text);
  const check = usePromise((onHost: Host) => checkHere(onHost, abortable.current?.signal), [host], {
    abortable,
    execute: needsCheck,
    // The view itself shows the error.
    onError: () => {},
  });
  const examined = needsCheck && !check.isLoading ? (check.data ?? null) : null;
  return {
    asked,
    explained:
      asked === null
        ? null
        : examined === null
          ? explainText(asked.text, host)
          : explainWith(asked.text, host, examined),
    examined: examined !== null && hasVerdict(examined.report) ? examined : null,
    isLooking: text.isLoading,
    isChecking: needsCheck && check.isLoading,
    error: check.error,
    explainOther: setTyped,
    again: () => void check.revalidate().catch(() => {}),
  };
}
