import * as v from "valibot";
import { pathFactsSchema } from "./path.ts";
import { type DataOf, maybeNumber, maybeText, text } from "./schema-parts.ts";

/** What an executable's header and Go's build information in it say, read in a few small pieces. */
export type BinaryFacts = DataOf<typeof binaryFactsSchema>;
const binaryFactsSchema = v.object({
  path: text,
  format: v.picklist(["elf", "mach-o"]),
  /** Go's names of the processors it is for, several for a universal Mach-O: `arm64`, `amd64`. */
  archs: v.array(text),
  /** The release that built it, `go1.26.11`; null for what Go did not build. */
  goVersion: maybeText,
  /** The main package and its module's version, as `go version -m` shows them; null when not recorded. */
  package: maybeText,
  moduleVersion: maybeText,
  /** Mach-O: has an LC_UUID. Null for ELF. */
  uuid: v.nullable(v.boolean()),
  /** Mach-O: the oldest macOS it runs on, `12.0`; null for ELF and where it does not say. */
  minimumOs: maybeText,
  /** ELF: the dynamic loader it asks for; null when it is linked statically. */
  interpreter: v.nullable(pathFactsSchema),
  /** ELF: the newest version of glibc's symbols that it wants, `2.34`. */
  glibc: maybeText,
});

/** A version manager that works through shims. */
export type ManagerFacts = DataOf<typeof managerFactsSchema>;
const managerFactsSchema = v.object({
  name: v.picklist(["goenv", "asdf", "mise"]),
  shims: text,
  installed: v.array(text),
  /** What its files and variables ask for, as written; empty when nothing does. `by` is the file or variable. */
  selected: v.array(text),
  by: maybeText,
  /** Programs of the selected version that have no shim. */
  unshimmed: v.array(text),
  /** Shims for programs of versions that are gone. */
  orphans: v.array(text),
});

/** A Homebrew prefix in which a Go lies. */
export type HomebrewFacts = DataOf<typeof homebrewFactsSchema>;
const homebrewFactsSchema = v.object({
  prefix: text,
  /** `go 1.26.11`, `go@1.24 1.24.4`: the directories below Cellar. */
  kegs: v.array(text),
  /** What `bin/go` of the prefix is. */
  link: pathFactsSchema,
});

/** A place in an editor's settings that names a Go. */
export type EditorPinFacts = DataOf<typeof editorPinFactsSchema>;
const editorPinFactsSchema = v.object({
  ...pathFactsSchema.entries,
  /** `VS Code`, `Cursor`, `GoLand` … */
  editor: text,
  file: text,
  line: maybeNumber,
  /** `go.goroot`, `go.alternateTools.go` … */
  key: text,
  /** As written. */
  value: text,
  /** Release of the SDK it leads to. */
  version: maybeText,
});

/** What came of building a small C program. */
export type CompilerTrialFacts = DataOf<typeof compilerTrialFactsSchema>;
const compilerTrialFactsSchema = v.object({
  works: v.boolean(),
  /** The line of the compiler's answer that says most; empty where it works. */
  said: text,
  /** Where it builds, but a static program, from which Go's own linker learns nothing of the C library. */
  static: v.exactOptional(v.literal(true)),
  /** The variable without which it works; null where there is none. */
  culprit: maybeText,
});

/** A C library that every build of the project names and that pkg-config does not find. */
export type PkgConfigFacts = DataOf<typeof pkgConfigFactsSchema>;
/** `said` is its first line; empty where there is no such program. */
const pkgConfigFactsSchema = v.object({ program: text, library: text, said: text });

/** The C compiler that cgo would take. */
export type CompilerFacts = DataOf<typeof compilerFactsSchema>;
const compilerFactsSchema = v.object({
  /** `$CC`'s first word, else the default: `gcc` on Linux, `clang` on macOS. */
  name: text,
  path: maybeText,
  /** The first `clang`, `cc` and `gcc` on PATH. */
  onPath: v.array(text),
  /** A file of the project, or a module it requires, that needs cgo; null when none was seen. */
  neededBy: maybeText,
  /** A file of the project is part of every build and needs cgo, and no other one replaces it; left out where that is not so. */
  always: v.exactOptional(v.literal(true)),
  /** Left out where it was not tried. */
  trial: v.exactOptional(compilerTrialFactsSchema),
  /** Left out where all are found, or none is named for sure. */
  pkgConfig: v.exactOptional(pkgConfigFactsSchema),
  /** A compiler of another language that a file of the project needs in every build; left out where none is missing. */
  lacking: v.exactOptional(
    v.object({ program: text, variable: v.picklist(["CXX", "FC", "SWIG"]), file: text }),
  ),
});

/** What only a Mac has. */
export type MacFacts = DataOf<typeof macFactsSchema>;
const macFactsSchema = v.object({
  /** The developer directory that xcode-select chose, and whether a clang is in it. */
  developerDir: v.object({ ...pathFactsSchema.entries, hasClang: v.boolean() }),
  /** What `xcrun --find clang` complained of; null when it did not, or was not asked. */
  xcrun: maybeText,
  /** What `/etc/paths.d/go` names. */
  pathsFile: v.nullable(pathFactsSchema),
  /** launchd's soft limit of open files, which every program inherits; null when not asked. */
  openFiles: maybeNumber,
  /** The project's directory exists, and the system refuses to open it. */
  projectDenied: v.boolean(),
});

/** The programs with which an SDK builds. */
export type SdkToolsFacts = DataOf<typeof sdkToolsFactsSchema>;
export const sdkToolsFactsSchema = v.object({
  /** The SDK that builds use: where GOROOT leads, whoever sets it. */
  root: text,
  /** Of `compile`, `asm` and `link`, those that cannot be started. */
  missing: v.array(text),
  /** Of `cgo` and `vet`, which builds with C and go test need, those that cannot be started; left out where there are none. */
  lacking: v.exactOptional(v.array(text)),
  /** Of compile, asm and link, those whose file is no program: empty, or cut off; left out where there are none. */
  damaged: v.exactOptional(v.array(text)),
  /** The release that compile belongs to, as its file says; null when it does not say. */
  version: maybeText,
  /** One of the others that belongs to another release than compile; left out where there is none. */
  mismatched: v.exactOptional(v.object({ tool: text, version: text })),
});

/** Everything about toolchains, installers, the host's tools and editors that is not PATH's own business. */
export type ToolchainFacts = DataOf<typeof toolchainFactsSchema>;
export const toolchainFactsSchema = v.object({
  /** The file that the winning `go` is. */
  go: v.nullable(binaryFactsSchema),
  /** Go programs in the directory of installed tools. */
  tools: v.array(binaryFactsSchema),
  /** Files of the winning SDK that its release does not have: another one was unpacked over it. */
  leftovers: v.array(text),
  managers: v.array(managerFactsSchema),
  homebrew: v.array(homebrewFactsSchema),
  editors: v.array(editorPinFactsSchema),
  compiler: compilerFactsSchema,
  /** The program that GOCACHEPROG names, and whether it can be started; left out where none is named. */
  cacheProgram: v.exactOptional(
    v.object({
      name: text,
      found: v.boolean(),
      /** It does not know the protocol of cache programs; left out where that cannot be told. */
      alien: v.exactOptional(v.boolean()),
    }),
  ),
  /** Files and programs that flags in GOFLAGS name and that are not there or do not suit; left out where there are none. */
  missingForFlags: v.exactOptional(
    v.array(v.object({ flag: text, path: text, unfit: v.exactOptional(v.literal(true)) })),
  ),
  git: maybeText,
  /** The newest glibc symbols that the system has; null for musl and where nothing asked for it. */
  glibc: maybeText,
  mac: v.nullable(macFactsSchema),
});
