import { PROGRESS_MESSAGES } from "../messages/progress.ts";
import type { Language } from "../model/index.ts";
import type { Stage } from "../probe/read-contexts.ts";
import type { Terminal } from "./terminal.ts";

/** A shorter wait shows no line, in ms: it would only flicker. */
const PATIENCE_MS = 150;
const TICK_MS = 1000;

export interface Progress {
  readonly onStage: (stage: Stage | "server", state: "started" | "done" | "failed") => void;
  /** Erases the line. */
  readonly end: () => void;
}

/** Shows on standard error what is being waited for, and for how long, when it takes noticeable time. */
export function startProgress(
  terminal: Pick<Terminal, "progress">,
  language: Language,
  shell: string,
): Progress {
  const started = Date.now();
  const pending = new Set<Stage | "server">();
  let shown = false;
  const show = (): void => {
    const [slowest] = pending;
    if (slowest === undefined && !shown) return;
    shown = true;
    const seconds = Math.floor((Date.now() - started) / 1000);
    const text = slowest === undefined ? "" : PROGRESS_MESSAGES[language][slowest](shell);
    terminal.progress(seconds < 2 || text === "" ? text : `${text} ${seconds} s`);
  };
  let ticking: NodeJS.Timeout | undefined;
  const patience = setTimeout(() => {
    show();
    ticking = setInterval(show, TICK_MS);
  }, PATIENCE_MS);
  return {
    onStage: (stage, state) => {
      if (state === "started") pending.add(stage);
      else pending.delete(stage);
      if (shown) show();
    },
    end: () => {
      clearTimeout(patience);
      clearInterval(ticking);
      if (shown) terminal.progress("");
    },
  };
}
