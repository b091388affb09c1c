import type { Place } from "./blame.ts";
import type { LineChange } from "./finding.ts";
import type { Edit, Safety } from "./fix-plan.ts";
import type { ManagedFile } from "./managed-file.ts";
import type { Reading } from "./reading.ts";
import type { ShellText } from "./shell-text.ts";
import type { ContextName, Severity } from "./vocabulary.ts";

/**
 * How a fault is fixed in a file: by editing the line that makes it, by a block behind it, or by a block in the file
 * that the shell reads last. The next one is tried when the one before does not pass its test.
 */
export const STRATEGIES = ["edit", "append", "append-last"] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** Why the line that makes a fault is not edited, so that a block overrides it. */
export interface NotEdited {
  readonly why: "not-yours" | "not-seen" | "not-understood" | "changed";
  readonly file: string | null;
  readonly line: number | null;
}

/** A file of a fix whose source is elsewhere, and what brings the change there; null where nothing has to be run. */
export interface ManagedSource extends ManagedFile {
  readonly command: ShellText | null;
}

/** A file's bytes as latin1; `missing` where there is none yet. */
export type BytesOf = (file: string) => Reading<string>;

/** One file as it is and as it will be. Contents are bytes kept as latin1, so that none is lost. */
export interface FilePatch {
  /** By the name that its reader uses; a symbolic link stays one. */
  readonly file: string;
  readonly kind: "start-up" | "go-env";
  /** Null where there is no file yet. */
  readonly before: string | null;
  readonly after: string;
  /** The findings that it fixes. */
  readonly ids: readonly string[];
}

/** What becomes of one finding. */
export interface PlannedFix {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly safety: Safety;
  readonly state: "planned" | "by-hand" | "conflict" | "unreadable" | "not-fixed";
  /** The finding whose fix says the opposite, or the file that cannot be read. */
  readonly because: string | null;
  /** What is written; empty unless planned. */
  readonly edits: readonly Edit[];
  /** The lines that change, in the order of the edits; the block's lines are among them as added ones. */
  readonly changes: readonly LineChange[];
  /** PATH has back what a line had overwritten: entries that no edit names come with it. */
  readonly regainsPath: boolean;
  /** Null where the lines at fault themselves are edited. */
  readonly notEdited: NotEdited | null;
  /** The files that change, or would, whose source is elsewhere. */
  readonly managed: readonly ManagedSource[];
  /** For people: steps that no program takes for them. */
  readonly advice: string | null;
  readonly commands: readonly ShellText[];
}

/** Findings' fixes, worked out together. */
export interface FixRunPlan {
  readonly fixes: readonly PlannedFix[];
  readonly patches: readonly FilePatch[];
}

/** A plan and how it did; `proofs` is null while it was not tried, or where it cannot be. */
export interface FixRun {
  readonly plan: FixRunPlan;
  readonly trialResults: readonly TrialResult[] | null;
}

/** How a fix did when the shell was started with it. */
export type TrialVerdict =
  | { readonly kind: "fixed" }
  /** The directory is on PATH, something else stands before it: `by` put it there, where that was seen. */
  | { readonly kind: "not-first"; readonly entry: string; readonly by: Place | null }
  /** Startup leaves the file before the new lines; `line` where that is plain to see. */
  | { readonly kind: "not-reached"; readonly file: string; readonly line: number | null }
  | { readonly kind: "not-read"; readonly file: string }
  /** A later line undoes it. */
  | { readonly kind: "overridden"; readonly by: Place }
  /** These variables change as well, which nobody meant; or another finding appears. */
  | { readonly kind: "side-effect"; readonly names: readonly string[] }
  | { readonly kind: "still-there" }
  | { readonly kind: "not-started"; readonly detail: string };

export interface TrialResult {
  readonly id: string;
  /** The worst of its contexts. */
  readonly verdict: TrialVerdict;
  readonly contexts: readonly { readonly context: ContextName; readonly verdict: TrialVerdict }[];
}

/** Why something that we keep on disk (settings, history, the journal of fixes) was not read or written. */
export type StateRefusal =
  | "state-denied" // the system does not let us
  | "state-odd" // not a regular file or directory
  | "state-link" // a symbolic link, which is not followed
  | "state-large"
  | "state-damaged" // read, and not understood
  | "not-ours" // it belongs to another account
  | "open-to-others" // other accounts may write there
  | "untrusted" // a journal entry that asks for what no fix does
  | "outside"; // a file that no fix may change

/** Why a file was left as it was. */
export interface Refusal {
  readonly kind:
    | StateRefusal
    | "changed" // since it was read, or since the fix
    | "read-only"
    | "dangling" // a symbolic link whose target does not exist
    | "hard-link" // the file has other names, which a replacement would cut off
    | "not-a-file"
    | "disk-full"
    | "denied"
    | "locked" // another process is at work
    | "nothing" // there is nothing to take back
    | "failed";
  readonly file: string;
  readonly detail: string;
}

export type Done<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };
