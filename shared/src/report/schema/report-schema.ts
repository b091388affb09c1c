import * as v from "valibot";
import {
  CATEGORIES,
  CONTEXTS,
  INSTALLERS,
  LANGUAGES,
  METRICS,
  NODES,
  RELATIONS,
  SEVERITIES,
} from "../../model/index.ts";
import { bandSchema } from "./band-schema.ts";
import { paramsSchema, planSchema } from "./plan-schema.ts";

const text = v.string();
const maybe = v.nullable(v.string());
const line = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)));
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const points = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
const outcome = v.picklist(["pass", "fail", "skip", "error", "suppressed"]);

const location = v.object({ file: text, line });
const place = v.object({
  ...location.entries,
  kind: v.picklist(["line", "paths-file", "universal", "launchctl", "text", "system", "inherited"]),
  text,
  via: v.array(location),
});
const evidence = v.object({ ...location.entries, text });

const lineChange = v.object({
  file: text,
  line,
  kind: v.picklist(["delete", "change", "add"]),
  before: maybe,
  after: maybe,
});

const fix = v.object({
  safety: v.picklist(["safe", "review", "manual"]),
  file: maybe,
  edits: v.exactOptional(v.array(lineChange)),
  snippet: text,
  commands: v.array(text),
  advice: maybe,
  restart: v.array(text),
});

const finding = v.object({
  id: text,
  rev: v.pipe(v.number(), v.integer(), v.minValue(1)),
  severity: v.picklist(SEVERITIES),
  experimental: v.exactOptional(v.literal(true)),
  category: v.picklist(CATEGORIES),
  title: text,
  message: text,
  why: text,
  params: paramsSchema,
  evidence: v.array(evidence),
  fix: v.nullable(fix),
  plan: v.exactOptional(v.nullable(planSchema)),
  references: v.optional(v.array(text), []),
  docs: maybe,
});

const edge = v.object({
  from: v.picklist(NODES),
  to: v.picklist(NODES),
  relation: v.picklist(RELATIONS),
  holds: v.boolean(),
  exists: v.nullable(v.boolean()),
});

const notice = v.object({ kind: v.picklist(["expired", "unknown-id"]), id: text, until: maybe, file: text });

const vitals = v.object({
  value: v.nullable(points),
  signs: v.array(
    v.object({
      metric: v.picklist(METRICS),
      weight: percent,
      value: v.nullable(v.number()),
      score: v.nullable(percent),
      note: maybe,
    }),
  ),
});

/**
 * A report as it is stored, schema 1: what the published JSON Schema is made from, and what reads reports back. What a
 * later release of the same schema added is optional here, so that a report of the first day is still accepted;
 * keys that are not known are left out.
 */
export const reportSchema = v.object({
  schema: v.literal(1),
  tool: v.object({ version: text, catalog: text, scoring: v.number() }),
  at: v.pipe(text, v.isoTimestamp()),
  durationMs: v.number(),
  complete: v.boolean(),
  language: v.picklist(LANGUAGES),
  judged: v.picklist(CONTEXTS),
  host: v.object({ os: text, osVersion: text, arch: text, translated: v.boolean() }),
  home: v.optional(maybe, null),
  shell: v.nullable(v.object({ name: text, path: text, version: maybe })),
  go: v.nullable(
    v.object({
      path: text,
      realPath: text,
      version: maybe,
      goroot: maybe,
      arch: maybe,
      installedBy: v.picklist(INSTALLERS),
    }),
  ),
  toolchains: v.array(
    v.object({
      path: text,
      version: maybe,
      arch: maybe,
      installedBy: v.picklist(INSTALLERS),
      onPath: v.boolean(),
      wins: v.boolean(),
      winsIn: v.optional(v.array(v.picklist(CONTEXTS)), []),
      because: v.optional(text, ""),
      support: v.optional(v.picklist(["supported", "ended", "unknown"]), "unknown"),
    }),
  ),
  env: v.record(
    text,
    v.object({
      value: text,
      origin: v.picklist(["environment", "go-env-file", "go.env", "default"]),
      at: maybe,
    }),
  ),
  contexts: v.array(
    v.object({
      context: v.picklist(CONTEXTS),
      status: v.picklist(["ok", "timeout", "failed"]),
      go: maybe,
      version: maybe,
      goroot: maybe,
      gopath: v.optional(maybe, null),
      gobin: v.optional(maybe, null),
      path: v.array(text),
      atPromptOnly: v.optional(v.array(text), []),
      stuckAt: maybe,
    }),
  ),
  startup: v.optional(
    v.array(v.object({ file: text, exists: v.boolean(), contexts: v.array(v.picklist(CONTEXTS)) })),
    [],
  ),
  blame: v.optional(
    v.nullable(
      v.object({
        context: v.picklist(CONTEXTS),
        confidence: v.picklist(["high", "low"]),
        path: v.array(
          v.object({ entry: text, introduced: place, moved: v.nullable(place), copies: v.number() }),
        ),
        variables: v.record(text, v.object({ value: text, place })),
      }),
    ),
    null,
  ),
  validity: v.object({ valid: v.boolean(), pathMeetsGoroot: v.boolean(), pathMeetsGopath: v.boolean() }),
  score: v.object({
    value: points,
    band: bandSchema,
    receipt: v.array(v.object({ id: text, points: v.pipe(v.number(), v.integer(), v.maxValue(0)) })),
  }),
  vitals: v.nullable(vitals),
  topology: v.optional(v.array(edge), []),
  fingerprint: text,
  findings: v.array(finding),
  outcomes: v.record(text, outcome),
  skipped: v.exactOptional(v.record(text, text)),
  revs: v.optional(v.record(text, v.number()), {}),
  suppressed: v.array(v.object({ id: text, reason: text, until: maybe })),
  notices: v.optional(v.array(notice), []),
  unread: v.array(text),
});
