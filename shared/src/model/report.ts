import * as v from "valibot";
import { AGENTS } from "./agents.ts";
import { bandSchema } from "./band.ts";
import { blameFactsSchema } from "./blame.ts";
import { contextStatusSchema, hostFactsSchema, shellFactsSchema, startupFileFactsSchema } from "./facts.ts";
import { findingSchema } from "./finding.ts";
import { byName, type DataOf, maybeText, points, text, textByName, timestamp } from "./schema-parts.ts";
import { noticeSchema } from "./suppression.ts";
import { NODES, RELATIONS } from "./topology.ts";
import { vitalsSchema } from "./vitals.ts";
import { CONTEXTS, INSTALLERS, LANGUAGES, OUTCOMES, SEVERITIES } from "./vocabulary.ts";

/** The release that made a report, its set of checks and its formula. */
export const toolSchema = v.object({ version: text, catalog: text, scoring: v.number() });

export type Score = DataOf<typeof scoreSchema>;
const scoreSchema = v.object({
  value: points,
  band: bandSchema,
  /** What each finding cost, worst first; `100 + Σ points = value` unless a critical one caps it. */
  receipt: v.array(v.object({ id: text, points: v.pipe(v.number(), v.integer(), v.maxValue(0)) })),
  /** The score after fixing this finding and no other; those that would change nothing are left out. */
  ifFixed: v.optional(v.array(v.object({ id: text, value: points })), []),
});

export type Validity = DataOf<typeof validitySchema>;
const validitySchema = v.object({
  valid: v.boolean(),
  pathMeetsGoroot: v.boolean(),
  pathMeetsGopath: v.boolean(),
});

export type Origin = DataOf<typeof originSchema>;
const originSchema = v.picklist(["environment", "go-env-file", "go.env", "default"]);

/** One edge of the setup: `go → GOROOT: other-release`. */
export type TopologyEdge = DataOf<typeof edgeSchema>;
const edgeSchema = v.object({
  from: v.picklist(NODES),
  to: v.picklist(NODES),
  relation: v.picklist(RELATIONS),
  /** False for the edge that breaks the setup. */
  holds: v.boolean(),
  /** Whether the directory at its end is there; null where nobody looked. */
  exists: v.nullable(v.boolean()),
});

const toolchainSchema = v.object({
  path: text,
  version: maybeText,
  arch: maybeText,
  installedBy: v.picklist(INSTALLERS),
  onPath: v.boolean(),
  wins: v.boolean(),
  /** The launch contexts in which a command line gets this one. */
  winsIn: v.optional(v.array(v.picklist(CONTEXTS)), []),
  /** Why it wins or does not, in words. */
  because: v.optional(text, ""),
  support: v.optional(v.picklist(["supported", "ended", "unknown"]), "unknown"),
});

const contextSchema = v.object({
  context: v.picklist(CONTEXTS),
  status: contextStatusSchema,
  go: maybeText,
  version: maybeText,
  goroot: maybeText,
  gopath: v.optional(maybeText, null),
  gobin: v.optional(maybeText, null),
  path: v.array(text),
  /** Variables that only the hooks of the prompt set: scripts and editors do not get them. */
  atPromptOnly: v.optional(v.array(text), []),
  stuckAt: maybeText,
  /** What the shell said where it did not start; left out where it said nothing, and by earlier versions. */
  detail: v.exactOptional(text),
});

/** A finding of a new terminal, in a report on this process. */
export type NewTerminalFinding = DataOf<typeof newTerminalFindingSchema>;
const newTerminalFindingSchema = v.object({ id: text, severity: v.picklist(SEVERITIES), title: text });

/**
 * One report; every output is a function of it. The keys are those of the published JSON, schema 1, and the published
 * JSON Schema is made from this. What a later release of the same schema added is optional here, so that a report of
 * the first day is still read; keys that are not known are left out.
 */
export type Report = DataOf<typeof reportSchema>;
export const reportSchema = v.object({
  schema: v.literal(1),
  tool: toolSchema,
  at: timestamp,
  durationMs: v.number(),
  /** False when a check crashed or something needed could not be read. */
  complete: v.boolean(),
  language: v.picklist(LANGUAGES),
  judged: v.picklist(CONTEXTS),
  /** The coding agent that started this process; left out where none did, and by earlier versions. */
  agent: v.exactOptional(v.picklist(AGENTS)),
  /** What the user's team requires; left out where it requires nothing, and by earlier versions. */
  team: v.exactOptional(
    v.object({
      /** `1.26` */
      minimumGo: text,
      /** Whether this Go is as new; null where its version is not known. */
      met: v.nullable(v.boolean()),
    }),
  ),
  host: hostFactsSchema,
  /** `$HOME` of the judged environment. */
  home: v.optional(maybeText, null),
  shell: v.nullable(shellFactsSchema),
  go: v.nullable(
    v.object({
      path: text,
      realPath: text,
      version: maybeText,
      goroot: maybeText,
      arch: maybeText,
      installedBy: v.picklist(INSTALLERS),
    }),
  ),
  toolchains: v.array(toolchainSchema),
  env: byName(v.object({ value: text, origin: originSchema, at: maybeText })),
  contexts: v.array(contextSchema),
  /** Startup files in the order of reading; those without a context are read by no start of this shell. */
  startup: v.optional(v.array(startupFileFactsSchema), []),
  /** Where PATH and the variables come from; null unless a finding or the user asked. */
  blame: v.optional(v.nullable(blameFactsSchema), null),
  validity: validitySchema,
  score: scoreSchema,
  /** Null unless the user asked for the vitals; no part of the score. */
  vitals: v.nullable(vitalsSchema),
  /** How PATH, go and Go's directories hang together, from the outside in. */
  topology: v.optional(v.array(edgeSchema), []),
  /** Equal on equal setups; nothing personal is in it. */
  fingerprint: text,
  findings: v.array(findingSchema),
  outcomes: byName(v.picklist(OUTCOMES)),
  /** Why the checks that were skipped did not apply, in English; left out by earlier versions. */
  skipped: v.exactOptional(textByName),
  /** The checks among them whose meaning has changed since they came, with their rev; all others are at 1. */
  revs: v.optional(byName(v.number()), {}),
  suppressed: v.array(v.object({ id: text, reason: text, until: maybeText, file: v.exactOptional(text) })),
  /** Suppressions that expired, or that name no check. */
  notices: v.optional(v.array(noticeSchema), []),
  unread: v.array(text),
  /** What a new terminal has wrong; left out where it has the same settings or was not started, and by earlier versions. */
  newTerminal: v.exactOptional(v.array(newTerminalFindingSchema)),
});
