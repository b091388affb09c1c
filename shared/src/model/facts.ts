import * as v from "valibot";
import { AGENTS } from "./agents.ts";
import { blameFactsSchema, placeSchema } from "./blame.ts";
import { linesByNameSchema, userEnvFileFactsSchema } from "./go-env-file.ts";
import { limitFactsSchema, umaskFactsSchema } from "./limits.ts";
import { managedFileSchema } from "./managed-file.ts";
import { loopbackProxyFactsSchema, networkFactsSchema } from "./network.ts";
import { pathFactsSchema } from "./path.ts";
import { projectFactsSchema, wantedToolchainSchema } from "./project.ts";
import { readingOf, silenceSchema } from "./reading.ts";
import { type DataOf, maybeNumber, maybeText, number, text, textByName } from "./schema-parts.ts";
import { oldModuleCacheSchema, storageFactsSchema } from "./storage.ts";
import { suppressionSchema } from "./suppression.ts";
import { sdkToolsFactsSchema, toolchainFactsSchema } from "./toolchain.ts";
import { unreadSchema } from "./unread.ts";
import { vitalsFactsSchema } from "./vitals.ts";
import { CONTEXTS, INSTALLERS } from "./vocabulary.ts";

export type HostFacts = DataOf<typeof hostFactsSchema>;
export const hostFactsSchema = v.object({
  os: text,
  /** The distribution, such as `Debian`; left out where it is not known, and by earlier versions. */
  osName: v.exactOptional(text),
  osVersion: text,
  /** `arm64` or `x64` where Go Env Check is at home; the machine's, not the process's, where they differ. */
  arch: text,
  /** The process runs under Rosetta. */
  translated: v.boolean(),
});

export type ShellFacts = DataOf<typeof shellFactsSchema>;
export const shellFactsSchema = v.object({
  /** Base name of the shell's file: `zsh`, `bash`, `fish` … */
  name: text,
  path: text,
  version: maybeText,
});

/** A Go SDK: a directory with `pkg/tool`. */
export type SdkFacts = DataOf<typeof sdkFactsSchema>;
const sdkFactsSchema = v.object({
  root: text,
  realRoot: text,
  /** First line of `VERSION`, for example `go1.26.11`; null when the file is absent or odd. */
  version: maybeText,
  /** Go's name of the host platform, the one directory in `pkg/tool`: `linux_amd64`. */
  platform: maybeText,
  /** The standard library's sources are not there, or not those that every program needs. */
  sourceMissing: v.exactOptional(v.literal(true)),
  /** The first of those that are missing or empty, below `src`; left out where all of them are missing. */
  lacks: v.exactOptional(text),
  /** A tool that every build starts is not there, cannot be started or is empty. */
  toolsMissing: v.exactOptional(v.literal(true)),
});

/** An executable named `go`. */
export type GoFacts = DataOf<typeof goFactsSchema>;
const goFactsSchema = v.object({
  /** Where it was found, symlinks kept. */
  path: text,
  realPath: text,
  /** The SDK it belongs to by Go's own rule (`bin/../..` holding `pkg/tool`), or null for a shim. */
  sdk: v.nullable(sdkFactsSchema),
  installedBy: v.picklist(INSTALLERS),
  /** True when it is a version manager's shim and not a Go itself. */
  shim: v.boolean(),
});

/** One entry of PATH, in order. `raw` is the text between the colons, untouched. */
export type PathEntryFacts = DataOf<typeof pathEntryFactsSchema>;
const pathEntryFactsSchema = v.object({
  ...pathFactsSchema.entries,
  raw: text,
  /** The executable `go` in it. */
  go: v.nullable(goFactsSchema),
  /** For an entry with characters that nobody sees: whether there is a directory of its name without them. */
  cleanIsDirectory: v.exactOptional(v.boolean()),
  /** True where go was not looked for: the entry is not UTF-8, or it is relative and there is a go, which is not trusted. */
  unseen: v.exactOptional(v.literal(true)),
});

/** The directory that GOROOT names, with what an SDK must hold. */
export type GorootFacts = DataOf<typeof gorootFactsSchema>;
const gorootFactsSchema = v.object({
  ...pathFactsSchema.entries,
  version: maybeText,
  hasSource: v.boolean(),
  /** True where the standard library is there, but the runtime is not. */
  noRuntime: v.exactOptional(v.literal(true)),
  hasTools: v.boolean(),
});

/** The answer of `go env -json`; `rescue` names the first change under which a refusing Go answered again. */
export type GoProbeFacts = DataOf<typeof goProbeFactsSchema>;
const goProbeFactsSchema = v.object({
  answer: readingOf(textByName),
  /** First lines of what it wrote to stderr. */
  stderr: text,
  rescue: v.nullable(v.picklist(["without-goroot", "goenv-off", "both"])),
});

/** Whether `go list` found a package, and the first lines that it wrote to stderr. */
export type GoListAnswer = DataOf<typeof goListAnswerSchema>;
const goListAnswerSchema = v.object({ ok: v.boolean(), said: text });

/** The answers of `go list`; null where it was not asked or gave no answer. */
export type GoListFacts = DataOf<typeof goListFactsSchema>;
const goListFactsSchema = v.object({
  /** For `fmt`, outside any module. */
  anywhere: v.nullable(goListAnswerSchema),
  /** For the package in the project's directory. */
  project: v.nullable(goListAnswerSchema),
  /** Why an answer did not come: as of other programs, or it was a failure that printed nothing. */
  silence: v.exactOptional(v.picklist([...silenceSchema.options, "wordless"])),
});

/** A directory into which `go install` puts tools. */
export type BinFacts = DataOf<typeof binFactsSchema>;
const binFactsSchema = v.object({
  ...pathFactsSchema.entries,
  /** Executable files in it, up to a cap. */
  tools: v.array(text),
  /** What is no directory, in its place or in that of one above it; left out where there is none. */
  obstacle: v.exactOptional(text),
  /** It, or the nearest one above it that exists, where this user may not write; left out where one may. */
  denied: v.exactOptional(text),
});

/** A line of a startup file that mentions one of the variables the product knows. */
export type StartupLine = DataOf<typeof startupLineSchema>;
const startupLineSchema = v.object({
  file: text,
  /** 1-based. */
  line: number,
  text,
});

/** How the start of a launch context ended. */
export const contextStatusSchema = v.picklist(["ok", "timeout", "failed"]);

/** The environment that one launch context produced. */
export type ContextFacts = DataOf<typeof contextFactsSchema>;
const contextFactsSchema = v.object({
  context: v.picklist(CONTEXTS),
  status: contextStatusSchema,
  /** What matters of it, as it is at the prompt; of a start that never ended what was known until then. */
  env: textByName,
  /** Names that only the hooks of the prompt set: direnv, mise and asdf work there. */
  atPromptOnly: v.array(text),
  /** The `go` that PATH leads to. */
  go: v.nullable(goFactsSchema),
  /** What an interactive shell takes the word `go` for. */
  goIs: v.picklist(["program", "alias", "function"]),
  /** The program that an alias or a function named `go` starts and that is not there; the file of the function, if known. */
  aliasOfMissing: v.exactOptional(text),
  functionFile: v.exactOptional(text),
  /** Where startup stands for ever, or where it left by `exec` or `exit`. */
  stuck: v.nullable(placeSchema),
  /** How long the start took, milliseconds; null for a context that no shell makes. */
  tookMs: maybeNumber,
  detail: maybeText,
});

/** A file that the shell may read, in the order of reading. */
export type StartupFileFacts = DataOf<typeof startupFileFactsSchema>;
export const startupFileFactsSchema = v.object({
  file: text,
  exists: v.boolean(),
  /** The contexts in which this shell reads it; empty for one that it never reads. */
  contexts: v.array(v.picklist(CONTEXTS)),
});

/** Everything known of the machine. Checks see nothing else; the same facts give the same report anywhere. */
export type Facts = DataOf<typeof factsSchema>;
export const factsSchema = v.object({
  schema: v.literal(1),
  at: text,
  durationMs: number,
  host: hostFactsSchema,
  /** `$HOME` of the judged environment; null when unset or empty. */
  home: maybeText,
  /** The home directory of the account's entry, whatever the environment says. */
  accountHome: text,
  shell: v.nullable(shellFactsSchema),
  /** Coding agents: the one that started this process, and those that are used; left out where there is none. */
  agents: v.exactOptional(
    v.object({ inside: v.nullable(v.picklist(AGENTS)), used: v.array(v.picklist(AGENTS)) }),
  ),
  /** The CI system whose job this process belongs to; left out outside of one. */
  ci: v.exactOptional(v.picklist(["github", "other"])),
  /** Which context the findings are about. */
  judged: v.picklist(CONTEXTS),
  /** The judged environment, reduced to the variables that matter to Go. */
  env: textByName,
  path: v.array(pathEntryFactsSchema),
  /** Every Go off PATH in a well-known place. */
  elsewhere: v.array(goFactsSchema),
  goroot: v.nullable(gorootFactsSchema),
  userEnvFile: userEnvFileFactsSchema,
  /** `GOROOT/go.env` of the Go that wins. */
  goEnvDefaults: readingOf(textByName),
  /** The line that counts in that file, by name; left out where it was not read, and by earlier versions. */
  goEnvLines: v.exactOptional(linesByNameSchema),
  /** What is at the path that GOWORK names, if that is no file. */
  namedWork: v.exactOptional(v.picklist(["missing", "directory"])),
  probe: v.nullable(goProbeFactsSchema),
  /** Left out where Go was not asked. */
  goList: v.exactOptional(goListFactsSchema),
  /** The first GOPATH element's root and its stray go.mod. */
  gopath: v.nullable(v.object({ ...pathFactsSchema.entries, hasGoMod: v.boolean(), isSdk: v.boolean() })),
  bin: v.nullable(binFactsSchema),
  toolchain: toolchainFactsSchema,
  /** Left out where the SDK is not known, or has no directory of tools. */
  sdkTools: v.exactOptional(sdkToolsFactsSchema),
  /** The limits of this process, whatever is judged; left out where there are none, and by earlier versions. */
  limits: v.exactOptional(v.array(limitFactsSchema)),
  /** The umask of this process; left out where builds work under it, and by earlier versions. */
  umask: v.exactOptional(umaskFactsSchema),
  /** The directory in which the process was started is no longer there; left out where it is. */
  workingDirectory: v.exactOptional(v.literal("deleted")),
  /** The directory that the user asked about; null when none was named: then no project is judged. */
  project: v.nullable(projectFactsSchema),
  /** The release that GOTOOLCHAIN names; left out where that is the Go at hand. */
  pinned: v.exactOptional(wantedToolchainSchema),
  /** The directories that go works in. */
  storage: v.array(storageFactsSchema),
  oldModuleCaches: v.array(oldModuleCacheSchema),
  /** go.mod files where no project lies: in the home directory, at the root. */
  strayGoMods: v.array(text),
  /** Where SSL_CERT_FILE and SSL_CERT_DIR lead, when they are set; Go reads them on Linux. */
  certificates: v.array(v.object({ ...pathFactsSchema.entries, name: text })),
  loopbackProxies: v.array(loopbackProxyFactsSchema),
  /** Null unless the user allows the network to be tried. */
  network: v.nullable(networkFactsSchema),
  startupLines: v.array(startupLineSchema),
  contexts: v.array(contextFactsSchema),
  /** Which startup files this shell reads, and those of others that lie about. */
  startup: v.array(startupFileFactsSchema),
  /** Startup files whose source is elsewhere; left out where nothing was found, and by earlier versions. */
  managed: v.exactOptional(v.array(managedFileSchema)),
  /** Where PATH and the variables of the terminal come from; null until a finding or the user asks. */
  blame: v.nullable(blameFactsSchema),
  /** Findings that the user chose to live with. */
  suppressions: v.array(suppressionSchema),
  /** Null unless the user asked. */
  vitals: v.nullable(vitalsFactsSchema),
  /** What could not be read: reported, never thrown. */
  unread: v.array(unreadSchema),
});
