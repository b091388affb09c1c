import type { Reading } from "./vocabulary.ts";

/** A module as `require` and `replace` name it; `version` is null where a replacement holds for every version. */
export interface ModuleVersion {
  readonly path: string;
  readonly version: string | null;
}

/** A go.mod or a go.work, which share one grammar, as far as the product needs it. */
export interface ModFileFacts {
  readonly file: string;
  readonly module: string | null;
  /** As written: `1.26` or `1.26.0`. */
  readonly go: string | null;
  /** As written: `go1.26.4`. */
  readonly toolchain: string | null;
  readonly require: readonly ModuleVersion[];
  readonly replace: readonly { readonly from: ModuleVersion; readonly to: ModuleVersion }[];
  /** Directories as a go.work writes them. */
  readonly use: readonly string[];
}

/** A directory that a go.work uses. */
export interface WorkMember {
  /** As written. */
  readonly use: string;
  readonly realPath: string | null;
  /** The `go` line of its go.mod; null without one, or without the file. */
  readonly go: string | null;
  readonly hasGoMod: boolean;
}

/** The go.work in force: what GOWORK names, else the nearest one. */
export interface WorkFacts extends ModFileFacts {
  readonly origin: "GOWORK" | "found";
  readonly members: readonly WorkMember[];
}

/** A row of vendor/modules.txt: `# path version`, with `## explicit` below it where go.mod requires it. */
export interface VendoredModule extends ModuleVersion {
  readonly explicit: boolean;
  readonly replacement: ModuleVersion | null;
}

export interface VendorFacts {
  /** The vendor/modules.txt. */
  readonly file: string;
  /** Made by `go work vendor`: it belongs to the workspace. */
  readonly workspace: boolean;
  readonly modules: readonly VendoredModule[];
}

/** The git repository that the project lies in. */
export interface RepositoryFacts {
  readonly root: string;
  /** Numeric; null where the system knows none. */
  readonly owner: number | null;
  /** What git says to the question whether this is a working tree; `failed` carries its first line. */
  readonly git: Reading<true>;
  /** The remote `origin`, without what stands before the host. */
  readonly originHost: string | null;
}

/** A file that tells a version manager which Go to take here. */
export interface VersionFileFacts {
  readonly file: string;
  readonly version: string;
}

/** A toolchain that the project asks for and the Go at hand is older than. */
export interface WantedToolchain {
  /** `go1.27.0`. */
  readonly name: string;
  /** Where PATH has a program of that name. */
  readonly onPath: string | null;
  /** Where it lies in the module cache, downloaded before. */
  readonly cached: string | null;
}

/** A `replace` directive for a module that is required, with a directory that cannot stand in for it. */
export interface BadReplacement {
  readonly module: string;
  /** As written. */
  readonly path: string;
  readonly kind: "missing" | "no-go-mod";
  readonly file: string;
}

/** A directory with Go code that the user asked about, and what rules over it from above. */
export interface ProjectFacts {
  readonly dir: string;
  readonly realDir: string | null;
  /** Nearest go.mod at or above the directory. */
  readonly goMod: string | null;
  readonly realModDir: string | null;
  readonly mod: ModFileFacts | null;
  readonly work: WorkFacts | null;
  readonly vendor: VendorFacts | null;
  readonly repository: RepositoryFacts | null;
  readonly versionFiles: readonly VersionFileFacts[];
  /** Whether the directory itself holds Go files. */
  readonly hasGoFiles: boolean;
  readonly wanted: WantedToolchain | null;
  /** Replacements by a directory that holds no module; left out where there are none. */
  readonly badReplacements?: readonly BadReplacement[];
  /** Directories below with Go files, relative; looked for only where the directory itself has none. */
  readonly packages?: { readonly dirs: readonly string[]; readonly complete: boolean };
}
