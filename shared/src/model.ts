/**
 * The words of the product. Facts are gathered once (`probe/`), judged by pure checks (`checks/`), summed up
 * (`score.ts`) and shown (`render/`); every arrow between them carries one of the types of this file.
 */

/** What an attempt to read something gave. Failure is data: no check ever has to catch anything. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly reason: "missing" | "timeout" | "denied" | "failed";
      readonly detail?: string;
    };

/** Interface languages. A text that lacks one of them does not compile. */
export const LANGUAGES = ["en", "zh-CN"] as const;
export type Language = (typeof LANGUAGES)[number];
export type Localized<T> = Readonly<Record<Language, T>>;

/** Severities from worst to mildest; `score.ts` gives each its price. */
export const SEVERITIES = ["critical", "major", "minor", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CATEGORIES = ["path", "goroot", "gopath", "modules", "toolchain", "environment"] as const;
export type Category = (typeof CATEGORIES)[number];

/** Launch contexts: how a program came to its environment. */
export const CONTEXTS = [
  "current",
  "terminal",
  "nested-login",
  "interactive",
  "login-script",
  "command",
  "desktop",
  "raycast",
  "cron",
] as const;
export type ContextName = (typeof CONTEXTS)[number];

/** Who put a Go on the machine, told from where it lies. */
export const INSTALLERS = [
  "homebrew",
  "pkg",
  "goenv",
  "asdf",
  "mise",
  "gvm",
  "nix",
  "macports",
  "sdk",
  "distro",
  "other",
] as const;
export type Installer = (typeof INSTALLERS)[number];

// ---------------------------------------------------------------------------------------------------- facts

export interface HostFacts {
  readonly os: string;
  readonly osVersion: string;
  /** `arm64` or `x64` where Go Env Check is at home; the machine's, not the process's, where they differ. */
  readonly arch: string;
  /** The process runs under Rosetta. */
  readonly translated: boolean;
}

export interface ShellFacts {
  /** Base name of the shell's file: `zsh`, `bash`, `fish` … */
  readonly name: string;
  readonly path: string;
  readonly version: string | null;
}

/** What lies at a path. `realPath` is set when everything on the way could be resolved. */
export interface PathFacts {
  readonly path: string;
  readonly kind: "directory" | "file" | "missing" | "denied" | "other";
  readonly realPath: string | null;
}

/** A Go SDK: a directory with `pkg/tool`. */
export interface SdkFacts {
  readonly root: string;
  readonly realRoot: string;
  /** First line of `VERSION`, for example `go1.26.11`; null when the file is absent or odd. */
  readonly version: string | null;
  /** Go's name of the host platform, the one directory in `pkg/tool`: `linux_amd64`. */
  readonly platform: string | null;
}

/** An executable named `go`. */
export interface GoFacts {
  /** Where it was found, symlinks kept. */
  readonly path: string;
  readonly realPath: string;
  /** The SDK it belongs to by Go's own rule (`bin/../..` holding `pkg/tool`), or null for a shim. */
  readonly sdk: SdkFacts | null;
  readonly installedBy: Installer;
  /** True when it is a version manager's shim and not a Go itself. */
  readonly shim: boolean;
}

/** One entry of PATH, in order. `raw` is the text between the colons, untouched. */
export interface PathEntryFacts extends PathFacts {
  readonly raw: string;
  /** The executable `go` in it. */
  readonly go: GoFacts | null;
}

/** The directory that GOROOT names, with what an SDK must hold. */
export interface GorootFacts extends PathFacts {
  readonly version: string | null;
  readonly hasSource: boolean;
  readonly hasTools: boolean;
}

/** The file that `go env -w` writes. */
export interface UserEnvFileFacts {
  /** Null when GOENV=off or when no configuration directory can be named. */
  readonly path: string | null;
  readonly entries: Reading<Readonly<Record<string, string>>>;
}

/** The answer of `go env -json`; `rescue` names the first change under which a refusing Go answered again. */
export interface GoProbeFacts {
  readonly answer: Reading<Readonly<Record<string, string>>>;
  /** First lines of what it wrote to stderr. */
  readonly stderr: string;
  readonly rescue: "without-goroot" | "goenv-off" | "both" | null;
}

/** A directory into which `go install` puts tools. */
export interface BinFacts extends PathFacts {
  /** Executable files in it, up to a cap. */
  readonly tools: readonly string[];
}

/** A line of a start-up file that mentions one of the variables the product knows. */
export interface StartupLine {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** The environment that one launch context produced. */
export interface ContextFacts {
  readonly context: ContextName;
  readonly status: "ok" | "timeout" | "failed";
  readonly env: Readonly<Record<string, string>>;
  readonly detail: string | null;
}

/** Everything known of the machine. Checks see nothing else; the same facts give the same report anywhere. */
export interface Facts {
  readonly schema: 1;
  readonly at: string;
  readonly durationMs: number;
  readonly host: HostFacts;
  /** `$HOME` of the judged environment; null when unset or empty. */
  readonly home: string | null;
  /** The home directory of the account's entry, whatever the environment says. */
  readonly accountHome: string;
  readonly shell: ShellFacts | null;
  /** Which context the findings are about. */
  readonly judged: ContextName;
  /** The judged environment, reduced to the variables that matter to Go. */
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly PathEntryFacts[];
  /** Every Go off PATH in a well-known place. */
  readonly elsewhere: readonly GoFacts[];
  readonly goroot: GorootFacts | null;
  readonly userEnvFile: UserEnvFileFacts;
  /** `GOROOT/go.env` of the Go that wins. */
  readonly goEnvDefaults: Reading<Readonly<Record<string, string>>>;
  readonly probe: GoProbeFacts | null;
  /** The first GOPATH element's root and its stray go.mod. */
  readonly gopath: (PathFacts & { readonly hasGoMod: boolean; readonly isSdk: boolean }) | null;
  readonly bin: BinFacts | null;
  /** Nearest go.mod at or above the project directory. */
  readonly project: { readonly dir: string; readonly goMod: string | null } | null;
  /** The shell's start-up files that exist. */
  readonly startupFiles: readonly string[];
  readonly startupLines: readonly StartupLine[];
  readonly contexts: readonly ContextFacts[];
  /** What could not be read, in the reader's words: reported, never thrown. */
  readonly unread: readonly string[];
}

// --------------------------------------------------------------------------------------------------- checks

/** Values a finding's text is made from. Flat, so that they survive JSON and can be shown as they are. */
export type Params = Readonly<Record<string, string | number | boolean | null>>;

export interface Evidence {
  readonly file: string;
  readonly line: number | null;
  readonly text: string;
}

/** One change that mends something. What it looks like in a shell is `fix/snippet.ts`'s business. */
export type Edit =
  | { readonly kind: "set"; readonly name: string; readonly value: string }
  | { readonly kind: "unset"; readonly name: string }
  | { readonly kind: "path-first" | "path-last" | "path-remove"; readonly dir: string }
  /** `go env -u NAME` with the variables that let a refusing Go start for this one command. */
  | {
      readonly kind: "go-env-unset";
      readonly name: string;
      readonly go: string;
      readonly escape: Readonly<Record<string, string>>;
    }
  | { readonly kind: "command"; readonly argv: readonly string[] };

/** How far a person may trust a fix unseen: `manual` ones are steps that no program should take. */
export type Safety = "safe" | "review" | "manual";

export interface FixPlan {
  readonly safety: Safety;
  readonly edits: readonly Edit[];
  /** For `manual`: what to do, in words. */
  readonly advice?: Localized<string>;
}

export type CheckResult<P extends Params> =
  | { readonly status: "pass" }
  | { readonly status: "skip"; readonly reason: string }
  | {
      readonly status: "fail";
      readonly params: P;
      readonly severity?: Severity;
      readonly evidence?: readonly Evidence[];
    };

/** A finding's words. Given the parameters, so that a wrong name does not compile. */
export interface CheckText<P extends Params> {
  readonly title: string;
  readonly message: (params: P) => string;
  readonly why: string;
}

/** A machine on which a check is known to pass or to fail; each runs as a test. */
export interface Example {
  readonly name: string;
  readonly facts: Facts;
}

/**
 * A misconfiguration as a value. One file each in `checks/`, named for the id. `needs` lists the checks whose
 * failure makes this one meaningless: a cause is reported once, its consequences are skipped.
 */
export interface Check<P extends Params = Params> {
  readonly id: string;
  /** Version of the product that brought it. */
  readonly since: string;
  /** Raised when its meaning changes; an id is never used again. */
  readonly rev: number;
  /** The worst it can be; a single finding may be milder. */
  readonly severity: Severity;
  readonly category: Category;
  readonly platforms: "all" | readonly ("darwin" | "linux")[];
  readonly needs: readonly string[];
  readonly references: readonly string[];
  readonly text: Localized<CheckText<P>>;
  readonly run: (facts: Facts) => CheckResult<P>;
  readonly fix: ((params: P, facts: Facts) => FixPlan) | null;
  /** A thunk, so that nobody pays for the machines but the tests and the docs. */
  readonly examples: () => { readonly pass: readonly Example[]; readonly fail: readonly Example[] };
}

/** A check as far as a server has to know it. */
export interface KnownCheck {
  readonly id: string;
  readonly rev: number;
  readonly severity: Severity;
}

// --------------------------------------------------------------------------------------------------- report

export type Outcome = "pass" | "fail" | "skip" | "error" | "suppressed";

/** A fix in the words of the user's shell. */
export interface Fix {
  readonly safety: Safety;
  /** Start-up file the snippet belongs in, home as `~`; null when no start-up file is concerned. */
  readonly file: string | null;
  /** Mends the shell that evaluates it; in `file` it mends every new one. Idempotent. */
  readonly snippet: string;
  /** To paste into a terminal, in order: makes the fix lasting and mends that terminal too. */
  readonly commands: readonly string[];
  readonly advice: string | null;
  /** What has to be started anew afterwards. */
  readonly restart: readonly string[];
}

export interface Finding {
  readonly id: string;
  readonly rev: number;
  readonly severity: Severity;
  readonly category: Category;
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly params: Params;
  readonly evidence: readonly Evidence[];
  readonly fix: Fix | null;
  readonly docs: string | null;
}

export const BANDS = ["calibrated", "drifting", "misaligned", "broken"] as const;
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
    readonly path: readonly string[];
    readonly stuckAt: string | null;
  }[];
  readonly validity: Validity;
  readonly score: Score;
  readonly vitals: null;
  readonly fingerprint: string;
  readonly findings: readonly Finding[];
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly suppressed: readonly {
    readonly id: string;
    readonly reason: string;
    readonly until: string | null;
  }[];
  readonly unread: readonly string[];
}
