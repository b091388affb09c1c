import type { View } from "./view.ts";
import { COMMAND, clip, wrap } from "./wrap.ts";

/** What to do by hand, in few lines. */
interface ShortAdvice {
  readonly lines: readonly string[];
  /** The command that the lines introduce, which gets a line of its own; null where there is none. */
  readonly command: string | null;
  /** Whether nothing was left out. */
  readonly isWhole: boolean;
}

/**
 * Advice in at most `most` lines. A command in it is never cut: it gets a line of its own, or its sentence is left out.
 * Where not even the first sentence fits, its words are shown as far as they do.
 */
export function shortAdvice(advice: string, label: string, most: number, view: View): ShortAdvice {
  const { say, width } = view;
  const sentences = sentencesOf(advice);
  const said = (text: string): string => `  ${say(`${label}${text}`.trimEnd())}`;
  const lines = (text: string): string[] => wrap(said(text), width, "    ");
  const [first = ""] = sentences;
  const command = commandAtEnd(first.replace(/[.。]\s*$/, ""));
  const introduced = command === null ? [] : lines(first.slice(0, first.lastIndexOf(command)));
  const isIntroduced = command !== null && introduced.length <= most;
  if (isIntroduced && sentences.length === 1) return { lines: introduced, command, isWhole: true };
  const whole = lines(advice);
  if (whole.length <= most) return { lines: whole, command: null, isWhole: true };
  for (let count = sentences.length; count > 0; count -= 1) {
    const kept = sentences.slice(0, count).map(withoutBrackets).join("").trimEnd();
    const fitting = lines(count === sentences.length ? kept : `${kept} …`);
    if (fitting.length <= most) return { lines: fitting, command: null, isWhole: false };
  }
  if (isIntroduced) return { lines: introduced, command, isWhole: false };
  return { lines: clip(said(first), width, "    ", most, say(" …")), command: null, isWhole: false };
}

/** Sentences, each with the space behind it; a stop within a command ends none. */
function sentencesOf(text: string): string[] {
  const isCommand = commandsIn(text);
  const found: string[] = [];
  let from = 0;
  for (const { 0: stop, index } of text.matchAll(/\.\s+|。/g)) {
    if (isCommand(index)) continue;
    found.push(text.slice(from, index + stop.length));
    from = index + stop.length;
  }
  return from < text.length ? [...found, text.slice(from)] : found;
}

/** The command with which a sentence ends, after its colon. */
function commandAtEnd(sentence: string): string | null {
  const last = [...sentence.matchAll(COMMAND)].pop();
  if (last === undefined || last.index + last[0].length !== sentence.length) return null;
  return /[:：]\s*$/.test(sentence.slice(0, last.index)) ? last[0] : null;
}

/** What is in brackets tells more, and never what to do; those of a command stay. */
function withoutBrackets(sentence: string): string {
  const isCommand = commandsIn(sentence);
  return sentence.replace(/ ?\([^()]*\)|（[^（）]*）/g, (brackets, at: number) =>
    isCommand(at) ? brackets : "",
  );
}

/** Whether a character of the text belongs to a command. */
function commandsIn(text: string): (at: number) => boolean {
  const spans = [...text.matchAll(COMMAND)].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }));
  return (at) => spans.some(({ from, to }) => at >= from && at < to);
}
