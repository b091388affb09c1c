import * as v from "valibot";

/** The data that fits a schema, never to be changed: what `v.InferOutput` gives, read-only all the way down. */
export type DataOf<Schema extends v.GenericSchema> = Frozen<v.InferOutput<Schema>>;

/** A type with everything in it read-only; the comments on its fields stay. */
export type Frozen<T> = T extends string
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Frozen<T[Key]> }
      : T;

export const text = v.string();
/** A command as it is stored; `report/schema/stored-commands.ts` looks at it before anybody gets it. */
export const shellText = v.pipe(text, v.brand("ShellText"));
export const maybeText = v.nullable(text);
/** As JSON can hold it: no infinity. */
export const number = v.pipe(v.number(), v.finite());
export const maybeNumber = v.nullable(number);
/** A line of a file, from 1 on. */
export const line = v.pipe(v.number(), v.integer(), v.minValue(1));
/** The same; null where only the file is known. */
export const maybeLine = v.nullable(line);
export const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
/** A score: a whole number from 0 to 100. */
export const points = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
export const timestamp = v.pipe(text, v.isoTimestamp());

/** Values by name, in an object and not in a list, which `v.record` would take for one. */
export function byName<const Value extends v.GenericSchema>(value: Value) {
  return v.pipe(
    v.custom<Record<string, v.InferInput<Value>>>((record) => !Array.isArray(record), "must be an object"),
    v.record(text, value),
  );
}

/** An environment: values by the names of variables. */
export const textByName = byName(text);
