import type { BlameFacts } from "./blame.ts";
import type { Evidence, FixPlan, Params, Safety } from "./check.ts";
import type { ContextFacts, HostFacts, ShellFacts, StartupFileFacts } from "./facts.ts";
import type { LineChange } from "./fix.ts";
import type { Notice } from "./suppression.ts";
import type { TopologyEdge } from "./topology.ts";
import type { Vitals } from "./vitals.ts";
import type { Category, ContextName, Installer, Language, Severity } from "./vocabulary.ts";

export type Outcome = "pass" | "fail" | "skip" | "error" | "suppressed";

/** A fix in the words of the user's shell. */
export interface Fix {
  readonly safety: Safety;
  /** Startup file the snippet belongs in, home as `~`; null when no startup file is concerned. */
  readonly file: string | null;
  /** What changes in startup files, line by line; left out where the files were not at hand, and by earlier versions. */
  readonly edits?: readonly LineChange[];
  /** Fixes the shell that evaluates it; in `file` it fixes every new one. Idempotent. */
  readonly snippet: string;
  /** To run in a terminal, in order: makes the fix permanent and fixes that terminal too. */
  readonly commands: readonly string[];
  readonly advice: string | null;
  /** What has to be restarted afterwards. */
  readonly restart: readonly string[];
}

export interface Finding {
  readonly id: string;
  readonly rev: number;
  readonly severity: Severity;
  /** A check that is new in this minor release: reported, and worth nothing yet. */
  readonly experimental?: true;
  readonly category: Category;
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly params: Params;
  readonly evidence: readonly Evidence[];
  readonly fix: Fix | null;
  /** What the fix changes, without passwords; for whoever acts on a stored report. Left out by earlier versions. */
  readonly plan?: FixPlan | null;
  /** Where it was reported or is documented, the most telling first. */
  readonly references: readonly string[];
  /** The check's own page, from the repository's root; `explain` prints the same. */
  readonly docs: string | null;
}

export const BANDS = ["healthy", "minor-issues", "needs-attention", "broken"] as const;
export type Band = (typeof BANDS)[number];

export interface Score {
  /** 0 to 100, an integer. */
  readonly value: number;
  readonly band: Band;
  /** What each finding cost, worst first; `100 + Σ points = value` unless a critical one caps it. */
  readonly receipt: readonly { readonly id: string; readonly points: number }[];
}

export interface Validity {
  readonly valid: boolean;
  readonly pathMeetsGoroot: boolean;
  readonly pathMeetsGopath: boolean;
}

export type Origin = "environment" | "go-env-file" | "go.env" | "default";

/** One report; every output is a function of it. The keys are those of the published JSON, schema 1. */
export interface Report {
  readonly schema: 1;
  readonly tool: { readonly version: string; readonly catalog: string; readonly scoring: number };
  readonly at: string;
  readonly durationMs: number;
  /** False when a check crashed or something needed could not be read. */
  readonly complete: boolean;
  readonly language: Language;
  readonly judged: ContextName;
  readonly host: HostFacts;
  /** `$HOME` of the judged environment. */
  readonly home: string | null;
  readonly shell: ShellFacts | null;
  readonly go: {
    readonly path: string;
    readonly realPath: string;
    readonly version: string | null;
    readonly goroot: string | null;
    readonly arch: string | null;
    readonly installedBy: Installer;
  } | null;
  readonly toolchains: readonly {
    readonly path: string;
    readonly version: string | null;
    readonly arch: string | null;
    readonly installedBy: Installer;
    readonly onPath: boolean;
    readonly wins: boolean;
    /** The launch contexts in which a command line gets this one. */
    readonly winsIn: readonly ContextName[];
    /** Why it wins or does not, in words. */
    readonly because: string;
    readonly support: "supported" | "ended" | "unknown";
  }[];
  readonly env: Readonly<
    Record<string, { readonly value: string; readonly origin: Origin; readonly at: string | null }>
  >;
  readonly contexts: readonly {
    readonly context: ContextName;
    readonly status: ContextFacts["status"];
    readonly go: string | null;
    readonly version: string | null;
    readonly goroot: string | null;
    readonly gopath: string | null;
    readonly gobin: string | null;
    readonly path: readonly string[];
    /** Variables that only the hooks of the prompt set: scripts and editors do not get them. */
    readonly atPromptOnly: readonly string[];
    readonly stuckAt: string | null;
  }[];
  /** Startup files in the order of reading; those without a context are read by no start of this shell. */
  readonly startup: readonly StartupFileFacts[];
  /** Where PATH and the variables come from; null unless a finding or the user asked. */
  readonly blame: BlameFacts | null;
  readonly validity: Validity;
  readonly score: Score;
  /** Null unless the user asked for the vitals; no part of the score. */
  readonly vitals: Vitals | null;
  /** How PATH, go and Go's directories hang together, from the outside in. */
  readonly topology: readonly TopologyEdge[];
  /** Equal on equal setups; nothing personal is in it. */
  readonly fingerprint: string;
  readonly findings: readonly Finding[];
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Why the checks that were skipped did not apply, in English; left out by earlier versions. */
  readonly skipped?: Readonly<Record<string, string>>;
  /** The checks among them whose meaning has changed since they came, with their rev; all others are at 1. */
  readonly revs: Readonly<Record<string, number>>;
  readonly suppressed: readonly {
    readonly id: string;
    readonly reason: string;
    readonly until: string | null;
  }[];
  /** Suppressions that expired, or that name no check. */
  readonly notices: readonly Notice[];
  readonly unread: readonly string[];
}
