import { mentionsGo } from "./mentions-go.ts";
import { isKnownTool } from "./named.ts";
import { type Captured, toPattern } from "./pattern.ts";
import type { PastedText } from "./read-text.ts";
import type { Topic } from "./topic.ts";

/** A message that was found, as far as trust in it goes. */
export interface Candidate {
  readonly topic: Topic;
  readonly symptom: string;
  readonly captured: Captured;
  readonly priority: number;
  /** The line that has it. */
  readonly where: string;
}

/** Words of a line that says what went wrong. */
const FAILS =
  /\b(?:errors?|fatal|panic|fail(?:ed|ure|s)?|cannot|can't|could not|couldn't|unable|no such|not \w+|denied|invalid|unknown|undefined|unsupported|unrecognized|missing|refused|unexpected|mismatch|killed|aborted|illegal|corrupt\w*|timed? ?out)\b/i;

/** Lines that only say that a step before them failed. */
const CLOSING =
  /^\W*(?:g?make(?:\[\d+\])?: |Makefile:\d+: recipe|FAIL\b|npm ERR|collect2: error: ld returned|compilation terminated|\d+ errors? generated|cc1(?:\.exe)?: all warnings)|linker command failed|\b(?:exit(?:ed)?(?: with)?|non-zero)(?: exit)? (?:status|code)\b|did not complete successfully|\[build failed\]|failed to solve/i;

/** Lines at which someone typed a command. */
const TYPED = /^(?:\S*[$#%>❯➜]|\+|RUN|STEP|Step) /;

/** A message that says that something failed and leaves the reason to the lines around it. */
const ANNOUNCES = /(?:[:#]|\bfailed|(?:status|code) \{number\})$|^(?:signal: |abort trap)/i;

/** Code that need not be the reader's own, and a name of another package: its release may be at fault. */
const OTHERS_CODE =
  /[\\/]pkg[\\/]mod[\\/]|(?:^|[\\/ ])vendor[\\/]|(?:^|[\\/ ])src[\\/](?:[\w-]+(?:\.[\w-]+)+|runtime|internal|syscall|os|net|crypto|cmd)[\\/]|(?:^|\s)\.\.[\\/]|undefined: \w+\.\w/i;

/** A build for another system or without cgo, which leaves out the files that define what is then undefined. */
const LEAVES_FILES_OUT = /\b(?:GOOS|GOARCH|CGO_ENABLED)=\w/;

/** Somebody else's package is built by its path, not the reader's in this directory. */
const BUILDS_ANOTHERS =
  /\bgo (?:get|install|test|build|run) (?:-\S+ )*(?:\w+ )?[\w-]+(?:\.[\w-]+)+\/[\w./-]+/;

/** In GOPATH mode: no GOPATH, or a package that is not found in its own place. */
const NOT_IN_GOPATH = /\(\$GOPATH not set|package (\S+): cannot find package "\1"/;

/**
 * Whether the best of the messages found in a text is its cause without doubt. There is doubt
 * - where a shell does not find a command that nobody knows, and nothing in the text is Go's;
 * - where the code at fault need not be the reader's own, or not all of it may have been built;
 * - where a package is missing in GOPATH mode, and GOPATH can be the reason;
 * - where the message only announces a failure, and a line that no message explains says which.
 */
export function isSure(best: Candidate, all: readonly Candidate[], pasted: PastedText): boolean {
  const text = pasted.lines.join("\n");
  const { tool } = best.captured;
  if (tool !== undefined && !isKnownTool(tool) && !mentionsGo(text)) return false;
  if (best.topic.id === "error-in-the-code" && mayBeOthersFault(best.where, text)) return false;
  if (best.topic.id === "missing-dependency" && NOT_IN_GOPATH.test(text)) return false;
  if (best.priority > 0 || (best.priority === 0 && !ANNOUNCES.test(best.symptom))) return true;
  const patterns = all.flatMap(({ topic }) => topic.messages.map(toPattern));
  return pasted.lines.every(
    (line) =>
      !FAILS.test(line) ||
      CLOSING.test(line) ||
      TYPED.test(line) ||
      best.where.includes(line.trim()) ||
      patterns.some((pattern) => pattern.find(line, text) !== null),
  );
}

function mayBeOthersFault(where: string, text: string): boolean {
  return OTHERS_CODE.test(where) || LEAVES_FILES_OUT.test(text) || BUILDS_ANOTHERS.test(text);
}
