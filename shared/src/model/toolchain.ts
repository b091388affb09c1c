import type { PathFacts } from "./path.ts";

/** What an executable's header and Go's build information in it say, read in a few small pieces. */
export interface BinaryFacts {
  readonly path: string;
  readonly format: "elf" | "mach-o";
  /** Go's names of the processors it is for, several for a universal Mach-O: `arm64`, `amd64`. */
  readonly archs: readonly string[];
  /** The release that built it, `go1.26.11`; null for what Go did not build. */
  readonly goVersion: string | null;
  /** The main package and its module's version, as `go version -m` shows them; null when not recorded. */
  readonly package: string | null;
  readonly moduleVersion: string | null;
  /** Mach-O: has an LC_UUID. Null for ELF. */
  readonly uuid: boolean | null;
  /** Mach-O: the oldest macOS it runs on, `12.0`; null for ELF and where it does not say. */
  readonly minimumOs: string | null;
  /** ELF: the dynamic loader it asks for; null when it is linked statically. */
  readonly interpreter: PathFacts | null;
  /** ELF: the newest version of glibc's symbols that it wants, `2.34`. */
  readonly glibc: string | null;
}

/** A version manager that works through shims. */
export interface ManagerFacts {
  readonly name: "goenv" | "asdf" | "mise";
  readonly shims: string;
  readonly installed: readonly string[];
  /** What its files and variables ask for, as written; empty when nothing does. `by` is the file or variable. */
  readonly selected: readonly string[];
  readonly by: string | null;
  /** Programs of the selected version that have no shim. */
  readonly unshimmed: readonly string[];
  /** Shims for programs of versions that are gone. */
  readonly orphans: readonly string[];
}

/** A Homebrew prefix in which a Go lies. */
export interface HomebrewFacts {
  readonly prefix: string;
  /** `go 1.26.11`, `go@1.24 1.24.4`: the directories below Cellar. */
  readonly kegs: readonly string[];
  /** What `bin/go` of the prefix is. */
  readonly link: PathFacts;
}

/** A place in an editor's settings that names a Go. */
export interface EditorPinFacts extends PathFacts {
  /** `VS Code`, `Cursor`, `GoLand` … */
  readonly editor: string;
  readonly file: string;
  readonly line: number | null;
  /** `go.goroot`, `go.alternateTools.go` … */
  readonly key: string;
  /** As written. */
  readonly value: string;
  /** Release of the SDK it leads to. */
  readonly version: string | null;
}

/** The C compiler that cgo would take. */
export interface CompilerFacts {
  /** `$CC`'s first word, else the default: `gcc` on Linux, `clang` on macOS. */
  readonly name: string;
  readonly path: string | null;
  /** The first `clang`, `cc` and `gcc` on PATH. */
  readonly onPath: readonly string[];
  /** A file of the project, or a module it requires, that needs cgo; null when none was seen. */
  readonly neededBy: string | null;
}

/** What only a Mac has. */
export interface MacFacts {
  /** The developer directory that xcode-select chose, and whether a clang is in it. */
  readonly developerDir: PathFacts & { readonly hasClang: boolean };
  /** What `xcrun --find clang` complained of; null when it did not, or was not asked. */
  readonly xcrun: string | null;
  /** What `/etc/paths.d/go` names. */
  readonly pathsFile: PathFacts | null;
  /** launchd's soft limit of open files, which every program inherits; null when not asked. */
  readonly openFiles: number | null;
  /** The project's directory exists, and the system refuses to open it. */
  readonly projectDenied: boolean;
}

/** Everything about toolchains, installers, the host's tools and editors that is not PATH's own business. */
export interface ToolchainFacts {
  /** The file that the winning `go` is. */
  readonly go: BinaryFacts | null;
  /** Go programs in the directory of installed tools. */
  readonly tools: readonly BinaryFacts[];
  /** Files of the winning SDK that its release does not have: another one was unpacked over it. */
  readonly leftovers: readonly string[];
  readonly managers: readonly ManagerFacts[];
  readonly homebrew: readonly HomebrewFacts[];
  readonly editors: readonly EditorPinFacts[];
  readonly compiler: CompilerFacts;
  /** The program that GOCACHEPROG names, and whether it can be started; left out where none is named. */
  readonly cacheProgram?: { readonly name: string; readonly found: boolean };
  readonly git: string | null;
  /** The newest glibc symbols that the system has; null for musl and where nothing asked for it. */
  readonly glibc: string | null;
  readonly mac: MacFacts | null;
}
