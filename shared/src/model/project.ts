import * as v from "valibot";
import { readingOf } from "./reading.ts";
import { type DataOf, line, maybeNumber, maybeText, text } from "./schema-parts.ts";

/** A module as `require` and `replace` name it; `version` is null where a replacement holds for every version. */
export type ModuleVersion = DataOf<typeof moduleVersionSchema>;
const moduleVersionSchema = v.object({
  path: text,
  version: maybeText,
});

/** A go.mod or a go.work, which share one grammar, as far as the product needs it. */
export type ModFileFacts = DataOf<typeof modFileFactsSchema>;
const modFileFactsSchema = v.object({
  file: text,
  module: maybeText,
  /** As written: `1.26` or `1.26.0`. */
  go: maybeText,
  goLine: v.exactOptional(line),
  /** As written: `go1.26.4`. */
  toolchain: maybeText,
  toolchainLine: v.exactOptional(line),
  require: v.array(v.object({ ...moduleVersionSchema.entries, line: v.exactOptional(line) })),
  replace: v.array(
    v.object({ from: moduleVersionSchema, to: moduleVersionSchema, line: v.exactOptional(line) }),
  ),
  /** Directories as a go.work writes them. */
  use: v.array(text),
  /** The line of each of those. */
  useLines: v.exactOptional(v.array(line)),
});

/** A directory that a go.work uses. */
const workMemberSchema = v.object({
  /** As written. */
  use: text,
  realPath: maybeText,
  /** The `go` line of its go.mod; null without one, or without the file. */
  go: maybeText,
  hasGoMod: v.boolean(),
  line: v.exactOptional(line),
});

/** The go.work in force: what GOWORK names, else the nearest one. */
export type WorkFacts = DataOf<typeof workFactsSchema>;
const workFactsSchema = v.object({
  ...modFileFactsSchema.entries,
  origin: v.picklist(["GOWORK", "found"]),
  members: v.array(workMemberSchema),
});

/** A row of vendor/modules.txt: `# path version`, with `## explicit` below it where go.mod requires it. */
export type VendoredModule = DataOf<typeof vendoredModuleSchema>;
const vendoredModuleSchema = v.object({
  ...moduleVersionSchema.entries,
  explicit: v.boolean(),
  replacement: v.nullable(moduleVersionSchema),
});

export type VendorFacts = DataOf<typeof vendorFactsSchema>;
const vendorFactsSchema = v.object({
  /** The vendor/modules.txt. */
  file: text,
  /** Made by `go work vendor`: it belongs to the workspace. */
  workspace: v.boolean(),
  modules: v.array(vendoredModuleSchema),
  /** Packages that are listed and not there, the first few; left out where there are none. */
  missing: v.exactOptional(v.array(text)),
});

/** The git repository that the project lies in. */
export type RepositoryFacts = DataOf<typeof repositoryFactsSchema>;
const repositoryFactsSchema = v.object({
  root: text,
  /** Numeric; null where the system knows none. */
  owner: maybeNumber,
  /** What git says to the question whether this is a working tree; `failed` carries its first line. */
  git: readingOf(v.literal(true)),
  /** The remote `origin`, without what stands before the host. */
  originHost: maybeText,
});

/** A file that tells a version manager which Go to take here. */
export type VersionFileFacts = DataOf<typeof versionFileFactsSchema>;
const versionFileFactsSchema = v.object({
  file: text,
  version: text,
  line: v.exactOptional(line),
});

/** A toolchain that the project asks for and the Go at hand is older than. */
export type WantedToolchain = DataOf<typeof wantedToolchainSchema>;
export const wantedToolchainSchema = v.object({
  /** `go1.27.0`. */
  name: text,
  /** Where PATH has a program of that name. */
  onPath: maybeText,
  /** Where it lies in the module cache, downloaded before. */
  cached: maybeText,
});

/** A `replace` directive for a module that is required, with a directory that cannot stand in for it. */
export type BadReplacement = DataOf<typeof badReplacementSchema>;
const badReplacementSchema = v.object({
  module: text,
  /** As written. */
  path: text,
  kind: v.picklist(["missing", "no-go-mod"]),
  file: text,
  line: v.exactOptional(line),
});

/** A file of the project that go reads and cannot. */
export type UnreadableFile = DataOf<typeof unreadableFileSchema>;
const unreadableFileSchema = v.object({ file: text, why: v.picklist(["denied", "not-a-file", "dangling"]) });

/** A module in the module cache that has another hash there than in go.sum. */
export type SumMismatch = DataOf<typeof sumMismatchSchema>;
const sumMismatchSchema = v.object({
  module: text,
  version: text,
  /** The file of its hash. */
  file: text,
  /** Where go.mod requires it. */
  line: v.exactOptional(line),
  /** The directory, and perhaps a pattern for files, without which Go gets the module again; left out where it could not. */
  discard: v.exactOptional(v.array(text)),
});

/** A module that a build needs and that Go can take neither from the module cache nor from GOPROXY. */
export type UnavailableModule = DataOf<typeof unavailableModuleSchema>;
const unavailableModuleSchema = v.object({
  module: text,
  version: text,
  /** `empty`: its directory is there, without any file; `no-package`: the module has none there. */
  why: v.picklist(["not-there", "empty", "no-package", "damaged", "denied", "locked"]),
  /** The file or directory of the module cache; for `locked` the go.sum, into which its hash must go. */
  file: text,
  /** Where go.mod requires it. */
  line: v.exactOptional(line),
  /** The directory, and perhaps a pattern for files, without which Go gets the module again; left out where it could not. */
  discard: v.exactOptional(v.array(text)),
});

/** Where go build or go install would write the program of a directory, and why it cannot. */
export type BlockedOutput = DataOf<typeof blockedOutputSchema>;
const blockedOutputSchema = v.object({
  path: text,
  why: v.picklist(["denied", "directory", "not-a-program", "no-room"]),
  /** It is what go install writes that is in the way; left out for go build. */
  installs: v.exactOptional(v.literal(true)),
});

/** A directory with Go code that the user asked about, and what rules over it from above. */
export type ProjectFacts = DataOf<typeof projectFactsSchema>;
export const projectFactsSchema = v.object({
  dir: text,
  realDir: maybeText,
  /** Nearest go.mod at or above the directory. */
  goMod: maybeText,
  /** That this user cannot write to it; left out for others. */
  goModLocked: v.exactOptional(v.literal(true)),
  realModDir: maybeText,
  mod: v.nullable(modFileFactsSchema),
  work: v.nullable(workFactsSchema),
  vendor: v.nullable(vendorFactsSchema),
  repository: v.nullable(repositoryFactsSchema),
  versionFiles: v.array(versionFileFactsSchema),
  /** Whether the directory itself holds Go files. */
  hasGoFiles: v.boolean(),
  wanted: v.nullable(wantedToolchainSchema),
  /** Replacements by a directory that holds no module; left out where there are none. */
  badReplacements: v.exactOptional(v.array(badReplacementSchema)),
  /** Left out where go can read all. */
  unreadable: v.exactOptional(unreadableFileSchema),
  /** A default.pgo that go cannot build with, and whether it is a pointer of Git LFS; left out where there is none. */
  brokenProfile: v.exactOptional(v.object({ file: text, pointer: v.exactOptional(v.literal(true)) })),
  /** Left out where go build can write it, or where the directory holds no program. */
  blockedOutput: v.exactOptional(blockedOutputSchema),
  /** Left out where all that was downloaded fits, and in a workspace. */
  sumMismatch: v.exactOptional(sumMismatchSchema),
  /** Left out where only the network can tell whether there is one. */
  unavailable: v.exactOptional(unavailableModuleSchema),
  /** A directory of the library that the SDK in use lacks, below `src`; left out where none is. */
  libraryLacks: v.exactOptional(text),
  /** Directories below with Go files, relative; looked for only where the directory itself has none. */
  packages: v.exactOptional(v.object({ dirs: v.array(text), complete: v.boolean() })),
});
