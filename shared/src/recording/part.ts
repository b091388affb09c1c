import * as v from "valibot";
import type { byName } from "../model/schema-parts.ts";
import { isRecord } from "../util/is-record.ts";

/** What a value is in the eyes of its schema, as far as somebody who walks through facts has to know. */
type Part =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "list"; readonly items: readonly unknown[]; readonly item: v.GenericSchema }
  | {
      readonly is: "record";
      readonly record: Readonly<Record<string, unknown>>;
      readonly value: v.GenericSchema;
    }
  /** `fields` are those that the schema knows, in the order of the value; `entries` are all that it knows. */
  | { readonly is: "object"; readonly fields: readonly Field[]; readonly entries: v.ObjectEntries }
  /** A number, a word of a closed list, null; also a value that does not fit. */
  | { readonly is: "leaf" };

interface Field {
  readonly name: string;
  readonly value: unknown;
  readonly schema: v.GenericSchema;
}

const LEAF: Part = { is: "leaf" };

/** The part that a value is, with the schemas of what is in it. */
export function partOf(value: unknown, schema: v.GenericSchema): Part {
  if (!isKnown(schema)) throw new RangeError(`facts have no schema of type ${schema.type}`);
  switch (schema.type) {
    case "string":
      return typeof value === "string" ? { is: "text", text: value } : LEAF;
    case "nullable":
    case "exact_optional":
      return value === null ? LEAF : partOf(value, schema.wrapped);
    case "array":
      return Array.isArray(value) ? { is: "list", items: value, item: schema.item } : LEAF;
    case "record":
      return isRecord(value) ? { is: "record", record: value, value: schema.value } : LEAF;
    case "object":
      return isRecord(value)
        ? { is: "object", fields: fieldsOf(value, schema.entries), entries: schema.entries }
        : LEAF;
    case "variant": {
      const option = schema.options.find((one) => v.is(one, value));
      return option === undefined ? LEAF : partOf(value, option);
    }
    case "custom":
      return partOf(value, schema.pipe[1]);
    default:
      return LEAF;
  }
}

/**
 * How a schema says "not known": null, an empty list, a failed reading; for an object, all its fields not known. Undefined
 * where it has no word for that.
 */
export function notKnown(schema: v.GenericSchema): unknown {
  if (!isKnown(schema)) return undefined;
  switch (schema.type) {
    case "nullable":
      return null;
    case "custom":
      return notKnown(schema.pipe[1]);
    case "array":
      return [];
    case "record":
      return {};
    case "variant": {
      const missing = { ok: false, reason: "missing" };
      return v.is(schema, missing) ? missing : undefined;
    }
    case "object": {
      const required = Object.entries(schema.entries).filter(([, inner]) => !isOptional(inner));
      const fields = required.map(([name, inner]) => [name, notKnown(inner)] as const);
      return fields.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(fields);
    }
    default:
      return undefined;
  }
}

/** Whether an object may lack the field of that schema. */
export function isOptional(schema: v.GenericSchema): boolean {
  return schema.type === "exact_optional";
}

/** The schemas that facts are made of; a new kind has to be told here what it is. */
type Known =
  | v.StringSchema<undefined>
  | v.NumberSchema<undefined>
  | v.BooleanSchema<undefined>
  | v.LiteralSchema<v.Literal, undefined>
  | v.PicklistSchema<string[], undefined>
  | v.NullableSchema<v.GenericSchema, undefined>
  | v.ExactOptionalSchema<v.GenericSchema, undefined>
  | v.ArraySchema<v.GenericSchema, undefined>
  | v.RecordSchema<v.GenericSchema<string>, v.GenericSchema, undefined>
  | v.ObjectSchema<v.ObjectEntries, undefined>
  | v.VariantSchema<string, v.ObjectSchema<v.ObjectEntries, undefined>[], undefined>
  | ReturnType<typeof byName>;

const KNOWN: Readonly<Record<Known["type"], true>> = {
  string: true,
  number: true,
  boolean: true,
  literal: true,
  picklist: true,
  nullable: true,
  exact_optional: true,
  array: true,
  record: true,
  object: true,
  variant: true,
  custom: true,
};

function isKnown(schema: v.GenericSchema): schema is v.GenericSchema & Known {
  return Object.hasOwn(KNOWN, schema.type);
}

function fieldsOf(value: Readonly<Record<string, unknown>>, entries: v.ObjectEntries): readonly Field[] {
  return Object.entries(value).flatMap(([name, item]) => {
    const schema = Object.hasOwn(entries, name) ? entries[name] : undefined;
    return schema === undefined || item === undefined ? [] : [{ name, value: item, schema }];
  });
}
