import type { Facts } from "../model/index.ts";
import { SHAPES } from "./facts-shape.ts";
import { below, faults, isRecord, resolve, type Shape } from "./shape.ts";

const FACTS: Shape = { ref: "Facts" };
const MAX_FAULTS = 5;

export type FactsRead =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Reads recorded facts. A field that an older version did not record yet counts as "not known" where its type has a
 * word for that (null, an empty list, a failed reading), and is named among what could not be read; anything else that
 * does not fit is a fault, named by its place.
 */
export function readFacts(text: string): FactsRead {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return { ok: false, faults: [`not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  if (isRecord(document) && "findings" in document) {
    return { ok: false, faults: ["this is a report; facts are what --facts-out writes"] };
  }
  const filled: string[] = [];
  const value = fill(document, FACTS, "", filled);
  if (!isFacts(value)) {
    const found = faults(value, FACTS, SHAPES);
    const more = found.length > MAX_FAULTS ? [`and ${found.length - MAX_FAULTS} more`] : [];
    return { ok: false, faults: [...found.slice(0, MAX_FAULTS), ...more] };
  }
  const unread = filled.map((field) => `${field}: not in the recording`);
  return { ok: true, facts: { ...value, unread: [...value.unread, ...unread] } };
}

/** Whether a value has the shape of facts, all the way down. */
export function isFacts(value: unknown): value is Facts {
  return faults(value, FACTS, SHAPES).length === 0;
}

/** The value with what is missing filled in, and without fields that the type does not have. */
function fill(value: unknown, shape: Shape, at: string, filled: string[]): unknown {
  const wanted = resolve(shape, SHAPES);
  if (typeof wanted === "string" || "oneOf" in wanted || "tuple" in wanted) return value;
  if ("anyOf" in wanted) {
    const fitting = wanted.anyOf.find((option) => faults(value, option, SHAPES).length === 0);
    const objects = wanted.anyOf.filter((option) => isObject(option));
    const one = fitting ?? (objects.length === 1 && isRecord(value) ? objects[0] : undefined);
    return one === undefined ? value : fill(value, one, at, filled);
  }
  if ("list" in wanted) {
    if (!Array.isArray(value)) return value;
    return value.map((item: unknown, index) => fill(item, wanted.list, below(at, index), filled));
  }
  if (!isRecord(value)) return value;
  if ("record" in wanted) {
    const entries = Object.entries(value).map(
      ([key, item]) => [key, fill(item, wanted.record, below(at, key), filled)] as const,
    );
    return Object.fromEntries(entries);
  }
  // In the order of the recording, so that a report made of it reads like the live one.
  const known = Object.entries(value).flatMap(([name, item]) => {
    const inner = wanted.fields[name] ?? wanted.fields[`${name}?`];
    return inner === undefined ? [] : [[name, fill(item, inner, below(at, name), filled)] as const];
  });
  const added = Object.entries(wanted.fields).flatMap(([name, inner]) => {
    const unknown = name.endsWith("?") || value[name] !== undefined ? undefined : notKnown(inner);
    if (unknown === undefined) return [];
    filled.push(below(at, name));
    return [[name, unknown] as const];
  });
  return Object.fromEntries([...known, ...added]);
}

function isObject(shape: Shape): boolean {
  const wanted = resolve(shape, SHAPES);
  return typeof wanted !== "string" && "fields" in wanted;
}

/** How a type says "not known"; undefined where it cannot. */
function notKnown(shape: Shape): unknown {
  const wanted = resolve(shape, SHAPES);
  if (typeof wanted === "string" || "tuple" in wanted) return undefined;
  if ("fields" in wanted) {
    const known = Object.entries(wanted.fields).filter(([name]) => !name.endsWith("?"));
    const entries = known.map(([name, inner]) => [name, notKnown(inner)] as const);
    return entries.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(entries);
  }
  if ("oneOf" in wanted) return wanted.oneOf.includes(null) ? null : undefined;
  if ("list" in wanted) return [];
  if ("record" in wanted) return {};
  for (const option of wanted.anyOf) {
    if (notKnown(option) === null) return null;
  }
  const missing = { ok: false, reason: "missing" };
  return wanted.anyOf.some((option) => faults(missing, option, SHAPES).length === 0) ? missing : undefined;
}
