import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startProgress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A terminal that keeps what it was shown. */
function makeTerminal(): { terminal: Terminal; shown: string[] } {
  const shown: string[] = [];
  const none = (): void => {};
  const progress = (text: string): void => void shown.push(text);
  const ask = (): string => "";
  return {
    terminal: {
      isTTY: true,
      size: () => null,
      showsProgress: true,
      erase: () => {},
      write: none,
      annotate: none,
      complain: none,
      progress,
      ask,
    },
    shown,
  };
}

it("shows nothing of what is over within 150 ms", () => {
  const { terminal, shown } = makeTerminal();
  const progress = startProgress(terminal, "en", "zsh");
  progress.onStage("shell", "started");
  vi.advanceTimersByTime(149);
  progress.onStage("shell", "done");
  progress.end();
  vi.advanceTimersByTime(10_000);
  expect(shown).toEqual([]);
});

it("names after that what is waited for, then what comes next, with the seconds, and takes it back", () => {
  const { terminal, shown } = makeTerminal();
  const progress = startProgress(terminal, "en", "zsh");
  progress.onStage("shell", "started");
  progress.onStage("go", "started");
  vi.advanceTimersByTime(150);
  progress.onStage("shell", "done");
  vi.advanceTimersByTime(3000);
  progress.end();
  vi.advanceTimersByTime(10_000);
  expect(shown).toEqual([
    "Starting zsh…",
    "Running go env…",
    "Running go env…",
    "Running go env… 2 s",
    "Running go env… 3 s",
    "",
  ]);
});
