import type { Suppression, Unread, UnreadReason } from "../model/index.ts";
import { join } from "../util/join.ts";
import { above } from "./above.ts";
import { userConfigDir } from "./go-env-file.ts";
import type { Host } from "./host.ts";

export const SUPPRESSIONS_FILE = "go-env-check.json";
/** Nobody suppresses more, and more errors than these are not told. */
const [MAX_ENTRIES, MAX_ERRORS] = [500, 20];
/** Longest id and reason, in characters: each is shown in every report. */
const [MAX_ID, MAX_REASON] = [100, 1000];

interface SuppressionsRead {
  readonly suppressions: readonly Suppression[];
  /** What is wrong with a file, each with the file and the field; of such a file nothing holds. */
  readonly errors: readonly Unread[];
}

/** The suppressions of the user's configuration directory and of the project's root. */
export function readSuppressions(
  host: Host,
  env: Readonly<Record<string, string>>,
  project: string | undefined,
): SuppressionsRead {
  const config = userConfigDir(host.platform.os, env);
  const root = project === undefined ? null : rootOf(host, project);
  const files = [config, root].flatMap((dir) => (dir === null ? [] : [join(dir, SUPPRESSIONS_FILE)]));
  const read = [...new Set(files)].map((file): SuppressionsRead => {
    const text = host.fs.readText(file);
    if (text.ok) return parseSuppressions(text.value, file);
    if (text.reason === "missing") return { suppressions: [], errors: [] };
    const why = text.reason === "denied" ? "permission denied" : (text.detail ?? text.reason);
    return {
      suppressions: [],
      errors: [{ subject: file, reason: "suppressions-unreadable", detail: why }],
    };
  });
  return {
    suppressions: read.flatMap(({ suppressions }) => suppressions),
    errors: read.flatMap(({ errors }) => errors),
  };
}

/** The directory at or above this one that holds what makes a project; this one itself where there is none. */
function rootOf(host: Host, dir: string): string {
  const isProject = (at: string): boolean =>
    ["go.work", "go.mod", ".git"].some((name) => host.fs.kind(join(at, name)) !== "missing");
  return above(dir).find(isProject) ?? dir;
}

/** Strict: a file that is not wholly understood hides nothing. */
export function parseSuppressions(text: string, file: string): SuppressionsRead {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { suppressions: [], errors: [{ subject: file, reason: "suppressions-not-json", detail: why }] };
  }
  const errors: Unread[] = [];
  const wrong = (field: string, reason: UnreadReason, detail: string | null = null): void => {
    if (errors.length < MAX_ERRORS) errors.push({ subject: `${file}: ${shortened(field)}`, reason, detail });
  };
  if (!isRecord(document))
    return { suppressions: [], errors: [{ subject: file, reason: "suppressions-shape", detail: null }] };
  for (const name of Object.keys(document)) {
    if (name !== "suppress") wrong(name, "no-such-field");
  }
  const list = document.suppress ?? [];
  if (!Array.isArray(list)) wrong("suppress", "no-list");
  else if (list.length > MAX_ENTRIES) {
    wrong("suppress", "too-many-entries", String(MAX_ENTRIES));
    return { suppressions: [], errors };
  }
  const suppressions = (Array.isArray(list) ? list : []).flatMap((item: unknown, index): Suppression[] => {
    const at = `suppress[${index}]`;
    if (!isRecord(item)) {
      wrong(at, "no-object");
      return [];
    }
    const before = errors.length;
    for (const name of Object.keys(item)) {
      if (!["id", "reason", "until"].includes(name)) wrong(`${at}.${name}`, "no-such-field");
    }
    const { id, reason, until = null } = item;
    if (typeof id !== "string" || id === "" || id.length > MAX_ID) wrong(`${at}.id`, "no-id");
    if (typeof reason !== "string" || reason.trim() === "" || reason.length > MAX_REASON)
      wrong(`${at}.reason`, "no-reason");
    if (until !== null && !isDay(until)) wrong(`${at}.until`, "no-day");
    if (
      errors.length > before ||
      errors.length === MAX_ERRORS ||
      typeof id !== "string" ||
      typeof reason !== "string"
    )
      return [];
    return [{ id, reason, until: typeof until === "string" ? until : null, file }];
  });
  const known = new Set<string>();
  const twice = suppressions.find(({ id }) => known.size === known.add(id).size);
  if (twice !== undefined) wrong("suppress", "twice", twice.id);
  return errors.length > 0 ? { suppressions: [], errors } : { suppressions, errors };
}

/** A name as a sentence can show it. */
function shortened(name: string): string {
  return name.length > MAX_ID ? `${name.slice(0, MAX_ID)}…` : name;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A day that the calendar has. */
function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
