import * as v from "valibot";
import { factsSchema } from "../model/facts.ts";
import type { Facts, Unread } from "../model/index.ts";
import { isRecord } from "../util/is-record.ts";
import { below, printable, schemaFaults } from "../util/schema-faults.ts";
import { isOptional, notKnown, partOf } from "./part.ts";

const MAX_FAULTS = 5;

type FactsRead =
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
    const why = printable(error instanceof Error ? error.message : String(error));
    return { ok: false, faults: [`not JSON: ${why}`] };
  }
  if (isRecord(document) && "findings" in document) {
    return { ok: false, faults: ["this is a report; facts are what --facts-out writes"] };
  }
  const filled: string[] = [];
  const value = fill(withSentences(document), factsSchema, "", filled);
  if (!isFacts(value)) {
    const found = schemaFaults(v.safeParse(factsSchema, value).issues ?? []);
    const more = found.length > MAX_FAULTS ? [`and ${found.length - MAX_FAULTS} more`] : [];
    return { ok: false, faults: [...found.slice(0, MAX_FAULTS), ...more] };
  }
  const unread = filled.map((field): Unread => ({ subject: field, reason: "not-recorded", detail: null }));
  return { ok: true, facts: { ...value, unread: [...value.unread, ...unread] } };
}

/** What earlier versions recorded as sentences, in the shape of today. */
function withSentences(document: unknown): unknown {
  if (!isRecord(document) || !Array.isArray(document.unread)) return document;
  const unread = document.unread.map((one: unknown) =>
    typeof one === "string" ? { subject: "", reason: "sentence", detail: one } : one,
  );
  return { ...document, unread };
}

/** Whether a value has the shape of facts, all the way down. */
export function isFacts(value: unknown): value is Facts {
  return v.is(factsSchema, value);
}

/** The value with what is missing filled in, and without fields that the schema does not have. */
function fill(value: unknown, schema: v.GenericSchema, at: string, filled: string[]): unknown {
  const part = partOf(value, schema);
  if (part.is === "list")
    return part.items.map((item, index) => fill(item, part.item, below(at, index), filled));
  if (part.is === "record") {
    const entries = Object.entries(part.record).flatMap(([key, item]) =>
      UNSEEN.has(key) ? [] : [[key, fill(item, part.value, below(at, key), filled)] as const],
    );
    return Object.fromEntries(entries);
  }
  if (part.is !== "object") return value;
  // In the order of the recording, so that a report made of it reads like the live one.
  const known = part.fields.map(
    ({ name, value: item, schema: inner }) => [name, fill(item, inner, below(at, name), filled)] as const,
  );
  const names = new Set(known.map(([name]) => name));
  const added = Object.entries(part.entries).flatMap(([name, inner]) => {
    const unknown = names.has(name) || isOptional(inner) ? undefined : notKnown(inner);
    if (unknown === undefined) return [];
    filled.push(below(at, name));
    return [[name, unknown] as const];
  });
  return Object.fromEntries([...known, ...added]);
}

/** Keys that valibot passes over in a record: nobody's variables, and never looked at. */
const UNSEEN: ReadonlySet<string> = new Set(["__proto__", "prototype", "constructor"]);
