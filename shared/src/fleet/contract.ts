import * as v from "valibot";
import { INSTALLERS, type KnownCheck, SEVERITIES, type Severity } from "../model/index.ts";

const count = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));
const token16 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/, "must be 16 bytes in base64url"));

export const OUTCOMES = ["pass", "fail", "skip", "error", "suppressed"] as const;
export const SHELLS = ["zsh", "bash", "fish", "other"] as const;
export const ARCHES = ["arm64", "x64"] as const;
export const SYSTEMS = ["darwin", "linux"] as const;
export const TOOLCHAIN_COUNTS = ["0", "1", "2", "3+"] as const;
export const FLEET_INSTALLERS = [...INSTALLERS, "none"] as const;

/**
 * An object with these keys and no other. Asked of its own keys, because a key such as `__proto__`, which JSON may hold,
 * escapes a look through the prototype.
 */
function closed<const E extends v.ObjectEntries>(entries: E) {
  const names = new Set(Object.keys(entries));
  return v.pipe(
    v.custom<object>((value) => hasOnly(value, names), "must have the listed keys alone"),
    v.strictObject(entries),
  );
}

function hasOnly(value: unknown, names: ReadonlySet<string>): boolean {
  return isRecord(value) && Object.keys(value).every((name) => names.has(name));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** By check with its revision: `go-not-on-path@1`. */
export type Outcomes = Record<string, (typeof OUTCOMES)[number]>;
const outcomes = new Set<unknown>(OUTCOMES);

/** What outcomes look like; which keys there are, the catalog tells. */
export const outcomesShape = v.pipe(v.record(v.string(), v.picklist(OUTCOMES)), v.minEntries(1));

/**
 * Whether a value is of `outcomesShape`, with known keys alone. Outcomes are most of a report: looked at in one go and
 * left as they are, where a schema of records would copy them key by key.
 */
function areOutcomes(value: unknown, keys: ReadonlySet<string>): boolean {
  if (!isRecord(value)) return false;
  const own = Object.keys(value);
  return own.length > 0 && own.every((key) => keys.has(key) && outcomes.has(value[key]));
}

/** By check with its revision, of those that fail: how severe the problem is on this machine. */
export type Severities = Record<string, Severity>;
const severities = new Set<unknown>(SEVERITIES);

/** What severities look like; which keys there are, the catalog tells. */
export const severitiesShape = v.record(v.string(), v.picklist(SEVERITIES));

function areSeverities(value: unknown, keys: ReadonlySet<string>): boolean {
  return isRecord(value) && Object.entries(value).every(([key, own]) => keys.has(key) && severities.has(own));
}

/**
 * The closed schema of a report, version 1: enumerations, small integers and known check ids, no free text. An unknown
 * key, an unknown id or revision, anything longer or other than listed is refused.
 */
export function reportSchema(known: readonly KnownCheck[]) {
  const ids = new Set(known.map(({ id }) => id));
  const keys = new Set(
    known.flatMap(({ id, rev }) => Array.from({ length: rev }, (_, index) => `${id}@${index + 1}`)),
  );
  const checkId = v.pipe(
    v.string(),
    v.maxLength(64),
    v.check((id) => ids.has(id), "must be a known check id"),
  );
  return closed({
    schema: v.literal(1),
    team: v.pipe(v.string(), v.regex(/^t_[A-Za-z0-9_-]{8,32}$/, "must be a team's id")),
    week: v.pipe(v.string(), v.regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, "must be an ISO week")),
    nullifier: token16,
    salt: token16,
    tool: v.pipe(v.string(), v.regex(/^\d{1,3}\.\d{1,3}\.\d{1,3}$/, "must be a version")),
    catalog: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, "must be 16 hexadecimal digits")),
    scoring: count(99),
    client: v.picklist(["raycast", "cli"]),
    os: v.picklist(SYSTEMS),
    osMajor: count(99),
    arch: v.picklist(ARCHES),
    translated: v.boolean(),
    shell: v.picklist(SHELLS),
    go: v.pipe(v.string(), v.regex(/^(1\.\d{1,2}|none|other)$/, "must be 1.N, none or other")),
    toolchains: v.picklist(TOOLCHAIN_COUNTS),
    installedBy: v.picklist(FLEET_INSTALLERS),
    score: count(100),
    valid: v.boolean(),
    outcomes: v.custom<Outcomes>(
      (value) => areOutcomes(value, keys),
      "must be an object of known check ids with their revisions and an outcome each",
    ),
    severities: v.optional(
      v.custom<Severities>(
        (value) => areSeverities(value, keys),
        "must be an object of known check ids with their revisions and a severity each",
      ),
    ),
    changes: closed({
      appeared: v.pipe(v.array(checkId), v.maxLength(ids.size)),
      resolved: v.pipe(
        v.array(
          closed({
            id: checkId,
            weeks: v.picklist(["0", "1", "2", "3", "4+"]),
            by: v.picklist(["applied", "copied", "unknown"]),
          }),
        ),
        v.maxLength(ids.size),
      ),
    }),
  });
}

/** What one machine says in one week. */
export type FleetReport = v.InferOutput<ReturnType<typeof reportSchema>>;

/**
 * What is sent: a report, or a correction together with the report of the same week that it replaces. A report of null
 * takes back what it replaces; replacing null says that something was taken back before.
 */
export type Delivery = FleetReport | Correction;
export interface Correction {
  readonly report: FleetReport | null;
  readonly replaces: FleetReport | null;
}

/** What a team asks of its members' machines: `GET /v1/policy`. */
export const policySchema = v.object({
  minimumGo: v.nullable(v.pipe(v.string(), v.regex(/^1\.\d{1,2}$/))),
  suppressed: v.array(v.pipe(v.string(), v.maxLength(64))),
});
export type FleetPolicy = v.InferOutput<typeof policySchema>;

/** The report as the bytes both sides hash: keys sorted at every level, no blanks. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}
