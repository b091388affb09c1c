import type { BlameFacts, Place } from "./blame.ts";
import type { LoopbackProxyFacts, NetworkFacts } from "./network.ts";
import type { PathFacts } from "./path.ts";
import type { ProjectFacts, WantedToolchain } from "./project.ts";
import type { OldModuleCache, StorageFacts } from "./storage.ts";
import type { Suppression } from "./suppression.ts";
import type { ToolchainFacts } from "./toolchain.ts";
import type { VitalsFacts } from "./vitals.ts";
import type { ContextName, Installer, Reading } from "./vocabulary.ts";

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

/** A Go SDK: a directory with `pkg/tool`. */
export interface SdkFacts {
  readonly root: string;
  readonly realRoot: string;
  /** First line of `VERSION`, for example `go1.26.11`; null when the file is absent or odd. */
  readonly version: string | null;
  /** Go's name of the host platform, the one directory in `pkg/tool`: `linux_amd64`. */
  readonly platform: string | null;
  /** The standard library's sources are not there. */
  readonly sourceMissing?: true;
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

/** Whether `go list` found a package, and the first lines that it wrote to stderr. */
export interface GoListAnswer {
  readonly ok: boolean;
  readonly said: string;
}

/** The answers of `go list`; null where it was not asked or took too long. */
export interface GoListFacts {
  /** For `fmt`, outside any module. */
  readonly anywhere: GoListAnswer | null;
  /** For the package in the project's directory. */
  readonly project: GoListAnswer | null;
}

/** A directory into which `go install` puts tools. */
export interface BinFacts extends PathFacts {
  /** Executable files in it, up to a cap. */
  readonly tools: readonly string[];
  /** What is no directory, in its place or in that of one above it; left out where there is none. */
  readonly obstacle?: string;
}

/** A line of a startup file that mentions one of the variables the product knows. */
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
  /** What matters of it, as it is at the prompt; of a start that never ended what was known until then. */
  readonly env: Readonly<Record<string, string>>;
  /** Names that only the hooks of the prompt set: direnv, mise and asdf work there. */
  readonly atPromptOnly: readonly string[];
  /** The `go` that PATH leads to. */ readonly go: GoFacts | null;
  /** What an interactive shell takes the word `go` for. */
  readonly goIs: "program" | "alias" | "function";
  /** Where startup stands for ever, or where it left by `exec` or `exit`. */
  readonly stuck: Place | null;
  /** How long the start took, milliseconds; null for a context that no shell makes. */
  readonly tookMs: number | null;
  readonly detail: string | null;
}

/** A file that the shell may read, in the order of reading. */
export interface StartupFileFacts {
  readonly file: string;
  readonly exists: boolean;
  /** The contexts in which this shell reads it; empty for one that it never reads. */
  readonly contexts: readonly ContextName[];
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
  /** Left out where Go was not asked. */
  readonly goList?: GoListFacts;
  /** The first GOPATH element's root and its stray go.mod. */
  readonly gopath: (PathFacts & { readonly hasGoMod: boolean; readonly isSdk: boolean }) | null;
  readonly bin: BinFacts | null;
  readonly toolchain: ToolchainFacts;
  /** The directory that the user asked about; null when none was named: then no project is judged. */
  readonly project: ProjectFacts | null;
  /** The release that GOTOOLCHAIN names; left out where that is the Go at hand. */
  readonly pinned?: WantedToolchain;
  /** The directories that go works in. */
  readonly storage: readonly StorageFacts[];
  readonly oldModuleCaches: readonly OldModuleCache[];
  /** go.mod files where no project lies: in the home directory, at the root. */
  readonly strayGoMods: readonly string[];
  /** Where SSL_CERT_FILE and SSL_CERT_DIR lead, when they are set; Go reads them on Linux. */
  readonly certificates: readonly (PathFacts & { readonly name: string })[];
  readonly loopbackProxies: readonly LoopbackProxyFacts[];
  /** Null unless the user allows the network to be tried. */
  readonly network: NetworkFacts | null;
  readonly startupLines: readonly StartupLine[];
  readonly contexts: readonly ContextFacts[];
  /** Which startup files this shell reads, and those of others that lie about. */
  readonly startup: readonly StartupFileFacts[];
  /** Where PATH and the variables of the terminal come from; null until a finding or the user asks. */
  readonly blame: BlameFacts | null;
  /** Findings that the user chose to live with. */
  readonly suppressions: readonly Suppression[];
  /** Null unless the user asked. */
  readonly vitals: VitalsFacts | null;
  /** What could not be read, in the reader's words: reported, never thrown. */
  readonly unread: readonly string[];
}
